package org.rookery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every calendar, at any distance, to the second. */
class LawsTest {
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Asia/Kolkata");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void dueAndElapsedAreInverse(long seed) {
    var random = new Random(seed);
    var calendar = calendar(random);
    for (var i = 0; i < 200; i++) {
      var start = instant(random);
      var pauses = SteppingTest.randomPauses(random, start);
      var budget = Duration.ofSeconds(1 + random.nextInt(20_000_000));

      var due = due(calendar, start, budget, pauses);

      assertThat(calendar.elapsed(start, due, pauses)).isEqualTo(budget);
      assertThat(calendar.elapsed(start, due.minusSeconds(1), pauses)).isLessThan(budget);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void moreOpenTimeNeverMakesADueLater(long seed) {
    var random = new Random(seed);
    var definition = definition(random);
    var weekly = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    weekly.putAll(definition.weekly());
    weekly.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(new Window(0, Window.DAY)));
    var longer = new CalendarDefinition(definition.zone(), weekly, definition.holidays());
    var start = instant(random);

    for (var hours = 1; hours < 2_000; hours *= 2) {
      var budget = Duration.ofHours(hours);
      assertThat(due(BusinessCalendar.of(longer), start, budget, List.of()))
          .isBeforeOrEqualTo(due(BusinessCalendar.of(definition), start, budget, List.of()));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void aPauseInClosedTimeMovesNothing(long seed) {
    var random = new Random(seed);
    var calendar = calendar(random);
    var start = instant(random);
    var budget = Duration.ofHours(1 + random.nextInt(300));
    var due = due(calendar, start, budget, List.of());

    for (var stretch : calendar.explain(start, due, List.of())) {
      if (!stretch.counted()) {
        var pause = List.of(new Pause(stretch.from(), stretch.to()));
        assertThat(due(calendar, start, budget, pause)).isEqualTo(due);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void splittingAStretchChangesNothing(long seed) {
    var random = new Random(seed);
    var calendar = calendar(random);
    var start = instant(random);
    var end = start.plusSeconds(random.nextInt(40_000_000));
    var between = start.plusSeconds(random.nextLong(1 + Duration.between(start, end).toSeconds()));
    var pause = new Pause(between, between.plusSeconds(random.nextInt(2_000_000)));
    var middle = between.plusSeconds(Duration.between(between, pause.to()).toSeconds() / 3);

    assertThat(
            calendar
                .elapsed(start, between, List.of())
                .plus(calendar.elapsed(between, end, List.of())))
        .isEqualTo(calendar.elapsed(start, end, List.of()));
    assertThat(
            calendar.elapsed(
                start, end, List.of(new Pause(between, middle), new Pause(middle, pause.to()))))
        .isEqualTo(calendar.elapsed(start, end, List.of(pause)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void theOrderInWhichYearsAreFirstAskedForChangesNothing(long seed) {
    var random = new Random(seed);
    var definition = definition(random);
    var known = BusinessCalendar.of(definition);
    var questions = new ArrayList<Instant>();
    for (var i = 0; i < 20; i++) {
      questions.add(
          Instant.parse("1960-01-01T00:00:00Z").plusSeconds(random.nextLong(4_000_000_000L)));
    }

    for (var start : questions) {
      var budget = Duration.ofHours(1 + random.nextInt(5_000));
      assertThat(known.due(start, budget, List.of()))
          .isEqualTo(BusinessCalendar.of(definition).due(start, budget, List.of()));
    }
  }

  private static Instant due(
      BusinessCalendar calendar, Instant start, Duration budget, List<Pause> pauses) {
    return ((Due.At) calendar.due(start, budget, pauses)).instant();
  }

  private static Instant instant(Random random) {
    return Instant.parse("2025-06-01T00:00:00Z").plusSeconds(random.nextInt(60_000_000));
  }

  private static BusinessCalendar calendar(Random random) {
    return BusinessCalendar.of(definition(random));
  }

  private static CalendarDefinition definition(Random random) {
    var zone = ZONES.get(random.nextInt(ZONES.size()));
    return SteppingTest.randomDefinition(random, ZoneId.of(zone));
  }
}
