package org.rookery.conversation;

import java.util.List;

/**
 * Is told after each commit, on the lane's thread: it must neither block nor throw, and its cost
 * must not grow with consoles that show other conversations. What it misses it finds in the event
 * log.
 */
public interface ConversationListener {

  /** These conversations changed, each with its new lines. */
  void committed(List<Change> changes);

  /** One conversation after one commit. */
  record Change(ConversationSnapshot conversation, List<Entry> entries) {}
}
