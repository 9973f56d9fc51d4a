package org.rookery.conversation;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The ids of one turn: ULIDs of its instant, in order, and the same ones when the turn is run again
 * with its seed.
 */
public final class TurnIds {
  private final long high;
  private long low;

  /** Ids for the turn with this seed. */
  public TurnIds(Instant at, long seed) {
    var random = new SplittableRandom(seed);
    this.high = (at.toEpochMilli() << 16) | random.nextInt(1 << 16);
    this.low = random.nextLong() >>> 1;
  }

  /** The next one. */
  public UUID next() {
    return new UUID(high, low++);
  }
}
