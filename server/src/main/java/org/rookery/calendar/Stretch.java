package org.rookery.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of an explanation, half-open: time that counted, or did not and why. The note is the
 * name of the holiday or the reason of the pause.
 */
public record Stretch(Instant from, Instant to, Why why, @Nullable String note) {

  /** Why time counted or did not. */
  public enum Why {
    /** Open, and counted. */
    COUNTED,
    /** A pause lay over it. */
    PAUSED,
    /** A holiday closed all or part of a day that is open otherwise. */
    HOLIDAY,
    /** A weekday without windows. */
    CLOSED_DAY,
    /** Before, between or after the windows of a day. */
    OUTSIDE_HOURS
  }

  /** Whether it counted. */
  public boolean counted() {
    return why == Why.COUNTED;
  }

  /** Its real length. */
  public long seconds() {
    return Duration.between(from, to).toSeconds();
  }
}
