package org.rookery.status.history;

import java.time.Duration;
import java.time.Instant;

/** Time in one state, from the first instant to before the second. */
public record Stretch(ComponentState state, ComponentState counted, Instant from, Instant to) {

  Duration length() {
    return Duration.between(from, to);
  }
}
