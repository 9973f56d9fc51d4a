package org.rookery.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.CalendarJson.Reading.Read;
import org.rookery.calendar.clock.Budget;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.platform.json.Json;

/** Reviews are due five business days of the desk after the resolution. */
class ReviewDueTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final String HOURS =
      """
      {"zone":"Asia/Kolkata","standardDayMinutes":780,"holidays":["2026-12-25"],
       "weekly":{"MON":[["10:00","23:00"]],"TUE":[["10:00","23:00"]],"WED":[["10:00","23:00"]],
                 "THU":[["10:00","23:00"]],"FRI":[["10:00","23:00"]]}}
      """;

  @ParameterizedTest
  @CsvSource({
    "2026-06-10T14:20, 2026-06-17T14:20",
    // resolved while the desk is closed
    "2026-06-13T02:10, 2026-06-19T23:00",
    // over a holiday
    "2026-12-22T16:00, 2026-12-30T16:00",
  })
  void fiveBusinessDaysAfterTheResolution(LocalDateTime resolved, LocalDateTime due) {
    var read = (Read) CalendarJson.read(Json.tree(HOURS), "calendar");
    var calendar = new CalendarVersion(1, Instant.EPOCH, BusinessCalendar.of(read.definition()));

    var clock =
        SlaClock.start(
            resolved.atZone(ZONE).toInstant(),
            new Budget.BusinessDays(ReviewOpening.DAYS),
            List.of(calendar));

    assertThat(clock.dueAt()).isEqualTo(due.atZone(ZONE).toInstant());
  }
}
