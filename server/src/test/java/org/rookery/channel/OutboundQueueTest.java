package org.rookery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rookery.message.Content;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;
import org.rookery.platform.db.PathDatabase;
import org.rookery.testing.PathTest;
import org.rookery.testing.TestNetwork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class OutboundQueueTest extends PathTest {
  @Autowired PathDatabase path;
  @Autowired InboundSink lanes;

  private final TestNetwork network = new TestNetwork();

  /** A queue that lives at this moment, where no other queue of the test looks. */
  private OutboundQueue queue(InboundSink sink, Instant now) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("network", network);
    beans.addBean("sink", sink);
    return new OutboundQueue(
        path,
        beans.getBeanProvider(ChannelSender.class),
        beans.getBeanProvider(InboundSink.class),
        InstantSource.fixed(now),
        new SimpleMeterRegistry());
  }

  private ConversationId conversation(ChannelAddress of) {
    var stored = new CompletableFuture<Receipt>();
    var said = new Inbound.Said("m1", new Content.Text("Hello"), null, Inbound.Profile.UNKNOWN);
    lanes.offer(of, said, stored::complete);
    return ((Receipt.Stored) stored.orTimeout(15, TimeUnit.SECONDS).join()).conversation();
  }

  private OutboundMessage waiting(ChannelAddress to, Instant at) throws SQLException {
    var conversation = conversation(to);
    await().until(() -> count("channel.outbox where channel_user_id = ?", to.userId()) == 0);
    var message =
        new OutboundMessage(
            to, conversation, 1000, UUID.randomUUID(), "{\"text\":\"Late news\"}", at);
    try (var connection = path.connections().getConnection()) {
      OutboundQueue.write(connection, List.of(message));
      connection.commit();
    }
    return message;
  }

  private int rows(OutboundMessage message) {
    return count("channel.outbox where id = ?", message.id());
  }

  private int told(OutboundMessage message) {
    return count(
        "conversation.entry where kind = 'status' and content like '%\"sent\"%' and content like"
            + " '%' || ? || '%'",
        new MessageId(message.id()).text());
  }

  private int count(String rows, Object key) {
    try (var connection = path.connections().getConnection();
        var statement = connection.prepareStatement("select count(*) from " + rows)) {
      statement.setObject(1, key);
      var found = statement.executeQuery();
      found.next();
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatWasSentIsToldAfterAllWhenTheProcessDiedBeforeTelling() throws Exception {
    var later = clock.instant().plus(Duration.ofHours(2));
    var to = bots.aBot(workspace.id(), ChannelKind.TEST, List.of(), null).visitor("user-late");
    var message = waiting(to, later.minusSeconds(1));
    var heard = new AtomicInteger();

    queue((_, _, _) -> heard.incrementAndGet(), later).look(); // dies before the lane has it
    await().until(() -> heard.get() == 1);
    assertThat(told(message)).isZero();
    var next = queue(lanes, later.plusSeconds(11));
    next.look();

    await().until(() -> rows(message) == 0);
    assertThat(told(message)).isOne();
    assertThat(network.sentTo("user-late")).containsExactly("Late news");
  }

  @Test
  void aFullLaneHearsOfItLater() throws Exception {
    var later = clock.instant().plus(Duration.ofHours(2));
    var to = bots.aBot(workspace.id(), ChannelKind.TEST, List.of(), null).visitor("user-full");
    var message = waiting(to, later.minusSeconds(1));
    var heard = new AtomicInteger();
    InboundSink full =
        (_, _, done) -> {
          done.accept(new Receipt.Refused("overloaded", "Full.", Duration.ofSeconds(1)));
          heard.incrementAndGet();
        };

    queue(full, later).look();
    await().until(() -> heard.get() == 1);

    assertThat(rows(message)).isOne();
    queue(lanes, later.plusSeconds(11)).look();
    await().until(() -> rows(message) == 0);
    assertThat(told(message)).isOne();
  }
}
