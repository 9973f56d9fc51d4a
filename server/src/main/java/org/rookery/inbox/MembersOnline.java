package org.rookery.inbox;

import org.rookery.tenancy.WorkspaceId;

/** Who sits at a console now. */
public interface MembersOnline {

  /** How many members of a workspace have a console open; from memory. */
  int count(WorkspaceId workspace);
}
