package org.rookery.channel;

import java.util.function.Consumer;

/** Takes what adapters received. The floor above implements it; {@code app} connects them. */
public interface InboundSink {

  /**
   * Hands one thing over. Returns at once; {@code done} is called exactly once: at once when it is
   * refused (a full lane), else after the commit, on a thread that must not be held.
   */
  void offer(ChannelAddress from, Inbound inbound, Consumer<Receipt> done);
}
