package org.rookery.desk.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long something took, over many tickets: sorted, never empty. */
public final class Durations {
  /** Upper ends of the histogram's buckets, in minutes; what takes longer is in the last one. */
  public static final List<Integer> BUCKETS = List.of(15, 30, 60, 120, 240, 480);

  private final long[] seconds;

  private Durations(long[] seconds) {
    this.seconds = seconds;
  }

  /** Of these times; nothing to tell if there are none. */
  public static Optional<Durations> of(Collection<Duration> times) {
    var sorted = times.stream().mapToLong(Duration::toSeconds).sorted().toArray();
    return sorted.length == 0 ? Optional.empty() : Optional.of(new Durations(sorted));
  }

  /** How many. */
  public int count() {
    return seconds.length;
  }

  /** The mean, rounded to the second. */
  public Duration mean() {
    var sum = Arrays.stream(seconds).mapToObj(BigDecimal::valueOf).reduce(BigDecimal::add);
    return Duration.ofSeconds(
        sum.orElseThrow()
            .divide(BigDecimal.valueOf(seconds.length), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /** The smallest time that so many percent (1 to 100) do not exceed: nearest rank. */
  public Duration percentile(int percent) {
    var rank = Math.ceilDiv(seconds.length * (long) percent, 100);
    return Duration.ofSeconds(seconds[(int) rank - 1]);
  }

  /** The longest. */
  public Duration max() {
    return Duration.ofSeconds(seconds[seconds.length - 1]);
  }

  /** How many fall into each of {@link #BUCKETS}, the upper end included, and beyond. */
  public List<Integer> histogram() {
    var counts = new Integer[BUCKETS.size() + 1];
    Arrays.fill(counts, 0);
    for (var time : seconds) {
      var bucket = 0;
      while (bucket < BUCKETS.size() && time > BUCKETS.get(bucket) * 60L) {
        bucket++;
      }
      counts[bucket]++;
    }
    return List.of(counts);
  }
}
