package org.rookery.chatflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.Trigger.Match;
import org.rookery.chatflow.check.AttributeCatalog.Attribute;
import org.rookery.chatflow.check.FlowContext.Schedule;
import org.rookery.contact.AttributeType;

/** Every code of the publish check is provoked by the smallest flow that deserves it. */
class PublishCheckTest {
  private static final String START = "\"s\":{\"type\":\"start\",\"settings\":{}}";
  private static final String HELLO =
      "\"a\":{\"type\":\"send.text\",\"settings\":{\"text\":{\"en\":[\"Hello\"]}}}";

  private final List<CheckedFlow> others = new ArrayList<>();
  private Map<String, List<String>> words = Map.of();
  private boolean liveChat = true;

  @Test
  void aSoundFlowHasNoErrors() {
    var graph = graph(START + "," + HELLO, edge("s", "next", "a"));

    assertThat(codes(graph, List.of())).containsExactly("V-W02");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # structure
          V-E01 | "a":{"type":"send.text","settings":{"text":{"en":["x"]}}} |
          V-E01 | "s":{"type":"start"},"t":{"type":"start"},"a":{"type":"do.end"} | s.next>a t.next>a
          V-E02 | "s":{"type":"start"} |
          V-E03 | "s":{"type":"start"} | s.next>gone
          V-E03 | "s":{"type":"start"},"a":{"type":"do.end"} | s.elsewhere>a
          V-E04 | "s":{"type":"start"},"a":{"type":"do.end"} | s.next>a s.next>a
          V-E04 | "s":{"type":"start"},"k":{"type":"on.error"} | s.next>k
          V-E05 | "s":{"type":"start"},"a":{"type":"do.magic"} | s.next>a
          V-E05 | "s":{"type":"start"},"a":{"type":"do.end","v":9} | s.next>a
          # settings
          V-E06 | "s":{"type":"start"},"a":{"type":"send.text","settings":{}} | s.next>a
          V-E06 | "s":{"type":"start"},"a":{"type":"do.goto_flow","settings":{}} | s.next>a
          V-E06 | "s":{"type":"start"},"a":{"type":"do.wait","settings":{"mode":"for"}} | s.next>a
          V-E07 | "s":{"type":"start"},"a":{"type":"ask.text","settings":{"maxRetries":11}} | s.next>a
          V-E07 | "s":{"type":"start"},"a":{"type":"ask.text","settings":{"timeout":"PT5S"}} | s.next>a
          V-E07 | "s":{"type":"start"},"a":{"type":"ask.text","settings":{"skipLabel":{"en":["much too long to be a label"]}}} | s.next>a
          V-E07 | "s":{"type":"start"},"a":{"type":"ask.text","settings":{"maxRetries":"many"}} | s.next>a
          V-E08 | "s":{"type":"start"},"a":{"type":"ask.single","settings":{}} | s.next>a
          V-E08 | "s":{"type":"start"},"a":{"type":"ask.single","settings":{"options":[{"id":"x","label":{"en":["A"]}},{"id":"x","label":{"en":["B"]}}]}} | s.next>a
          V-E08 | "s":{"type":"start"},"a":{"type":"ask.single","settings":{"options":[{"id":"x","label":{"en":["A"]}},{"id":"y","label":{"en":["B"]},"synonyms":["a!"]}]}} | s.next>a
          V-E09 | "s":{"type":"start"},"a":{"type":"send.text","settings":{"text":{"en":["Hi {{contact.name"]}}} | s.next>a
          V-E09 | "s":{"type":"start"},"a":{"type":"do.set","settings":{"assign":[{"attr":"session.x","expr":"1 +"}]}} | s.next>a
          V-E10 | "s":{"type":"start"},"a":{"type":"send.text","settings":{"text":{"en":["{{contact.shoe_size}}"]}}} | s.next>a
          V-E10 | "s":{"type":"start"},"a":{"type":"ask.email","settings":{"saveTo":"contact.score"}} | s.next>a
          V-E10 | "s":{"type":"start"},"a":{"type":"ask.text","settings":{"saveTo":"contact.created_at"}} | s.next>a
          V-E11 | "s":{"type":"start"},"a":{"type":"do.condition","settings":{"branches":[{"id":"b"}]}} | s.next>a
          V-E11 | "s":{"type":"start"},"a":{"type":"do.condition","settings":{"branches":[{"id":"b","when":{"left":{"attr":"contact.score"},"op":"starts_with","right":{"value":"x"}}}]}} | s.next>a
          # ways
          V-E12 | "s":{"type":"start"},"a":{"type":"send.text","settings":{"text":{"en":["x"]}}} | s.next>a a.next>a
          V-E13 | "s":{"type":"start"},"a":{"type":"do.goto_flow","settings":{"flowId":"gone"}} | s.next>a
          V-E13 | "s":{"type":"start"},"a":{"type":"do.goto_flow","settings":{"flowId":"off"}} | s.next>a
          V-E13 | "s":{"type":"start"},"a":{"type":"do.goto_flow","settings":{"flowId":"main"}} | s.next>a
          V-E14 | "s":{"type":"start"},"a":{"type":"do.jump","settings":{"nodeId":"gone"}} | s.next>a
          V-E16 | "s":{"type":"start"},"a":{"type":"do.split","settings":{"branches":[{"id":"a","weight":50},{"id":"b","weight":40}]}} | s.next>a
          V-E18 | "s":{"type":"start"},"a":{"type":"send.image","settings":{"url":"https://x.example/a.png"}} | s.next>a
          V-E20 | "s":{"type":"start"},"a":{"type":"ask.text","settings":{"validation":{"regex":"(?=a)b"}}} | s.next>a
          V-E23 | "s":{"type":"start"},"a":{"type":"do.hours","settings":{"schedule":"custom","custom":{}}} | s.next>a
          V-E23 | "s":{"type":"start"},"a":{"type":"do.hours","settings":{"schedule":"team:Nobody"}} | s.next>a
          # warnings
          V-W01 | "s":{"type":"start"},"a":{"type":"do.end"},"b":{"type":"do.end"} | s.next>a
          V-W02 | "s":{"type":"start"},"a":{"type":"ask.text"} | s.next>a
          V-W04 | "s":{"type":"start"},"a":{"type":"send.text","settings":{"text":{"en":["{{session.topic}}"]}}} | s.next>a
          V-W04 | "s":{"type":"start"},"q":{"type":"ask.text","settings":{"saveTo":"session.topic","allowSkip":true}},"a":{"type":"send.text","settings":{"text":{"en":["{{session.topic}}"]}}} | s.next>q q.next>a q.skipped>a
          V-W08 | "s":{"type":"start"},"a":{"type":"ask.email"},"b":{"type":"ask.email"} | s.next>a a.next>b
          V-W09 | "s":{"type":"start"},"a":{"type":"send.text","settings":{"text":{"en":["x"],"de":["y"]}}},"b":{"type":"send.text","settings":{"text":{"en":["x"]}}} | s.next>a a.next>b
          V-W11 | "s":{"type":"start"},"a":{"type":"do.live_chat"},"b":{"type":"do.end"} | s.next>a a.accepted>b
          V-W12 | "s":{"type":"start"},"a":{"type":"do.live_chat"} | s.next>a
          V-W20 | "s":{"type":"start"},"a":{"type":"do.wait","settings":{"for":"PT31M"}} | s.next>a
          """)
  void aFaultIsFound(String code, String nodes, String edges) {
    others.add(flow("off", false, List.of(), graph(START, "")));

    assertThat(codes(graph(nodes, edges(edges)), List.of())).contains(code);
  }

  @Test
  void aQuestionWithoutAWayOutAfterTooManyAnswersIsWarnedOfWhereNobodyCanHelp() {
    liveChat = false;

    assertThat(
            codes(
                graph(START + ",\"a\":{\"type\":\"ask.text\"}", edge("s", "next", "a")), List.of()))
        .contains("V-W07");
  }

  @Test
  void aValueWrittenOnEveryWayNeedsNoWarning() {
    var nodes =
        START
            + ",\"q\":{\"type\":\"ask.text\",\"settings\":{\"saveTo\":\"session.topic\"}},"
            + "\"a\":{\"type\":\"send.text\",\"settings\":{\"text\":{\"en\":[\"{{session.topic}}\"]}}}";

    assertThat(
            codes(graph(nodes, edge("s", "next", "q") + "," + edge("q", "next", "a")), List.of()))
        .doesNotContain("V-W04");
  }

  @Test
  void moreThanFiveMessagesInARowAreWarnedOfOnce() {
    var nodes = new StringBuilder(START);
    var edges = new StringBuilder(edge("s", "next", "m0"));
    for (var i = 0; i < 6; i++) {
      nodes.append(",\"m").append(i).append("\":").append(HELLO.substring(4));
      if (i < 5) edges.append(',').append(edge("m" + i, "next", "m" + (i + 1)));
    }

    assertThat(codes(graph(nodes.toString(), edges.toString()), List.of()))
        .containsOnlyOnce("V-W14");
  }

  @Test
  void aFlowOverTheLimitsIsRefused() {
    var nodes = new StringBuilder(START);
    for (var i = 0; i < 500; i++)
      nodes.append(",\"m").append(i).append("\":").append(HELLO.substring(4));

    assertThat(codes(graph(nodes.toString(), edge("s", "next", "m0")), List.of()))
        .contains("V-E25");
  }

  @Test
  void twoExactTriggersWithTheSamePhraseAreRefused() {
    others.add(flow("other", true, List.of(Trigger.keyword("t2", "Pricing!")), graph(START, "")));

    assertThat(codes(sound(), List.of(Trigger.keyword("t1", "pricing")))).contains("V-E24");
  }

  @Test
  void aTriggerThatIsOneOfTheBotsOwnWordsIsRefused() {
    assertThat(codes(sound(), List.of(Trigger.keyword("t1", "Restart")))).contains("V-E24");
  }

  @Test
  void aBotWithoutWordsToStartOverOrToAskForAPersonIsRefused() {
    words = Map.of("restart", List.of(), "live_chat", List.of());

    assertThat(codes(sound(), List.of())).filteredOn("V-E27"::equals).hasSize(2);
  }

  @Test
  void aShortWordToBeFoundAnywhereIsWarnedOf() {
    assertThat(codes(sound(), List.of(keyword(Match.CONTAINS, "hi")))).contains("V-W16");
  }

  @Test
  void aPatternThatIsNoneIsRefused() {
    assertThat(codes(sound(), List.of(keyword(Match.REGEX, "(")))).contains("V-E20");
  }

  @Test
  void aProblemNamesTheNodeAndTheField() {
    var graph =
        graph(
            START + ",\"a\":{\"type\":\"ask.text\",\"settings\":{\"maxRetries\":11}}",
            edge("s", "next", "a"));

    assertThat(problems(graph, List.of()))
        .filteredOn(problem -> problem.code().equals("V-E07"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.nodeId()).isEqualTo("a");
              assertThat(problem.field()).isEqualTo("maxRetries");
            });
  }

  private static Trigger keyword(Match match, String phrase) {
    return new Trigger(
        "t", Trigger.Type.KEYWORD, match, List.of(phrase), List.of(), 50, null, false);
  }

  private static String sound() {
    return graph(START + "," + HELLO, edge("s", "next", "a"));
  }

  private static String graph(String nodes, String edges) {
    return "{\"meta\":{\"schema\":1,\"language\":\"en\"},\"nodes\":{"
        + nodes
        + "},\"edges\":["
        + edges
        + "]}";
  }

  private static String edges(String edges) {
    if (edges == null || edges.isBlank()) return "";
    var all = new ArrayList<String>();
    for (var edge : edges.strip().split(" ")) {
      var parts = edge.split("[.>]");
      all.add(edge(parts[0], parts[1], parts[2]));
    }
    return String.join(",", all);
  }

  private static String edge(String from, String port, String to) {
    return "{\"from\":{\"node\":\"%s\",\"port\":\"%s\"},\"to\":{\"node\":\"%s\"}}"
        .formatted(from, port, to);
  }

  private List<String> codes(String graph, List<Trigger> triggers) {
    return problems(graph, triggers).stream().map(Problem::code).toList();
  }

  private List<Problem> problems(String graph, List<Trigger> triggers) {
    var flow = flow("main", true, triggers, graph);
    var all = new ArrayList<>(others);
    all.add(flow);
    var bot =
        new BotAround(
            "website",
            all,
            PublishCheckTest::attribute,
            words,
            liveChat,
            Duration.ofMinutes(30),
            schedule -> schedule.equals("account") ? Schedule.FILLED : Schedule.MISSING,
            (kind, id) -> false);
    return PublishCheck.problems(flow, bot);
  }

  private static CheckedFlow flow(
      String id, boolean enabled, List<Trigger> triggers, String graph) {
    return new CheckedFlow(id, id, enabled, triggers, GraphJson.read(graph));
  }

  private static Attribute attribute(String path) {
    return switch (path) {
      case "contact.name", "contact.first_name", "contact.last_name", "contact.dial_code" ->
          Attribute.of(AttributeType.TEXT);
      case "contact.email" -> Attribute.of(AttributeType.EMAIL);
      case "contact.phone" -> Attribute.of(AttributeType.PHONE);
      case "contact.score" -> Attribute.of(AttributeType.NUMBER);
      case "contact.created_at" -> new Attribute(AttributeType.DATETIME, true, false);
      default -> null;
    };
  }
}
