package org.rookery.status.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a component is not as it should be.
 *
 * @param manual set by hand: holds whatever else is known, until it is released
 * @param counted what uptime takes it for
 * @param to absent while it lasts
 */
public record Disturbance(
    UUID component,
    boolean manual,
    ComponentState state,
    ComponentState counted,
    Instant from,
    @Nullable Instant to) {

  boolean covers(Instant at) {
    return !from.isAfter(at) && (to == null || to.isAfter(at));
  }

  /** The same seen from a page that tells of it later; an end is never late. */
  public Disturbance later(java.time.Duration delay) {
    var begin = from.plus(delay);
    var end = to != null && to.isBefore(begin) ? begin : to;
    return new Disturbance(component, manual, state, counted, begin, end);
  }
}
