package org.rookery.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input led to.
 *
 * @param session the next state; null when the conversation never had a session and still has none
 * @param effects in the order they happened
 * @param trace the nodes that ran, in order
 */
public record Turn(@Nullable Session session, List<Effect> effects, List<Step> trace) {

  /** A turn in which nothing happens. */
  public static Turn none(@Nullable Session session) {
    return new Turn(session, List.of(), List.of());
  }

  /** One node that ran: where, and by which port it was left (null while it waits). */
  public record Step(String flowId, String nodeId, String type, @Nullable String port) {}
}
