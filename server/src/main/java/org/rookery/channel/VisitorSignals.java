package org.rookery.channel;

/**
 * What visitors do that is not kept: told at once to whoever looks at the thread. Must not block.
 */
public interface VisitorSignals {

  /** The visitor types, or stopped. */
  void typing(ChannelAddress visitor, boolean on);
}
