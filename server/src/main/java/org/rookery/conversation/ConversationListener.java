package org.rookery.conversation;

import java.util.List;
import org.rookery.tenancy.WorkspaceId;

/**
 * Is told after each commit, on the lane's thread: it must neither block nor throw, and its cost
 * must not grow with consoles that show other conversations. What it misses it finds in the event
 * log.
 */
public interface ConversationListener {

  /** These conversations changed, each with its new lines. */
  void committed(List<Change> changes);

  /**
   * Whether anybody here looks at conversations of this workspace: asked before lines are read for
   * {@link #committedElsewhere}.
   */
  default boolean looksAt(WorkspaceId workspace) {
    return false;
  }

  /** As {@link #committed}, for what another node committed. */
  default void committedElsewhere(List<Change> changes) {}

  /** One conversation after one commit. */
  record Change(ConversationSnapshot conversation, List<Entry> entries) {}
}
