package org.rookery.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.Pause;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.Category;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples handed to the project from outside, where they are there. */
@EnabledIf("isThere")
class FixtureTest {
  private static final File FILE =
      new File(System.getProperty("rookery.shared", "../../shared"), "fixtures/sla/worked.json");

  static boolean isThere() {
    return FILE.isFile();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plain")
  void aPlainTicketFallsDueToTheSecond(Row row) {
    var preview = preview(row.node(), List.of());

    assertThat(preview.response().dueAt()).isEqualTo(at(row.node(), "responseDue"));
    assertThat(preview.resolution().dueAt()).isEqualTo(at(row.node(), "resolutionDue"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paused")
  void aPausedTicketFallsDueToTheSecond(Row row) {
    var pauses = new ArrayList<Pause>();
    for (var pause : row.node().path("pauses")) {
      pauses.add(
          new Pause(
              OffsetDateTime.parse(pause.path("from").asString()).toInstant(),
              OffsetDateTime.parse(pause.path("to").asString()).toInstant()));
    }

    assertThat(preview(row.node(), List.of()).resolution().dueAt())
        .isEqualTo(at(row.node(), "resolutionDueWithout"));
    assertThat(preview(row.node(), pauses).resolution().dueAt())
        .isEqualTo(at(row.node(), "resolutionDue"));
  }

  record Row(JsonNode node) {
    @Override
    public String toString() {
      return node.path("id").asString();
    }
  }

  static Stream<Row> plain() {
    return file().path("plain").valueStream().map(Row::new);
  }

  static Stream<Row> paused() {
    return file().path("pauses").valueStream().map(Row::new);
  }

  private static SlaPreview preview(JsonNode row, List<Pause> pauses) {
    var created = OffsetDateTime.parse(row.path("created").asString()).toInstant();
    return SlaPreview.of(
        StandardPolicy.version(1),
        new CalendarVersion(1, Instant.EPOCH, calendar()),
        Category.valueOf(row.path("category").asString()),
        created,
        pauses);
  }

  private static BusinessCalendar calendar() {
    var reading = CalendarJson.read(file().path("calendar"), "calendar");
    return BusinessCalendar.of(((CalendarJson.Reading.Read) reading).definition());
  }

  private static @Nullable Instant at(JsonNode row, String field) {
    return row.path(field).isString()
        ? OffsetDateTime.parse(row.path(field).asString()).toInstant()
        : null;
  }

  private static JsonNode file() {
    return JsonMapper.builder().build().readTree(FILE);
  }
}
