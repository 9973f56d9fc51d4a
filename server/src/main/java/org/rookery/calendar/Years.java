package org.rookery.calendar;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/** Laid-out years in a row, with the open milliseconds before each. Immutable. */
final class Years {
  static final Years NONE = new Years(0, new OpenYear[0], new long[] {0});

  private final int first;
  private final OpenYear[] years;

  /** Local New Year of each year and of the one behind the last; sorted. */
  private final long[] starts;

  /** {@code before[i]}: open milliseconds before year i; one longer than the years. */
  private final long[] before;

  private Years(int first, OpenYear[] years, long[] starts) {
    this.first = first;
    this.years = years;
    this.starts = starts;
    this.before = new long[years.length + 1];
    for (var i = 0; i < years.length; i++) {
      before[i + 1] = before[i] + years[i].total();
    }
  }

  /** Whether it reaches from a year to another one. */
  boolean has(int from, int to) {
    return years.length > 0 && from >= first && to < first + years.length;
  }

  /** Whether two instants lie in it, the first one not in its first year. */
  boolean covers(long from, long to) {
    return years.length > 1 && from >= starts[1] && to < starts[years.length];
  }

  /** These years and all up to the given ones. */
  Years grown(int from, int to, IntFunction<OpenYear> layOut, IntToLongFunction startOf) {
    var low = years.length == 0 ? from : Math.min(first, from);
    var high = years.length == 0 ? to : Math.max(first + years.length - 1, to);
    var all = new OpenYear[high - low + 1];
    var starting = new long[all.length + 1];
    for (var i = 0; i < all.length; i++) {
      var year = low + i;
      all[i] = has(year, year) ? years[year - first] : layOut.apply(year);
      starting[i] = startOf.applyAsLong(year);
    }
    starting[all.length] = startOf.applyAsLong(high + 1);
    return new Years(low, all, starting);
  }

  long total() {
    return before[years.length];
  }

  /** Open milliseconds before an instant; the last shift of a year may reach into the next one. */
  long openBefore(long instant) {
    var year = indexOf(instant);
    return before[year - 1] + years[year - 1].openBefore(instant) + years[year].openBefore(instant);
  }

  /** The earliest instant by which so many milliseconds (1 to {@link #total}) were open. */
  long instantAt(long openMillis) {
    var found = Arrays.binarySearch(before, openMillis);
    var year = found >= 0 ? found - 1 : -found - 2;
    // Equal sums are years that never open: the one that opened last is meant.
    while (before[year] == openMillis) {
      year--;
    }
    return years[year].instantAt(openMillis - before[year]);
  }

  void visit(long from, long to, OpenTime.Stretches visitor) {
    for (var y = indexOf(from) - 1; y <= indexOf(to); y++) {
      var year = years[y];
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

  private int indexOf(long instant) {
    var found = Arrays.binarySearch(starts, instant);
    return found >= 0 ? found : -found - 2;
  }
}
