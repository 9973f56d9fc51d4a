package org.rookery.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarDefinition;
import org.rookery.calendar.Holiday;
import org.rookery.calendar.Stretch;
import org.rookery.calendar.Window;

class SlaClockTest {
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  @ParameterizedTest(name = "resolved {0}: review due {1}")
  @CsvSource(
      textBlock =
          """
          2026-06-10T14:20, 2026-06-17T14:20
          2026-06-13T02:10, 2026-06-19T23:00
          2026-12-22T16:00, 2026-12-30T16:00
          """)
  void aReviewIsDueFiveBusinessDaysLater(String resolved, String due) {
    var clock = start(resolved, new Budget.BusinessDays(5), "2026-12-25");

    assertThat(clock.dueAt()).isEqualTo(at(due));
  }

  @Test
  void theStricterOfTwoPromisesBindsAndPausesMoveBoth() {
    var clock =
        start("2026-06-08T10:00", new Budget.Service(Duration.ofHours(8)))
            .tighten(at("2026-06-08T11:00"), new Budget.Wall(Duration.ofHours(4)));
    assertThat(clock.dueAt()).isEqualTo(at("2026-06-08T15:00"));

    var paused = clock.pause(at("2026-06-08T12:00"), "partner").resume(at("2026-06-08T18:00"));
    assertThat(paused.dueAt()).isEqualTo(at("2026-06-08T21:00"));

    // Through the night real time runs on and service time does not.
    var overnight = clock.pause(at("2026-06-08T12:00"), "partner").resume(at("2026-06-09T09:00"));
    assertThat(overnight.dueAt()).isEqualTo(at("2026-06-09T12:00"));
  }

  @Test
  void aBreachIsFinal() {
    var clock = start("2026-06-08T10:00", new Budget.Service(Duration.ofHours(2)));
    var late = at("2026-06-08T13:00");

    for (var changed :
        List.of(
            clock.pause(late, "partner"),
            clock.cancel(late),
            clock.loosen(late, new Budget.Service(Duration.ofHours(48))),
            clock.adopt(version(2, "2026-06-08T13:00", "2026-06-08")),
            clock.stop(late).proceed(at("2026-06-08T14:00"), "resolved"))) {
      assertThat(changed.verdict(at("2026-06-20T10:00")).state()).isEqualTo(ClockState.BREACHED);
      assertThat(changed.verdict(at("2026-06-20T10:00")).breachedAt())
          .isEqualTo(at("2026-06-08T12:00"));
    }
  }

  @Test
  void everySecondUntilTheDueTimeIsExplained() {
    var clock =
        start("2026-06-12T21:00", new Budget.Service(Duration.ofHours(4)), "2026-06-15")
            .pause(at("2026-06-12T22:00"), "partner")
            .resume(at("2026-06-12T22:30"));

    assertThat(clock.explain(at("2026-06-12T22:30")))
        .containsExactly(
            stretch("2026-06-12T21:00", "2026-06-12T22:00", Stretch.Why.COUNTED, null),
            stretch("2026-06-12T22:00", "2026-06-12T22:30", Stretch.Why.PAUSED, "partner"),
            stretch("2026-06-12T22:30", "2026-06-12T23:00", Stretch.Why.COUNTED, null),
            stretch("2026-06-12T23:00", "2026-06-13T00:00", Stretch.Why.OUTSIDE_HOURS, null),
            stretch("2026-06-13T00:00", "2026-06-15T00:00", Stretch.Why.CLOSED_DAY, null),
            stretch("2026-06-15T00:00", "2026-06-16T00:00", Stretch.Why.HOLIDAY, "Closed"),
            stretch("2026-06-16T00:00", "2026-06-16T10:00", Stretch.Why.OUTSIDE_HOURS, null),
            stretch("2026-06-16T10:00", "2026-06-16T12:30", Stretch.Why.COUNTED, null));
  }

  private static Stretch stretch(String from, String to, Stretch.Why why, @Nullable String note) {
    return new Stretch(at(from), at(to), why, note);
  }

  private static SlaClock start(String at, Budget budget, String... holidays) {
    return SlaClock.start(at(at), budget, List.of(version(1, "2000-01-01T00:00", holidays)));
  }

  private static CalendarVersion version(int number, String since, String... holidays) {
    var closed =
        Stream.of(holidays)
            .map(date -> (Holiday) new Holiday.OnDate(LocalDate.parse(date), List.of(), "Closed"))
            .toList();
    Map<DayOfWeek, List<Window>> weekdays =
        Stream.of(DayOfWeek.values())
            .limit(5)
            .collect(
                Collectors.toMap(Function.identity(), _ -> List.of(new Window(10 * 60, 23 * 60))));
    return new CalendarVersion(
        number, at(since), BusinessCalendar.of(new CalendarDefinition(KOLKATA, weekdays, closed)));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(KOLKATA).toInstant();
  }
}
