package org.rookery.conversation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.message.ConversationId;

/**
 * An input on its way through a lane.
 *
 * @param conversation which of the visitor's conversations is meant; null means the current one
 * @param done called exactly once, after the commit, on the lane's thread: it must not block
 */
public record LaneTask(
    ChannelAddress address,
    @Nullable ConversationId conversation,
    LaneInput input,
    long arrivedNanos,
    Consumer<Outcome> done) {

  /** A task that arrives now, for the visitor's current conversation. */
  public static LaneTask of(ChannelAddress address, LaneInput input, Consumer<Outcome> done) {
    return new LaneTask(address, null, input, System.nanoTime(), done);
  }

  /** A task that arrives now, for one conversation. */
  public static LaneTask of(
      ChannelAddress address,
      ConversationId conversation,
      LaneInput input,
      Consumer<Outcome> done) {
    return new LaneTask(address, conversation, input, System.nanoTime(), done);
  }
}
