package org.rookery.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A compiled calendar. Any question costs a few binary searches, whatever the distance; only the
 * list of spans costs as much as it is long. Immutable for its users and safe for many threads.
 */
public final class BusinessCalendar {
  private final CalendarDefinition definition;
  private final Days days;
  private final OpenTime time;

  private BusinessCalendar(CalendarDefinition definition) {
    this.definition = definition;
    this.days = new Days(definition);
    this.time = new OpenTime(days, definition.zone());
  }

  /** Compiles a definition. */
  public static BusinessCalendar of(CalendarDefinition definition) {
    return new BusinessCalendar(definition);
  }

  /** What it was compiled from. */
  public CalendarDefinition definition() {
    return definition;
  }

  /**
   * The earliest instant at which the time counted from {@code start} reaches the budget. A budget
   * used up exactly at closing is due at closing; a budget of nothing is due at the start.
   */
  public Due due(Instant start, Duration budget, List<Pause> pauses) {
    var at = start.toEpochMilli();
    var remaining = budget.toMillis();
    for (var pause : merged(pauses)) {
      var from = pause.from().toEpochMilli();
      var to = pause.to().toEpochMilli();
      if (to <= at) {
        continue;
      }
      var counted = time.between(at, from);
      if (remaining <= counted) {
        break;
      }
      remaining -= counted;
      at = to;
    }
    var due = time.plus(at, remaining);
    return due == Long.MAX_VALUE ? new Due.Never() : new Due.At(Instant.ofEpochMilli(due));
  }

  /** The time counted between two instants; nothing if the end lies before the start. */
  public Duration elapsed(Instant start, Instant end, List<Pause> pauses) {
    var from = start.toEpochMilli();
    var to = end.toEpochMilli();
    var counted = time.between(from, to);
    for (var pause : merged(pauses)) {
      var pauseFrom = Math.max(from, pause.from().toEpochMilli());
      counted -= time.between(pauseFrom, Math.min(to, pause.to().toEpochMilli()));
    }
    return Duration.ofMillis(counted);
  }

  /** The counted stretches between two instants, in order. */
  public List<Span> spans(Instant start, Instant end, List<Pause> pauses) {
    var spans = new ArrayList<Span>();
    var at = start.toEpochMilli();
    var to = end.toEpochMilli();
    for (var pause : merged(pauses)) {
      time.visit(at, Math.min(to, pause.from().toEpochMilli()), (f, t) -> add(spans, f, t));
      at = Math.max(at, pause.to().toEpochMilli());
    }
    time.visit(at, to, (f, t) -> add(spans, f, t));
    return spans;
  }

  /** Every second between two instants, counted or not, in order: why an answer is what it is. */
  public List<Stretch> explain(Instant start, Instant end, List<Pause> pauses) {
    return new Explanation(days, definition.zone(), pauses)
        .of(start, end, spans(start, end, pauses));
  }

  /** Every date of a year, for a view of it. */
  public List<OpenDay> year(Year year) {
    return year.atDay(1)
        .datesUntil(year.plusYears(1).atDay(1))
        .map(date -> new OpenDay(date, days.windows(date), days.holiday(date)))
        .toList();
  }

  /** Whether an instant lies in a window: the opening instant does, the closing one does not. */
  public boolean isOpen(Instant at) {
    var millis = at.toEpochMilli();
    return time.between(millis, millis + 1) > 0;
  }

  /** The instant itself if it is open, else the next opening; empty if there is none. */
  public Optional<Instant> nextOpen(Instant at) {
    var first = time.plus(at.toEpochMilli(), 1);
    return first == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(first - 1));
  }

  /** The turn of the year cuts no span in two. */
  private static void add(List<Span> spans, long from, long to) {
    if (!spans.isEmpty() && spans.getLast().to().toEpochMilli() == from) {
      spans.add(Span.between(spans.removeLast().from().toEpochMilli(), to));
    } else {
      spans.add(Span.between(from, to));
    }
  }

  /** Whether a holiday closes all of a day. */
  public boolean isHoliday(LocalDate day) {
    var holiday = days.holiday(day);
    return holiday != null && holiday.windows().isEmpty();
  }

  private static List<Pause> merged(List<Pause> pauses) {
    if (pauses.size() < 2) {
      return pauses;
    }
    var sorted = new ArrayList<>(pauses);
    sorted.sort(Comparator.comparing(Pause::from));
    var merged = new ArrayList<Pause>();
    for (var next : sorted) {
      if (!merged.isEmpty() && !next.from().isAfter(merged.getLast().to())) {
        var last = merged.removeLast();
        merged.add(new Pause(last.from(), max(last.to(), next.to())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
