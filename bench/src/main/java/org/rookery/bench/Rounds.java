package org.rookery.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Interleaved rounds of two sides, so that a machine that drifts does so for both. */
public final class Rounds {
  private final List<Double> ours = new ArrayList<>();
  private final List<Double> theirs = new ArrayList<>();

  /** Measures both sides in turn; the first round of each warms up and does not count. */
  public static Rounds of(int rounds, Callable<Double> our, Callable<Double> their)
      throws Exception {
    var measured = new Rounds();
    our.call();
    their.call();
    for (var i = 0; i < rounds; i++) {
      measured.ours.add(our.call());
      measured.theirs.add(their.call());
    }
    return measured;
  }

  /** Median of our side. */
  public double ours() {
    return median(ours);
  }

  /** Median of the other side. */
  public double theirs() {
    return median(theirs);
  }

  /** The middle one of some values. */
  public static double median(List<Double> values) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
