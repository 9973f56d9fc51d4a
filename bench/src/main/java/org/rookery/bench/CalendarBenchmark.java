package org.rookery.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
  private static final int FOLDS = 20_000;
  private static final int CALENDARS = 500;
  private static final List<Integer> DAYS = List.of(1, 10, 50, 100, 200, 400);
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
    return "due times per second from 2 hours to 400 days away, against a daily walk; ticket clocks";
  }

  @Override
  public Result run() throws Exception {
    var far = Duration.ofHours(200 * 8);
    var rounds =
        Rounds.of(
            5, () -> perSecond(QUESTIONS, () -> ask(far)), () -> perSecond(WALKS, () -> walk(far)));
    var near = Rounds.of(5, () -> perSecond(QUESTIONS, () -> ask(Duration.ofHours(2))), () -> 1.0);
    var figures = new ArrayList<Figure>();
    figures.add(new Figure("dueIn2HoursPerSecond", near.ours(), "1/s"));
    figures.add(new Figure("dueIn200DaysPerSecond", rounds.ours(), "1/s"));
    figures.add(new Figure("farToNear", rounds.ours() / near.ours(), "ratio"));
    figures.add(new Figure("walkPerSecond", rounds.theirs(), "1/s"));
    overDistance(figures);
    var folds = new TicketFolds(calendar);
    var folding = Rounds.of(5, () -> perSecond(FOLDS, () -> blackhole += folds.fold()), () -> 1.0);
    figures.add(new Figure("ticketFoldsPerSecond", folding.ours(), "1/s"));
    figures.add(new Figure("bytesPerCalendar", bytesPerCalendar(), "bytes"));
    figures.add(new Figure("checksum", blackhole & 1, "-"));
    return Result.of(
        name(),
        rounds.ours() / rounds.theirs(),
        "the usual loop that adds one day's windows after the other, same calendar, 200 working days; one thread",
        5,
        figures);
  }

  /** What a question costs as its answer lies farther away: the curve is to be flat. */
  private void overDistance(List<Figure> figures) throws Exception {
    for (var days : DAYS) {
      var budget = Duration.ofHours(days * 5L / 7 * 8 + 2);
      var asked = Rounds.of(5, () -> perSecond(QUESTIONS, () -> ask(budget)), () -> 1.0);
      figures.add(new Figure("nanosAt" + days + "Days", 1e9 / asked.ours(), "ns"));
    }
  }

  /** Of calendars that have answered a question, with the years that took. */
  private double bytesPerCalendar() {
    var kept = new ArrayList<BusinessCalendar>();
    var before = usedAfterCollection();
    for (var i = 0; i < CALENDARS; i++) {
      var fresh = BusinessCalendar.of(definition);
      fresh.due(START, Duration.ofHours(2), List.of());
      kept.add(fresh);
    }
    var bytes = (usedAfterCollection() - before) / (double) CALENDARS;
    blackhole += kept.size();
    return bytes;
  }

  private static long usedAfterCollection() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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
