package org.rookery.chatflow.node;

/** Where a node type stands in the palette, and which shared settings it has. */
public enum Family {
  /** Begins something; no edge leads into it. */
  ENTRY,
  /** Asks and waits. */
  ASK,
  /** Shows and goes on. */
  SEND,
  /** Does something, usually invisible. */
  ACTION
}
