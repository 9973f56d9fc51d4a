package org.rookery.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Open time as one long line of milliseconds: from an instant to its place on the line and back.
 * Years are laid out when a question first reaches them and kept with the open time before each, so
 * any distance costs a few binary searches.
 */
final class OpenTime {
  /** A budget that is not used up within so many years is never used up. */
  private static final int HORIZON_YEARS = 200;

  private final Days days;
  private final ZoneId zone;
  private volatile Years years = Years.NONE;

  OpenTime(Days days, ZoneId zone) {
    this.days = days;
    this.zone = zone;
  }

  /** Open milliseconds between two instants. */
  long between(long from, long to) {
    if (to <= from) {
      return 0;
    }
    var line = covering(from, to);
    return line.openBefore(to) - line.openBefore(from);
  }

  /**
   * The earliest instant at which the open time since {@code from} reaches the amount, or {@link
   * Long#MAX_VALUE}.
   */
  long plus(long from, long openMillis) {
    if (openMillis == 0) {
      return from;
    }
    var line = covering(from, from);
    for (var ahead = 2; ; ahead *= 2) {
      var wanted = line.openBefore(from) + openMillis;
      if (wanted <= line.total()) {
        return line.instantAt(wanted);
      }
      if (ahead > 2 * HORIZON_YEARS) {
        return Long.MAX_VALUE;
      }
      var year = yearOf(from);
      line = grown(year, year + Math.min(ahead, HORIZON_YEARS));
    }
  }

  /** Visits every open stretch that meets the interval, cut to it, in order. */
  void visit(long from, long to, Stretches visitor) {
    if (from < to) {
      covering(from, to).visit(from, to, visitor);
    }
  }

  /** One open stretch, in epoch milliseconds. */
  interface Stretches {
    void stretch(long from, long to);
  }

  private Years covering(long from, long to) {
    var known = years;
    return known.covers(from, to) ? known : grown(yearOf(from), yearOf(to));
  }

  private synchronized Years grown(int first, int last) {
    var known = years;
    if (!known.has(first - 1, last + 1)) {
      known = known.grown(first - 1, last + 1, this::layOut, this::startOf);
      years = known;
    }
    return known;
  }

  /** A night shift of 31 December counts in its own year; the next year starts behind it. */
  private OpenYear layOut(int year) {
    var shift = OpenYear.of(days, zone.getRules(), year - 1).lastClose();
    return OpenYear.of(days, zone.getRules(), year).from(shift);
  }

  private long startOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  private int yearOf(long instant) {
    return Instant.ofEpochMilli(instant).atZone(zone).getYear();
  }
}
