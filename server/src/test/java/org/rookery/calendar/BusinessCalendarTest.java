package org.rookery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCalendarTest {

  @ParameterizedTest(name = "{0} + {1} h = {2}")
  @CsvSource(
      textBlock =
          """
          # inside one window
          2026-03-06T10:00+01:00, 2,  2026-03-06T12:00+01:00
          # over a weekend
          2026-03-06T16:00+01:00, 2,  2026-03-09T10:00+01:00
          # used up exactly at closing is due at closing
          2026-03-06T09:00+01:00, 8,  2026-03-06T17:00+01:00
          # the closing instant is closed
          2026-03-06T17:00+01:00, 1,  2026-03-09T10:00+01:00
          # created in closed time starts at the next opening
          2026-03-07T12:00+01:00, 8,  2026-03-09T17:00+01:00
          # nothing to do is due at once, also in closed time
          2026-03-07T12:00+01:00, 0,  2026-03-07T12:00+01:00
          # two hundred days' worth
          2026-01-05T09:00+01:00, 1600, 2026-10-09T17:00+02:00
          """)
  void timeOutsideBusinessHoursDoesNotCount(String start, long hours, String due) {
    var calendar = weekdays("Europe/Berlin", window("09:00", "17:00"));

    assertThat(calendar.due(at(start), Duration.ofHours(hours), List.of()))
        .isEqualTo(new Due.At(at(due)));
  }

  @Test
  void secondsAreKept() {
    var calendar = weekdays("Asia/Kolkata", window("10:00", "23:00"));

    assertThat(calendar.due(at("2026-06-11T22:59:30+05:30"), Duration.ofHours(4), List.of()))
        .isEqualTo(new Due.At(at("2026-06-12T13:59:30+05:30")));
  }

  @Test
  void aHolidayIsSkippedAndAPartialOneCountsItsOwnWindows() {
    var calendar =
        BusinessCalendar.of(
            new CalendarDefinition(
                ZoneId.of("Europe/Berlin"),
                everyWeekday(window("09:00", "17:00")),
                List.of(
                    new Holiday.EveryYear(MonthDay.of(12, 25), List.of(), "Christmas"),
                    new Holiday.OnDate(
                        LocalDate.of(2026, 12, 24), List.of(window("09:00", "12:00")), null))));

    assertThat(calendar.due(at("2026-12-24T09:00+01:00"), Duration.ofHours(4), List.of()))
        .isEqualTo(new Due.At(at("2026-12-28T10:00+01:00")));
  }

  @Test
  void aWindowOverMidnightBelongsToTheDayItStarts() {
    var calendar = only("Europe/Berlin", DayOfWeek.FRIDAY, window("22:00", "06:00"));

    assertThat(calendar.isOpen(at("2026-03-07T05:59:59+01:00"))).isTrue();
    assertThat(calendar.isOpen(at("2026-03-07T06:00:00+01:00"))).isFalse();
    assertThat(calendar.isOpen(at("2026-03-06T05:00:00+01:00"))).isFalse();
  }

  @Test
  void aNightShiftOverNewYearIsCountedOnce() {
    var calendar = only("UTC", DayOfWeek.THURSDAY, window("22:00", "06:00")); // 31 Dec 2026

    assertThat(calendar.elapsed(at("2026-12-31T00:00Z"), at("2027-01-02T00:00Z"), List.of()))
        .isEqualTo(Duration.ofHours(8));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      textBlock =
          """
          # spring: 02:00 jumps to 03:00, a window over the gap is an hour shorter
          2026-03-29T00:00+01:00, 2026-03-30T00:00+02:00, 3
          # autumn: 03:00 falls back to 02:00, an hour longer
          2026-10-25T00:00+02:00, 2026-10-26T00:00+01:00, 5
          # any other Sunday
          2026-03-22T00:00+01:00, 2026-03-23T00:00+01:00, 4
          """)
  void daylightSavingChangesTheRealLengthOfAWindow(String from, String to, long hours) {
    var calendar = only("Europe/Berlin", DayOfWeek.SUNDAY, window("00:30", "04:30"));

    assertThat(calendar.elapsed(at(from), at(to), List.of())).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void aStartInsideTheSpringGapMovesToItsEnd() {
    var calendar = only("Europe/Berlin", DayOfWeek.SUNDAY, window("02:30", "04:00"));

    assertThat(calendar.nextOpen(at("2026-03-29T00:00+01:00")))
        .contains(at("2026-03-29T03:00+02:00"));
  }

  @Test
  void aPauseCostsOnlyItsOverlapWithOpenTime() {
    var calendar = weekdays("Europe/Berlin", window("09:00", "17:00"));
    var night = new Pause(at("2026-03-09T16:00+01:00"), at("2026-03-10T10:00+01:00"));

    assertThat(calendar.due(at("2026-03-09T15:00+01:00"), Duration.ofHours(3), List.of(night)))
        .isEqualTo(new Due.At(at("2026-03-10T12:00+01:00")));
  }

  @Test
  void overlappingPausesAreSubtractedOnce() {
    var calendar = weekdays("Europe/Berlin", window("09:00", "17:00"));
    var first = new Pause(at("2026-03-09T10:00+01:00"), at("2026-03-09T12:00+01:00"));
    var second = new Pause(at("2026-03-09T11:00+01:00"), at("2026-03-09T13:00+01:00"));

    assertThat(
            calendar.elapsed(
                at("2026-03-09T09:00+01:00"), at("2026-03-09T17:00+01:00"), List.of(second, first)))
        .isEqualTo(Duration.ofHours(5));
  }

  @Test
  void aCalendarThatOpensOnlyOnceNeverReachesMore() {
    var calendar =
        BusinessCalendar.of(
            new CalendarDefinition(
                ZoneId.of("UTC"),
                Map.of(),
                List.of(
                    new Holiday.OnDate(
                        LocalDate.of(2026, 5, 1), List.of(window("09:00", "10:00")), null))));

    assertThat(calendar.due(at("2026-01-01T00:00Z"), Duration.ofHours(2), List.of()))
        .isEqualTo(new Due.Never());
  }

  @Test
  void aYearShowsEveryDateWithWhatAHolidayMakesOfIt() {
    var eve = new Holiday.OnDate(LocalDate.of(2028, 12, 22), List.of(window("09:00", "12:00")), "");
    var sunday = new Holiday.EveryYear(MonthDay.of(12, 24), List.of(), "Christmas Eve"); // a Sunday
    var definition =
        new CalendarDefinition(
            ZoneId.of("Europe/Berlin"),
            everyWeekday(window("09:00", "17:00")),
            List.of(eve, sunday));

    var year = BusinessCalendar.of(definition).year(Year.of(2028));

    assertThat(year).hasSize(366);
    assertThat(year)
        .filteredOn(day -> day.isChanged(definition))
        .containsExactly(new OpenDay(eve.date(), eve.windows(), eve));
    assertThat(year).extracting(OpenDay::holiday).contains(sunday);
  }

  /** Checked against stepping through time minute by minute. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyAnswerAgreesWithSteppingThroughTime(long seed) {
    var random = new Random(seed);
    var calendar = BusinessCalendar.of(randomDefinition(random));
    var start = at("2026-03-20T00:00Z").plusSeconds(60L * random.nextInt(20_000));
    var pauses = randomPauses(random, start);
    var budget = Duration.ofMinutes(1 + random.nextInt(4_000));

    var counted = 0L;
    var now = start;
    while (counted < budget.toMinutes()) {
      var minute = now;
      var paused =
          pauses.stream().anyMatch(p -> !minute.isBefore(p.from()) && minute.isBefore(p.to()));
      counted += calendar.isOpen(now) && !paused ? 1 : 0;
      now = now.plusSeconds(60);
    }

    assertThat(calendar.due(start, budget, pauses)).isEqualTo(new Due.At(now));
    assertThat(calendar.elapsed(start, now, pauses)).isEqualTo(budget);
    assertThat(calendar.spans(start, now, pauses).stream().mapToLong(Span::seconds).sum())
        .isEqualTo(budget.toSeconds());
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  private static CalendarDefinition randomDefinition(Random random) {
    var weekly = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var cut = 60 * (1 + random.nextInt(10));
      weekly.put(
          day,
          random.nextInt(4) == 0
              ? List.of()
              : List.of(new Window(cut, cut + 240), new Window(cut + 300, cut + 480)));
    }
    weekly.put(DayOfWeek.MONDAY, List.of(new Window(20 * 60, 30)));
    var holidays = new ArrayList<Holiday>();
    for (var i = 0; i < 5; i++) {
      holidays.add(new Holiday.OnDate(LocalDate.of(2026, 3, 22).plusDays(3 * i), List.of(), null));
    }
    var zones = List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Chatham");
    return new CalendarDefinition(ZoneId.of(zones.get(random.nextInt(4))), weekly, holidays);
  }

  private static List<Pause> randomPauses(Random random, Instant start) {
    return Stream.generate(() -> start.plusSeconds(60L * random.nextInt(6_000)))
        .limit(random.nextInt(4))
        .map(from -> new Pause(from, from.plusSeconds(60L * (1 + random.nextInt(900)))))
        .toList();
  }

  private static BusinessCalendar weekdays(String zone, Window window) {
    return BusinessCalendar.of(
        new CalendarDefinition(ZoneId.of(zone), everyWeekday(window), List.of()));
  }

  private static Map<DayOfWeek, List<Window>> everyWeekday(Window window) {
    var weekly = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (var day = 1; day <= 5; day++) {
      weekly.put(DayOfWeek.of(day), List.of(window));
    }
    return weekly;
  }

  private static BusinessCalendar only(String zone, DayOfWeek day, Window window) {
    return BusinessCalendar.of(
        new CalendarDefinition(ZoneId.of(zone), Map.of(day, List.of(window)), List.of()));
  }

  private static Window window(String from, String to) {
    return new Window(minutes(from), minutes(to));
  }

  private static int minutes(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
