package org.rookery.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch that does not count, whatever the windows say; half-open, perhaps with a reason. */
public record Pause(Instant from, Instant to, @Nullable String reason) {

  /** A pause nobody gave a reason for. */
  public Pause(Instant from, Instant to) {
    this(from, to, null);
  }
}
