package org.rookery.conversation;

import java.util.function.Consumer;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;

/** What channels receive, as inputs of lanes. */
public final class LaneSink implements InboundSink {
  private final Lanes lanes;

  /** Offers to these lanes. */
  public LaneSink(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public void offer(ChannelAddress from, Inbound inbound, Consumer<Receipt> done) {
    lanes.offer(LaneTask.of(from, input(inbound), outcome -> done.accept(receipt(outcome))));
  }

  private static LaneInput input(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Said(var key, var content, var replyTo, var profile) ->
          new LaneInput.VisitorSaid(key, content, replyTo, profile);
      case Inbound.Opened(var trigger, var profile) ->
          new LaneInput.VisitorOpened(trigger, profile);
      case Inbound.Marked(var acked, var read) -> new LaneInput.VisitorMarked(acked, read);
      case Inbound.Happened(var name, var data, var profile) ->
          new LaneInput.PageEvent(name, data, profile);
      case Inbound.Rated(_, var score, var comment) -> new LaneInput.VisitorRated(score, comment);
      case Inbound.Delivered(var message, var state, var detail) ->
          new LaneInput.DeliveryReported(message, state, detail);
    };
  }

  private static Receipt receipt(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var conversation, var entry, var seq, var at, _) ->
          entry == null ? new Receipt.Taken() : new Receipt.Stored(conversation, entry, seq, at);
      case Outcome.Illegal(var from, var to) ->
          new Receipt.Refused("invalid_transition", "Not from " + from + " to " + to + ".", null);
      case Outcome.Refused(var code, var message, var retryAfter) ->
          new Receipt.Refused(code, message, retryAfter);
    };
  }
}
