package org.rookery.chatflow.node;

import org.rookery.chatflow.Trigger;

/** What an entry node waits for. */
public sealed interface Entry {
  /** The flow begins. */
  record Start() implements Entry {}

  /** These words, while the session is in this flow. */
  record Keyword(Trigger trigger) implements Entry {}

  /** An invalid answer, instead of the retry text. */
  record Invalid() implements Entry {}

  /** A fault of a node in this flow that nothing else handles. */
  record Fault() implements Entry {}
}
