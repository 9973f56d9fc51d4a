package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.chatflow.text.Catalogue;
import org.rookery.message.Content;
import tools.jackson.databind.JsonNode;

/**
 * The worked conversations of the specification, one file each. An expected text that is a key of
 * the catalogue stands for that text, {@code q:em} for the question of node em; options follow in
 * brackets.
 */
class WorkedConversationsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.rookery.engine.ConversationCase#all")
  void aConversationGoesAsWorkedOut(ConversationCase worked) {
    var conversation = worked.begin();
    var number = 0;
    for (var step : worked.steps()) {
      play(worked, conversation, step);
      check(worked, conversation, step, worked + " step " + ++number);
    }
  }

  private static void play(ConversationCase worked, Conversation conversation, JsonNode step) {
    if (step.has("agents")) conversation.agents = step.path("agents").asInt();
    if (step.has("at")) conversation.now = java.time.Instant.parse(step.path("at").asString());
    if (step.has("publish")) {
      var flows = new ArrayList<>(worked.flows());
      step.path("publish")
          .properties()
          .forEach(
              flow -> {
                flows.removeIf(old -> old.id().equals(flow.getKey()));
                flows.add(ConversationCase.flow(flow.getKey(), flow.getValue()));
              });
      var fresh = Automation.compile(worked.bot(flows));
      for (var old : worked.flows()) {
        var session = conversation.session;
        if (session != null && !fresh.missingFor(session).isEmpty()) fresh = fresh.with(old);
      }
      conversation.automation = fresh;
    }
    if (step.has("after")) conversation.sleep(Duration.parse(step.path("after").asString()));
    else conversation.take(input(conversation, step));
  }

  private static Input input(Conversation conversation, JsonNode step) {
    for (var field : step.properties()) {
      var text = field.getValue().asString("");
      switch (field.getKey()) {
        case "open" -> {
          return new Input.Opened();
        }
        case "say" -> {
          return said(new Content.Text(text));
        }
        case "tap" -> {
          return said(new Content.Choice(conversation.choiceId(text), text));
        }
        case "press" -> {
          return said(new Content.Choice("$" + text, null));
        }
        case "tick" -> {
          var ids = new ArrayList<Object>();
          field.getValue().forEach(label -> ids.add(conversation.choiceId(label.asString())));
          return said(new Content.Form(null, Map.of("choiceIds", ids)));
        }
        case "photo" -> {
          return said(
              new Content.Media(
                  Content.MediaKind.IMAGE,
                  null,
                  "upl_1",
                  null,
                  text.isEmpty() ? null : text,
                  "image/png",
                  "a.png",
                  100L));
        }
        case "accept" -> {
          return new Input.Accepted(text);
        }
        case "release" -> {
          return new Input.ReleasedToBot(new Input.Release.Reask());
        }
        case "resolve" -> {
          return new Input.Resolved();
        }
        case "human" -> {
          return new Input.HumanWanted("button");
        }
        case "startFlow" -> {
          return new Input.StartFlow(text, "api");
        }
        case "event" -> {
          return new Input.WidgetEvent(text);
        }
        default -> {}
      }
    }
    return new Input.Tick();
  }

  private static Input.Said said(Content content) {
    return new Input.Said(content, "msg_1");
  }

  private static void check(
      ConversationCase worked, Conversation conversation, JsonNode step, String where) {
    if (step.has("out")) checkTexts(worked, conversation, step.path("out"), where);
    if (step.has("state")) {
      assertThat(state(conversation)).as(where).isEqualTo(step.path("state").asString());
    }
    if (step.has("retries")) {
      assertThat(java.util.Objects.requireNonNull(conversation.session).waiting().retries())
          .as(where)
          .isEqualTo(step.path("retries").asInt());
    }
    step.path("contact").properties().forEach(field -> same(conversation.contact, field, where));
    step.path("vars")
        .properties()
        .forEach(
            field ->
                same(java.util.Objects.requireNonNull(conversation.session).vars(), field, where));
    step.path("facts")
        .properties()
        .forEach(
            field ->
                same(java.util.Objects.requireNonNull(conversation.session).facts(), field, where));
    for (var event : step.path("events")) {
      assertThat(events(conversation)).as(where).contains(event.asString());
    }
    if (step.has("depth")) {
      assertThat(conversation.session.frames()).as(where).hasSize(step.path("depth").asInt());
    }
    if (step.has("answers")) {
      assertThat(conversation.session.answers()).as(where).hasSize(step.path("answers").asInt());
    }
    if (step.has("session")) {
      assertThat(conversation.session.number()).as(where).isEqualTo(step.path("session").asLong());
    }
    if (step.has("prefill")) {
      assertThat(prompts(conversation).getLast().prefill())
          .as(where)
          .isEqualTo(step.path("prefill").asString());
    }
    if (step.has("backOffered")) {
      assertThat(prompts(conversation).getLast().allowBack())
          .as(where)
          .isEqualTo(step.path("backOffered").asBoolean());
    }
  }

  private static List<org.rookery.message.Prompt> prompts(Conversation conversation) {
    var prompts = new ArrayList<org.rookery.message.Prompt>();
    for (var content : conversation.saidByBot) {
      var prompt =
          switch (content) {
            case Content.Text text -> text.prompt();
            case Content.Choices choices -> choices.prompt();
            default -> null;
          };
      if (prompt != null) prompts.add(prompt);
    }
    return prompts;
  }

  private static void same(
      Map<String, Object> actual, Map.Entry<String, JsonNode> expected, String where) {
    var value = actual.get(expected.getKey());
    if (expected.getValue().isNull()) assertThat(value).as(where).isNull();
    else if (expected.getValue().isNumber()) {
      assertThat(value).as(where).isInstanceOf(java.math.BigDecimal.class);
      assertThat((java.math.BigDecimal) value)
          .as(where)
          .isEqualByComparingTo(expected.getValue().decimalValue());
    } else {
      assertThat(String.valueOf(value))
          .as(where)
          .isEqualTo(expected.getValue().asString(expected.getValue().toString()));
    }
  }

  private static List<String> events(Conversation conversation) {
    var kinds = new ArrayList<String>();
    for (var effect : conversation.effects) {
      switch (effect) {
        case Effect.Emit emit -> kinds.add(emit.kind());
        case Effect.LogError error -> kinds.add("error:" + error.code());
        case Effect.SetConsent consent -> kinds.add("consent:" + consent.optedIn());
        case Effect.RequestHuman _ -> kinds.add("human.wanted");
        case Effect.HumanRequestEnded ended -> kinds.add("human." + ended.reason());
        case Effect.ResolveConversation _ -> kinds.add("conversation.resolve");
        case Effect.Send _, Effect.SetContact _, Effect.SetChat _ -> {}
      }
    }
    return kinds;
  }

  private static String state(Conversation conversation) {
    var session = conversation.session;
    if (session == null) return "-";
    var waiting = session.waiting();
    return switch (session.state()) {
      case WAIT_INPUT -> "W(" + (waiting == null ? "?" : waiting.nodeId()) + ")";
      case WAIT_TIMER -> "T";
      case WAIT_CALLBACK -> "C";
      case HUMAN_REQUESTED -> "HR";
      case HUMAN -> "H";
      case COMPLETED -> "D";
      case EXPIRED -> "X";
      case FAILED -> "F";
      case SUPERSEDED -> "S";
    };
  }

  private static void checkTexts(
      ConversationCase worked, Conversation conversation, JsonNode expected, String where) {
    var said = new ArrayList<String>();
    for (var effect : conversation.effects) {
      if (effect instanceof Effect.Send send) said.add(text(send.content()));
    }
    var patterns = new ArrayList<String>();
    for (var text : expected) patterns.add(text.asString());
    assertThat(said).as(where).hasSameSizeAs(patterns);
    for (var i = 0; i < patterns.size(); i++) {
      assertThat(said.get(i)).as(where).matches(pattern(worked, patterns.get(i)));
    }
  }

  private static String text(Content content) {
    return switch (content) {
      case Content.Text text -> text.text();
      case Content.Choices choices ->
          choices.text()
              + " ["
              + String.join("|", choices.options().stream().map(Content.Option::title).toList())
              + "]";
      case Content.Media media -> "<" + media.url() + "> " + media.alt();
      default -> content.toString();
    };
  }

  /** The pattern of a text that is a key, a question, or itself. */
  private static String pattern(ConversationCase worked, String expected) {
    var options =
        expected.endsWith("]") && expected.contains(" [")
            ? expected.substring(expected.lastIndexOf(" ["))
            : "";
    var bare = expected.substring(0, expected.length() - options.length());
    if (bare.startsWith("q:")) {
      return literal(question(worked, bare.substring(2)))
          + (options.isEmpty() ? "(?s:( \\[.*\\])?)" : literal(options));
    }
    if (Catalogue.keys().contains(bare)) {
      var language = Locale.forLanguageTag(worked.file().path("speaks").asString("en"));
      var template = Catalogue.text(bare, language);
      return literal(String.valueOf(template)).replaceAll("\\{\\{.*?\\}\\}", "\\\\E.*\\\\Q")
          + literal(options);
    }
    return literal(expected);
  }

  private static String literal(String text) {
    return text.isEmpty() ? "" : "\\Q" + text + "\\E";
  }

  private static String question(ConversationCase worked, String node) {
    for (var flow : worked.flows()) {
      var found = flow.graph().nodes().get(node);
      if (found == null) continue;
      var text = found.settings().path("text").path("en").path(0).asString("");
      if (!text.isEmpty()) return text;
    }
    throw new AssertionError("no question " + node);
  }
}
