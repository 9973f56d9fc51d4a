package org.rookery.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.rookery.testing.PathTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The log loses nothing, also when transactions overtake each other. */
class EventLogTest extends PathTest {
  @Autowired private EventLog events;
  @Autowired private EventRelay relay;

  @Test
  void anEventOfASlowTransactionIsReadAfterAFasterOneAndNotLost() throws SQLException {
    var consumer = new Remembering();
    try (var slow = path.connections().getConnection()) {
      append(slow, "slow");
      try (var fast = path.connections().getConnection()) {
        append(fast, "fast");
        fast.commit();
      }
      relay.drain(consumer);
      assertThat(consumer.kinds).doesNotContain("slow", "fast");
      slow.commit();
    }

    relay.drain(consumer);

    assertThat(consumer.kinds).containsExactly("slow", "fast");
  }

  @Test
  void aConsumerThatFailsGetsTheSameEventsAgain() {
    var consumer = new Remembering();
    path.inTransaction(
        tx -> {
          events.append(tx, workspace.id().value(), "first", Map.of("n", 1));
          return null;
        });
    consumer.failing = true;
    try {
      relay.drain(consumer);
    } catch (IllegalStateException _) {
      consumer.failing = false;
    }

    relay.drain(consumer);

    assertThat(consumer.kinds).containsOnlyOnce("first");
  }

  @Test
  void aConsumerThatFailsAgainAndAgainFallsBehindVisiblyAndCatchesUp() {
    var consumer = new Remembering();
    consumer.failing = true;
    var metrics = new SimpleMeterRegistry();
    var own = relayOf(consumer, metrics);
    commitSomething();
    own.start();
    try {
      var lag = metrics.get("rookery.events.lag").tag("consumer", consumer.name).gauge();
      await().until(() -> lag.value() > 1);
      consumer.failing = false;
      await().until(() -> lag.value() == 0);
    } finally {
      own.stop();
    }
  }

  @Test
  void aBatchThatHoldsUpTheStopIsGivenUpAndComesAgain() {
    var consumer = new Remembering();
    consumer.held = new CountDownLatch(1);
    var own = relayOf(consumer, new SimpleMeterRegistry());
    path.inTransaction(
        tx -> {
          events.append(tx, workspace.id().value(), "first", Map.of());
          return null;
        });
    own.start();
    await().until(() -> consumer.takes);

    own.stop();

    assertThat(consumer.takes).isFalse();
    assertThat(consumer.kinds).isEmpty();
    consumer.held.countDown();
    relay.drain(consumer);
    assertThat(consumer.kinds).containsExactly("first");
  }

  private EventRelay relayOf(Remembering consumer, SimpleMeterRegistry metrics) {
    var consumers = new StaticListableBeanFactory(Map.of("consumer", consumer));
    return new EventRelay(path, events, consumers.getBeanProvider(EventConsumer.class), metrics);
  }

  @Test
  void anOpenWriterHoldsTheHorizonAndTheAgeShowsIt() throws SQLException {
    var horizon = new EventHorizon(path, clock, new SimpleMeterRegistry());
    horizon.sample();
    try (var writer = path.connections().getConnection()) {
      append(writer, "held");
      commitSomething();
      horizon.sample();
      clock.advance(Duration.ofSeconds(30));

      assertThat(horizon.sample()).isGreaterThanOrEqualTo(Duration.ofSeconds(29));
      writer.rollback();
    }
    assertThat(horizon.sample()).isLessThan(Duration.ofSeconds(29));
  }

  @Test
  void anAppIsNotAllowedToAppendForAnotherWorkspace() {
    var other = world.aWorkspace().id();

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    database.run(
                        workspace.id(),
                        tx -> events.append(tx, other.value(), "forged", Map.of()))))
        .isNotNull();
  }

  @Test
  void partitionsAreMadeAheadAndDroppedOnceEveryCursorHasPassedThem() {
    int made =
        path.inTransaction(
            tx -> tx.fetchValue("select platform.prepare_event_partitions(9)").hashCode());

    assertThat(made).isBetween(0, 3);
  }

  private void commitSomething() {
    path.inTransaction(
        tx -> {
          events.append(tx, workspace.id().value(), "behind", Map.of());
          return null;
        });
  }

  private void append(Connection connection, String kind) {
    events.append(
        DSL.using(connection, SQLDialect.POSTGRES), workspace.id().value(), kind, Map.of());
  }

  /** Keeps the kinds of its own workspace's events. */
  private final class Remembering implements EventConsumer {
    private final String name = "test-" + UUID.randomUUID();
    private final List<String> kinds = new ArrayList<>();
    private volatile boolean failing;
    private volatile boolean takes;
    private volatile CountDownLatch held = new CountDownLatch(0);

    @Override
    public String name() {
      return name;
    }

    @Override
    public void accept(List<StoredEvent> batch) {
      if (failing) {
        throw new IllegalStateException("not now");
      }
      takes = true;
      try {
        held.await();
      } catch (InterruptedException e) {
        takes = false;
        throw new IllegalStateException(e);
      }
      batch.stream()
          .filter(event -> workspace.id().value().equals(event.workspace()))
          .filter(event -> List.of("slow", "fast", "first").contains(event.kind()))
          .forEach(event -> kinds.add(event.kind()));
    }
  }
}
