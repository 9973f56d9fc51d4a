package org.rookery.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The open stretches that start in one local year, as instants: sorted, disjoint, with the open
 * milliseconds before each (prefix sums), so that every question inside the year is a binary
 * search.
 */
final class OpenYear {
  private final long[] opens;
  private final long[] closes;

  /**
   * {@code before[i]}: open milliseconds of the year before stretch i; one longer than the
   * stretches.
   */
  private final long[] before;

  private OpenYear(long[] opens, long[] closes, long[] before) {
    this.opens = opens;
    this.closes = closes;
    this.before = before;
  }

  static OpenYear of(Days days, ZoneRules rules, int year) {
    var stretches = new ArrayList<long[]>();
    for (var date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
      for (var window : days.windows(date)) {
        var midnight = date.atStartOfDay();
        addStretches(
            stretches,
            rules,
            midnight.plusMinutes(window.from()),
            midnight.plusMinutes(window.end()));
      }
    }
    return ofStretches(merge(stretches));
  }

  /**
   * The instants whose wall time lies in the window: fewer over a spring gap, more over an autumn
   * overlap, in two pieces if the window begins or ends inside the overlap.
   */
  private static void addStretches(
      List<long[]> stretches, ZoneRules rules, LocalDateTime from, LocalDateTime to) {
    var before = rules.getValidOffsets(from);
    if (before.size() == 1 && before.equals(rules.getValidOffsets(to))) {
      var offset = before.getFirst();
      stretches.add(new long[] {millis(from, offset), millis(to, offset)});
      return;
    }
    var at = from.minusDays(2).toInstant(ZoneOffset.UTC);
    var end = to.plusDays(2).toInstant(ZoneOffset.UTC);
    while (at.isBefore(end)) {
      var offset = rules.getOffset(at);
      var next = rules.nextTransition(at);
      var until = next == null || next.getInstant().isAfter(end) ? end : next.getInstant();
      var open = Math.max(at.toEpochMilli(), millis(from, offset));
      var close = Math.min(until.toEpochMilli(), millis(to, offset));
      if (open < close) {
        stretches.add(new long[] {open, close});
      }
      at = until;
    }
  }

  private static long millis(LocalDateTime wall, ZoneOffset offset) {
    return wall.toInstant(offset).toEpochMilli();
  }

  /**
   * Windows may meet: a holiday's own ones the night shift of the day before, or two of a day whose
   * clocks are changed. Time is never counted twice.
   */
  private static List<long[]> merge(List<long[]> stretches) {
    stretches.sort(Comparator.comparingLong(s -> s[0]));
    var merged = new ArrayList<long[]>(stretches.size());
    for (var next : stretches) {
      if (!merged.isEmpty() && next[0] <= merged.getLast()[1]) {
        merged.getLast()[1] = Math.max(merged.getLast()[1], next[1]);
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static OpenYear ofStretches(List<long[]> stretches) {
    var size = stretches.size();
    var opens = new long[size];
    var closes = new long[size];
    var before = new long[size + 1];
    for (var i = 0; i < size; i++) {
      opens[i] = stretches.get(i)[0];
      closes[i] = stretches.get(i)[1];
      before[i + 1] = before[i] + closes[i] - opens[i];
    }
    return new OpenYear(opens, closes, before);
  }

  /** Open milliseconds of the whole year. */
  long total() {
    return before[opens.length];
  }

  /**
   * When the last stretch ends, or the smallest value if there is none: it may reach into the next
   * year.
   */
  long lastClose() {
    return closes.length == 0 ? Long.MIN_VALUE : closes[closes.length - 1];
  }

  /**
   * The same year without the time before an instant, which the year before has already counted.
   */
  OpenYear from(long instant) {
    if (opens.length == 0 || opens[0] >= instant) {
      return this;
    }
    var kept = new ArrayList<long[]>(opens.length);
    for (var i = 0; i < opens.length; i++) {
      if (closes[i] > instant) {
        kept.add(new long[] {Math.max(opens[i], instant), closes[i]});
      }
    }
    return ofStretches(kept);
  }

  /** Open milliseconds of the year before an instant. */
  long openBefore(long instant) {
    var next = firstOpeningAfter(instant);
    if (next == 0) {
      return 0;
    }
    return before[next - 1] + Math.min(instant, closes[next - 1]) - opens[next - 1];
  }

  /**
   * The earliest instant by which that many milliseconds (1 to {@link #total}) of the year have
   * been open.
   */
  long instantAt(long openMillis) {
    var found = Arrays.binarySearch(before, openMillis);
    var stretch = found >= 0 ? found - 1 : -found - 2;
    // Stretches are never empty, so equal prefix sums do not occur and the stretch is unique.
    return opens[stretch] + openMillis - before[stretch];
  }

  /** Index of the first stretch that opens after an instant. */
  int firstOpeningAfter(long instant) {
    var found = Arrays.binarySearch(opens, instant);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int size() {
    return opens.length;
  }

  long open(int stretch) {
    return opens[stretch];
  }

  long close(int stretch) {
    return closes[stretch];
  }
}
