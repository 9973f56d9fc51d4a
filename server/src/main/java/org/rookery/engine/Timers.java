package org.rookery.engine;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is due when, at most one instant per kind. Immutable; epoch milliseconds inside, 0 is unset.
 */
public final class Timers {
  /** Nothing is due. */
  public static final Timers NONE = new Timers(new long[Kind.values().length]);

  /** The kinds of timers; of two due at once the earlier kind fires first. */
  public enum Kind {
    /** A pause of the flow ends. */
    WAIT(0),
    /** A question's own time is over. */
    QUESTION(1),
    /** Nobody accepted the chat. */
    REQUEST(2),
    /** The contact has been silent for the next inactivity step. */
    INACTIVITY(3),
    /** The contact stopped mid-flow having left an address. */
    LEAD(4),
    /** The session's life is over. */
    SESSION(5);

    /** Its place among the instants. */
    final int slot;

    Kind(int slot) {
      this.slot = slot;
    }
  }

  private final long[] due;

  private Timers(long[] due) {
    this.due = due;
  }

  static Timers of(long[] due) {
    var timers = new Timers(due.clone());
    return timers.areSet() ? timers : NONE;
  }

  long[] copy() {
    return due.clone();
  }

  /** Whether anything is due at all. */
  boolean areSet() {
    for (var at : due) if (at != 0) return true;
    return false;
  }

  /** When this kind is due, in epoch milliseconds; 0 if it is not set. */
  long millis(Kind kind) {
    return due[kind.slot];
  }

  /** When this kind is due; null if it is not set. */
  public @Nullable Instant at(Kind kind) {
    var millis = due[kind.slot];
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  /** The earliest of all; null if none is set. */
  public @Nullable Instant next() {
    var earliest = 0L;
    for (var at : due) if (at != 0 && (earliest == 0 || at < earliest)) earliest = at;
    return earliest == 0 ? null : Instant.ofEpochMilli(earliest);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timers timers && Arrays.equals(due, timers.due);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(due);
  }

  @Override
  public String toString() {
    return Arrays.toString(due);
  }
}
