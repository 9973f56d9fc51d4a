package org.rookery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every answer against a walk through time, minute by minute, that asks only what the wall clock
 * shows: over random calendars in zones whose clocks change by day, at midnight, by half an hour or
 * by a whole day.
 */
class SteppingTest {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Europe/London",
          "Europe/Dublin",
          "America/New_York",
          "America/St_Johns",
          "America/Santiago",
          "America/Asuncion",
          "America/Havana",
          "America/Sao_Paulo",
          "America/Caracas",
          "Africa/Cairo",
          "Africa/Casablanca",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Asia/Beirut",
          "Asia/Tehran",
          "Asia/Pyongyang",
          "Australia/Lord_Howe",
          "Australia/Adelaide",
          "Pacific/Chatham",
          "Pacific/Apia",
          "Antarctica/Troll",
          "UTC");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void everyAnswerAgreesWithSteppingThroughTime(long seed) {
    var random = new Random(seed);
    for (var zone : ZONES) {
      var definition = randomDefinition(random, ZoneId.of(zone));
      var calendar = BusinessCalendar.of(definition);
      var start = nearAChange(random, definition.zone());
      var pauses = randomPauses(random, start);
      var budget = Duration.ofMinutes(1 + random.nextInt(2_000));

      var counted = 0L;
      var now = start;
      while (counted < budget.toMinutes()) {
        var open = shownInAWindow(definition, now);
        agree(calendar.isOpen(now), open, zone, now);
        counted += open && !paused(pauses, now) ? 1 : 0;
        now = now.plusSeconds(60);
      }

      assertThat(calendar.due(start, budget, pauses)).as(zone).isEqualTo(new Due.At(now));
      assertThat(calendar.elapsed(start, now, pauses)).as(zone).isEqualTo(budget);
      assertThat(calendar.spans(start, now, pauses).stream().mapToLong(Span::seconds).sum())
          .as(zone)
          .isEqualTo(budget.toSeconds());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void anExplanationLeavesNoSecondOutAndCountsExactlyTheOpenOnes(long seed) {
    var random = new Random(seed);
    for (var zone : ZONES) {
      var definition = randomDefinition(random, ZoneId.of(zone));
      var start = nearAChange(random, definition.zone());
      var end = start.plus(Duration.ofMinutes(random.nextInt(20_000)));
      var pauses = randomPauses(random, start);

      var at = start;
      for (var stretch : BusinessCalendar.of(definition).explain(start, end, pauses)) {
        assertThat(stretch.from()).isEqualTo(at);
        for (var minute = at; minute.isBefore(stretch.to()); minute = minute.plusSeconds(60)) {
          var counts = shownInAWindow(definition, minute) && !paused(pauses, minute);
          agree(stretch.counted(), counts, zone, minute);
          agree(stretch.why() == Stretch.Why.PAUSED, paused(pauses, minute), zone, minute);
        }
        at = stretch.to();
      }
      assertThat(at).isEqualTo(end);
    }
  }

  /** An assertion for each of some million minutes, so a plain one. */
  private static void agree(boolean ours, boolean walked, String zone, Instant at) {
    if (ours != walked) {
      throw new AssertionError(zone + " at " + at + ": expected " + walked);
    }
  }

  /** The definition read word for word: what does the clock on the wall show, on which date? */
  private static boolean shownInAWindow(CalendarDefinition definition, Instant at) {
    var wall = at.atZone(definition.zone()).toLocalDateTime();
    var minute = wall.getHour() * 60 + wall.getMinute();
    var today = wall.toLocalDate();
    return windows(definition, today).stream().anyMatch(w -> w.from() <= minute && minute < w.end())
        || windows(definition, today.minusDays(1)).stream()
            .anyMatch(w -> minute + Window.DAY < w.end());
  }

  private static List<Window> windows(CalendarDefinition definition, LocalDate date) {
    return Stream.concat(
            definition.holidays().stream()
                .filter(h -> h instanceof Holiday.OnDate once && once.date().equals(date)),
            definition.holidays().stream()
                .filter(
                    h ->
                        h instanceof Holiday.EveryYear(var day, _, _)
                            && day.equals(MonthDay.from(date))))
        .findFirst()
        .map(Holiday::windows)
        .orElseGet(() -> definition.on(date.getDayOfWeek()));
  }

  private static boolean paused(List<Pause> pauses, Instant at) {
    return pauses.stream().anyMatch(p -> !at.isBefore(p.from()) && at.isBefore(p.to()));
  }

  /** Within three days before a change of the clocks where the zone has one, else anywhere. */
  private static Instant nearAChange(Random random, ZoneId zone) {
    var any = Instant.parse("2005-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(10_000_000));
    var change = zone.getRules().nextTransition(any);
    return change == null
        ? any
        : change.getInstant().minusSeconds(60L * (random.nextInt(3 * Window.DAY)));
  }

  static CalendarDefinition randomDefinition(Random random, ZoneId zone) {
    var weekly = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      weekly.put(day, randomDay(random));
    }
    weekly.put(
        DayOfWeek.of(1 + random.nextInt(7)), List.of(new Window(20 * 60, random.nextInt(120))));
    var holidays = new ArrayList<Holiday>();
    holidays.add(
        new Holiday.EveryYear(MonthDay.of(3, 10 + random.nextInt(20)), List.of(), "Yearly"));
    for (var i = 0; i < 20; i++) {
      var date = LocalDate.of(2005 + i, 1 + random.nextInt(12), 1 + random.nextInt(28));
      holidays.add(new Holiday.OnDate(date, randomDay(random), "Day " + i));
    }
    return new CalendarDefinition(zone, weekly, holidays);
  }

  /** None to three windows, some of them minutes long, some touching, one ending at midnight. */
  private static List<Window> randomDay(Random random) {
    var windows = new ArrayList<Window>();
    var at = random.nextInt(4) * 30;
    for (var i = random.nextInt(4); i > 0; i--) {
      var from = at + (random.nextBoolean() ? 0 : random.nextInt(240));
      var to = from + 1 + random.nextInt(300);
      windows.add(new Window(from, to));
      at = to;
    }
    if (at < 22 * 60 && random.nextInt(3) == 0) {
      windows.add(new Window(22 * 60, Window.DAY));
    }
    return windows;
  }

  static List<Pause> randomPauses(Random random, Instant start) {
    return Stream.generate(() -> start.plusSeconds(60L * (random.nextInt(6_000) - 500)))
        .limit(random.nextInt(4))
        .map(from -> new Pause(from, from.plusSeconds(60L * (1 + random.nextInt(900)))))
        .toList();
  }
}
