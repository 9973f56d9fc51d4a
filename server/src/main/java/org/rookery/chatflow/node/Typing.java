package org.rookery.chatflow.node;

/** How long the typing indicator shows before a message. */
public sealed interface Typing {
  /** As long as a person would take on this channel. */
  Typing AUTO = new Auto();

  /** At once. */
  Typing NONE = new Fixed(0);

  record Auto() implements Typing {}

  record Fixed(long millis) implements Typing {}
}
