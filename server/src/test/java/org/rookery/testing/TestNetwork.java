package org.rookery.testing;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.ChannelSender;
import org.rookery.channel.OutboundMessage;
import org.rookery.platform.json.Json;
import org.springframework.boot.test.context.TestComponent;

/** A network that is pushed to; it can be told to fail. */
@TestComponent
public class TestNetwork implements ChannelSender {
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<OutboundMessage> sent = new ConcurrentLinkedQueue<>();

  /** The next tries fail like this: {@code retry} or {@code reject}. */
  public void failNext(String... kinds) {
    failures.addAll(List.of(kinds));
  }

  /** The texts one user got, in order. */
  public List<String> sentTo(String userId) {
    return sent.stream()
        .filter(message -> message.to().userId().equals(userId))
        .map(message -> Json.tree(message.content()).get("text").asString(""))
        .toList();
  }

  @Override
  public ChannelKind channel() {
    return ChannelKind.TEST;
  }

  @Override
  public Sending send(OutboundMessage message) {
    var failure = failures.poll();
    if ("retry".equals(failure)) {
      return new Sending.RetryLater(Duration.ZERO, "busy");
    }
    if ("reject".equals(failure)) {
      return new Sending.Rejected("rejected", "not like this");
    }
    sent.add(message);
    return new Sending.Accepted("platform-" + message.seq());
  }
}
