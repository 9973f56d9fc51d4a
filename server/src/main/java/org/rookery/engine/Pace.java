package org.rookery.engine;

import java.time.Instant;
import java.util.Arrays;

/**
 * How fast one contact writes: the instants of the last minute, and how long the bot keeps silent
 * because there were too many. It outlives the session, as the contact does. Immutable; epoch
 * milliseconds inside.
 */
public final class Pace {
  /** Nothing was written lately. */
  public static final Pace CALM = new Pace(new long[0], 0);

  static final long MINUTE = 60_000;

  private final long[] arrivals;
  private final long silentUntil;

  private Pace(long[] arrivals, long silentUntil) {
    this.arrivals = arrivals;
    this.silentUntil = silentUntil;
  }

  static Pace of(long[] arrivals, long silentUntil) {
    return arrivals.length == 0 && silentUntil == 0 ? CALM : new Pace(arrivals, silentUntil);
  }

  /** The bot has said that it was too much, and takes nothing before the minute is over. */
  boolean isSilent(Instant now) {
    return now.toEpochMilli() < silentUntil;
  }

  /**
   * One more message, which is not ignored; if it is one too many within a minute, a minute of
   * silence begins.
   */
  Pace with(Instant now, int limit) {
    var at = now.toEpochMilli();
    var from = 0;
    while (from < arrivals.length && arrivals[from] <= at - MINUTE) from++;
    var recent = arrivals.length - from;
    if (recent >= limit) return new Pace(new long[0], at + MINUTE);
    var next = Arrays.copyOfRange(arrivals, from, arrivals.length + 1);
    next[recent] = at;
    return new Pace(next, 0);
  }

  /** How many messages of the last minute there are. */
  int count() {
    return arrivals.length;
  }

  /** When one of them came, oldest first, in epoch milliseconds. */
  long arrival(int index) {
    return arrivals[index];
  }

  /** When the silence ends, in epoch milliseconds; 0 if there is none. */
  long silentUntilMillis() {
    return silentUntil;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pace pace
        && Arrays.equals(arrivals, pace.arrivals)
        && silentUntil == pace.silentUntil;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(arrivals) + Long.hashCode(silentUntil);
  }

  @Override
  public String toString() {
    return "Pace" + Arrays.toString(arrivals) + (silentUntil == 0 ? "" : " silent " + silentUntil);
  }
}
