package org.rookery.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock says at an instant. {@code dueAt} is absent while paused; {@code used} is counted
 * time until its end or now, against {@code budget}; {@code paused} is real time.
 */
public record Verdict(
    ClockState state,
    @Nullable Instant dueAt,
    @Nullable Instant breachedAt,
    Duration used,
    Duration budget,
    Duration paused) {

  /** Counted time that is left; negative once it is overrun. */
  public Duration left() {
    return budget.minus(used);
  }

  /** The used share in percent, rounded down. */
  public long percent() {
    return budget.isZero() ? 100 : used.toSeconds() * 100 / budget.toSeconds();
  }
}
