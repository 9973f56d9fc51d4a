package org.rookery.bot.turn;

import org.rookery.tenancy.WorkspaceId;

/** Knows how many members could accept a chat now. */
public interface AgentsOnline {

  /** The number, from memory: asked at every turn. */
  int count(WorkspaceId workspace);
}
