package org.rookery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.rookery.message.Content;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody who says and taps anything, at any time, to a bot with any flow. */
final class RandomVisitor {
  private static final List<String> WORDS =
      List.of(
          "hello",
          "Anna Meyer",
          "anna@example.com",
          "bo@gmial.com",
          "yes",
          "no",
          "back",
          "skip",
          "restart",
          "agent",
          "cancel",
          "help",
          "go",
          "prices default",
          "1",
          "2",
          "17",
          "blue",
          "red, blue",
          "none",
          "tomorrow",
          "31/02/2026",
          "4/5",
          "0171 2345678",
          "",
          "   ",
          "😀",
          "{{contact.name}}",
          "x".repeat(5000),
          "STOP",
          "ÄÖÜ ß",
          "\u0000\uD800");

  private final Random random;
  private final Conversation conversation;

  RandomVisitor(long seed) {
    this.random = new Random(seed);
    var flows = new RandomFlow(random).bot();
    var file = JsonNodeFactory.instance.objectNode();
    var bot = file.putObject("bot");
    bot.put("channel", List.of("website", "whatsapp", "text", "telegram").get(random.nextInt(4)));
    bot.putObject("settings")
        .put("staleButtons", List.of("ignore_with_note", "jump", "restart").get(random.nextInt(3)))
        .put("onPublish", List.of("pin", "migrate", "restart").get(random.nextInt(3)))
        .putArray("inactivity")
        .addObject()
        .put("after", "PT3M");
    var worked = new ConversationCase("random", file, List.of());
    conversation =
        new Conversation(
            Automation.compile(worked.bot(flows)), Instant.parse("2026-03-01T09:00:00Z"));
    conversation.seed = seed;
  }

  Conversation talk(int turns) {
    return talk(turns, _ -> {});
  }

  Conversation talk(int turns, Consumer<Turn> look) {
    for (var i = 0; i < turns; i++) {
      conversation.agents = random.nextInt(3) == 0 ? 0 : 1;
      look.accept(turn());
    }
    return conversation;
  }

  private Turn turn() {
    return switch (random.nextInt(20)) {
      case 0 -> conversation.sleep(Duration.ofSeconds(1L << random.nextInt(17)));
      case 1 -> conversation.take(new Input.Opened());
      case 2 -> conversation.take(new Input.Accepted("Bea"));
      case 3 -> conversation.take(new Input.ReleasedToBot(new Input.Release.Reask()));
      case 4 -> conversation.take(new Input.Resolved());
      case 5 -> conversation.take(new Input.StartFlow("f" + random.nextInt(4), "api"));
      case 6 -> conversation.take(new Input.HumanWanted("button"));
      case 7 -> conversation.take(new Input.MoveToPublished());
      case 8 -> say(new Content.Choice(random.nextBoolean() ? "$back" : "$skip", null));
      case 9 -> say(new Content.Choice("v1.1.n1.a.AAAAAAAAAAA", "Red"));
      case 10 ->
          say(
              new Content.Media(
                  Content.MediaKind.IMAGE,
                  null,
                  "u",
                  null,
                  random.nextBoolean() ? "Anna" : null,
                  null,
                  null,
                  null));
      case 11 -> say(new Content.Form(null, Map.of("choiceIds", List.of(anyOption(), 3))));
      case 12 -> say(new Content.Location(1, 2, null, null));
      case 13, 14, 15 -> say(new Content.Choice(anyOption(), null));
      default -> say(new Content.Text(WORDS.get(random.nextInt(WORDS.size()))));
    };
  }

  private Turn say(Content content) {
    return conversation.take(new Input.Said(content, "msg"));
  }

  private String anyOption() {
    var options = new ArrayList<String>();
    for (var content : conversation.saidByBot) {
      if (content instanceof Content.Choices choices)
        choices.options().forEach(option -> options.add(option.id()));
    }
    if (options.isEmpty()) return "none";
    return options.get(
        random.nextInt(3) == 0 ? random.nextInt(options.size()) : options.size() - 1);
  }
}
