package org.rookery.testing;

import java.util.stream.LongStream;

/** Seeds for property tests; a failing one becomes a test of its own. */
public final class Seeds {

  private static final int COUNT = 25;

  private Seeds() {}

  /** The same ones on every run, unless {@code -Drookery.seed=…} starts elsewhere. */
  public static LongStream fresh() {
    long first = Long.getLong("rookery.seed", 1);
    return LongStream.range(first, first + COUNT);
  }
}
