package org.rookery.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.Visibility;
import org.rookery.tenancy.WorkspaceId;

/** A member who looks into the inbox, and whose conversations there are to see. */
public record Viewer(WorkspaceId workspace, UUID member, Visibility visibility) {

  /** Who makes a request. */
  public static Viewer of(Caller caller) {
    return new Viewer(caller.workspace(), caller.member().value(), caller.visibility());
  }

  /** Whether a conversation of this assignee is there for the viewer. */
  public boolean sees(@Nullable UUID assignee) {
    return visibility.admits(member, assignee);
  }
}
