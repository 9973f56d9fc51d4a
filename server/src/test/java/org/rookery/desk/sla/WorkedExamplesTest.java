package org.rookery.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.clock.CalendarVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked examples of the service level agreement, told as tickets: {@code
 * worked-examples.json}.
 */
class WorkedExamplesTest {
  private static final JsonNode FILE = read();

  @Test
  void thereAreSixtySix() {
    assertThat(examples().map(Example::toString).distinct()).hasSize(66);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void everyExampleComesOutToTheSecond(Example example) {
    var zone = example.terms().calendars().getFirst().calendar().definition().zone();
    var events = Story.read(example.events(), zone);

    for (var line : example.expect()) {
      var expectation = new Expectation(line, zone);
      var until = expectation.at();
      var known = events.stream().filter(event -> !event.at().isAfter(until)).toList();
      expectation.check(example.terms(), TicketSla.of(example.terms(), known, until));
    }
  }

  record Example(
      String id, String shows, SlaTerms terms, List<String> events, List<String> expect) {
    @Override
    public String toString() {
      return id + ", " + shows;
    }
  }

  static Stream<Example> examples() {
    return FILE.path("examples").valueStream().map(WorkedExamplesTest::example);
  }

  private static Example example(JsonNode node) {
    var versions = new ArrayList<CalendarVersion>();
    var first = calendar(node.path("calendar").asString());
    versions.add(new CalendarVersion(1, Instant.EPOCH, first));
    for (var edit : lines(node.path("edits"))) {
      var cut = edit.indexOf(' ');
      var since = Story.at(edit.substring(0, cut), first.definition().zone());
      versions.add(
          new CalendarVersion(versions.size() + 1, since, calendar(edit.substring(cut + 1))));
    }
    return new Example(
        node.path("id").asString(),
        node.path("shows").asString(),
        new SlaTerms(StandardPolicy.version(1), versions),
        lines(node.path("events")),
        lines(node.path("expect")));
  }

  private static BusinessCalendar calendar(String name) {
    var reading = CalendarJson.read(FILE.path("calendars").get(name), name);
    assertThat(reading).isInstanceOf(CalendarJson.Reading.Read.class);
    return BusinessCalendar.of(((CalendarJson.Reading.Read) reading).definition());
  }

  private static List<String> lines(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode read() {
    var file = WorkedExamplesTest.class.getResourceAsStream("worked-examples.json");
    return JsonMapper.builder().build().readTree(file);
  }
}
