package org.rookery.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rookery.bench.Result.Figure;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarDefinition;
import org.rookery.calendar.Due;
import org.rookery.calendar.Holiday;
import org.rookery.calendar.Window;

/**
 * Due times: one question over 2 hours and one over 200 days cost the same, against walking day by
 * day.
 */
public final class CalendarBenchmark implements Benchmark {
  private static final int QUESTIONS = 400_000;
  private static final int WALKS = 4_000;
  private static final Instant START = Instant.parse("2026-03-06T09:30:00Z");

  private final CalendarDefinition definition =
      new CalendarDefinition(
          ZoneId.of("Europe/Berlin"),
          weekdays(),
          List.of(new Holiday.OnDate(LocalDate.of(2026, 5, 1), List.of(), null)));
  private final BusinessCalendar calendar = BusinessCalendar.of(definition);
  private long blackhole;

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public String summary() {
    return "due times per second, 2 hours and 200 days away, against walking day by day";
  }

  @Override
  public Result run() throws Exception {
    var far = Duration.ofHours(200 * 8);
    var rounds =
        Rounds.of(
            5, () -> perSecond(QUESTIONS, () -> ask(far)), () -> perSecond(WALKS, () -> walk(far)));
    var near = Rounds.of(5, () -> perSecond(QUESTIONS, () -> ask(Duration.ofHours(2))), () -> 1.0);
    return Result.of(
        name(),
        rounds.ours() / rounds.theirs(),
        "the usual loop that adds one day's windows after the other, same calendar, 200 working days; one thread",
        5,
        List.of(
            new Figure("dueIn2HoursPerSecond", near.ours(), "1/s"),
            new Figure("dueIn200DaysPerSecond", rounds.ours(), "1/s"),
            new Figure("farToNear", rounds.ours() / near.ours(), "ratio"),
            new Figure("walkPerSecond", rounds.theirs(), "1/s"),
            new Figure("checksum", blackhole & 1, "-")));
  }

  private double perSecond(int times, Runnable question) {
    var began = System.nanoTime();
    for (var i = 0; i < times; i++) {
      question.run();
    }
    return times * 1e9 / (System.nanoTime() - began);
  }

  private void ask(Duration budget) {
    if (calendar.due(START, budget, List.of()) instanceof Due.At(var instant)) {
      blackhole += instant.getEpochSecond();
    }
  }

  private void walk(Duration budget) {
    var remaining = budget.toSeconds();
    var now = START.atZone(definition.zone());
    while (true) {
      for (var window : definition.on(now.getDayOfWeek())) {
        var day = now.toLocalDate().atStartOfDay(definition.zone());
        var open = day.plusMinutes(window.from());
        var close = day.plusMinutes(window.end());
        var from = now.isAfter(open) ? now : open;
        var seconds = Math.max(0, Duration.between(from, close).toSeconds());
        if (seconds >= remaining) {
          blackhole += from.plusSeconds(remaining).toEpochSecond();
          return;
        }
        remaining -= seconds;
      }
      now = now.toLocalDate().plusDays(1).atStartOfDay(definition.zone());
    }
  }

  private static Map<DayOfWeek, List<Window>> weekdays() {
    var weekly = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (var day = 1; day <= 5; day++) {
      weekly.put(DayOfWeek.of(day), List.of(new Window(9 * 60, 17 * 60)));
    }
    return weekly;
  }
}
