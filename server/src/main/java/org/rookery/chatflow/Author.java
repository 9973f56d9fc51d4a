package org.rookery.chatflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;

/** Who edits or publishes: the actor of the audit log, and the member if it is one. */
public record Author(Actor actor, @Nullable UUID member) {
  /** The product itself. */
  public static final Author SYSTEM = new Author(Actor.SYSTEM, null);

  /** As colleagues see it. */
  public String name() {
    var name = actor.name();
    return name == null ? "" : name;
  }
}
