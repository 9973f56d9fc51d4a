package org.rookery.desk.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;

/**
 * How long something took, over many tickets. Percentiles are by nearest rank.
 *
 * @param category of these alone; of all of them if absent
 * @param histogram how many took up to 15, 30, 60, 120, 240, 480 minutes, and longer
 */
public record Times(
    @Nullable Category category,
    long count,
    long meanSeconds,
    long p50Seconds,
    long p75Seconds,
    long p90Seconds,
    long p95Seconds,
    long maxSeconds,
    List<Long> histogram) {

  /** Keeps its own copy. */
  public Times {
    histogram = List.copyOf(histogram);
  }
}
