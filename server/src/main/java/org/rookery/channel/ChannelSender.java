package org.rookery.channel;

import java.time.Duration;

/** Sends to one network: one bean per channel that is pushed to. */
public interface ChannelSender {

  /** The network. */
  ChannelKind channel();

  /** Sends one message now. Called outside of any transaction; may block. */
  Sending send(OutboundMessage message);

  /** How a try ended, told apart by what to do next. */
  sealed interface Sending {
    /** The network has it, under this id. */
    record Accepted(String platformId) implements Sending {}

    /** Not now; again after this time. */
    record RetryLater(Duration after, String code) implements Sending {}

    /** Never like this. */
    record Rejected(String code, String detail) implements Sending {}

    /** It may have arrived; repeating it is a person's decision. */
    record Uncertain(String detail) implements Sending {}
  }
}
