package org.rookery.calendar;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Open time as one long line of milliseconds: from an instant to its place on the line and back.
 * Years are laid out when a question first touches them and kept, so any distance costs a few
 * binary searches.
 */
final class OpenTime {
  /** A budget that is not used up within so many years is never used up. */
  private static final int HORIZON_YEARS = 200;

  private final CalendarDefinition definition;
  private final ConcurrentMap<Integer, OpenYear> years = new ConcurrentHashMap<>();

  OpenTime(CalendarDefinition definition) {
    this.definition = definition;
  }

  /** Open milliseconds between two instants. */
  long between(long from, long to) {
    if (to <= from) {
      return 0;
    }
    var first = yearOf(from) - 1;
    var last = yearOf(to);
    var sum = 0L;
    for (var y = first; y <= last; y++) {
      var year = year(y);
      sum += y == last ? year.openBefore(to) : openUntil(year, to);
      sum -= y <= first + 1 ? year.openBefore(from) : 0;
    }
    return sum;
  }

  private static long openUntil(OpenYear year, long to) {
    return year.lastClose() <= to ? year.total() : year.openBefore(to);
  }

  /**
   * The earliest instant at which the open time since {@code from} reaches the amount, or {@link
   * Long#MAX_VALUE}.
   */
  long plus(long from, long openMillis) {
    if (openMillis == 0) {
      return from;
    }
    var remaining = openMillis;
    var first = yearOf(from) - 1;
    for (var y = first; y <= first + 1 + HORIZON_YEARS; y++) {
      var year = year(y);
      var used = y <= first + 1 ? year.openBefore(from) : 0;
      if (remaining <= year.total() - used) {
        return year.instantAt(used + remaining);
      }
      remaining -= year.total() - used;
    }
    return Long.MAX_VALUE;
  }

  /** Visits every open stretch that meets the interval, cut to it, in order. */
  void visit(long from, long to, Stretches visitor) {
    for (var y = yearOf(from) - 1; y <= yearOf(to); y++) {
      var year = year(y);
      for (var i = Math.max(0, year.firstOpeningAfter(from) - 1); i < year.size(); i++) {
        var open = Math.max(from, year.open(i));
        var close = Math.min(to, year.close(i));
        if (open < close) {
          visitor.stretch(open, close);
        } else if (year.open(i) >= to) {
          return;
        }
      }
    }
  }

  /** One open stretch, in epoch milliseconds. */
  interface Stretches {
    void stretch(long from, long to);
  }

  private int yearOf(long instant) {
    return Instant.ofEpochMilli(instant).atZone(definition.zone()).getYear();
  }

  /** A night shift of 31 December counts in its own year; the next year starts behind it. */
  private OpenYear year(int y) {
    var known = years.get(y);
    if (known != null) {
      return known;
    }
    var fresh = OpenYear.of(definition, y).from(OpenYear.of(definition, y - 1).lastClose());
    years.put(y, fresh);
    return fresh;
  }
}
