package org.rookery.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelSender.Sending;
import org.rookery.channel.OutboxRows.Claimed;
import org.rookery.message.MessageId;
import org.rookery.platform.db.PathDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Pushes messages to the networks that are not ours. A turn writes them in its own transaction;
 * here they are sent after it, strictly in order per conversation, and how far each got comes back
 * to the lane as an input.
 *
 * <pre>
 * accepted     told as sent
 * retry later  waits: what the network asks for, else 1, 4, 16, 64, 256 s; after six tries a dead letter
 * rejected     dead letter, told as failed
 * uncertain    dead letter, told as uncertain: repeating it is a person's decision
 * sender died  the same: nobody knows what arrived
 * </pre>
 *
 * <p>How it ended is kept beside the message until the lane has stored it, so that a process that
 * dies between sending and telling, or a full lane, loses nothing; the lane takes the same news
 * once.
 */
@Component
public final class OutboundQueue implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OutboundQueue.class);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration AT_IT = Duration.ofMinutes(2);
  private static final Duration TELL_AGAIN = Duration.ofSeconds(10);
  private static final int BATCH = 100;
  private static final int MAX_TRIES = 6;
  private static final int AT_ONCE = 64;

  private final PathDatabase database;
  private final Map<ChannelKind, ChannelSender> senders;
  private final ObjectProvider<InboundSink> sink;
  private final InstantSource clock;
  private final Counter dead;
  private final Semaphore sending = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  OutboundQueue(
      PathDatabase database,
      ObjectProvider<ChannelSender> senders,
      ObjectProvider<InboundSink> sink,
      InstantSource clock,
      MeterRegistry metrics) {
    this.database = database;
    this.senders =
        senders
            .orderedStream()
            .collect(Collectors.toMap(ChannelSender::channel, Function.identity()));
    this.sink = sink;
    this.clock = clock;
    this.dead = Counter.builder("rookery.outbox.dead").register(metrics);
  }

  /** Adds messages in the transaction of the turns that decided to send them. */
  public static void write(Connection connection, List<OutboundMessage> messages)
      throws SQLException {
    if (!messages.isEmpty()) {
      OutboxRows.insert(connection, messages);
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("outbound").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    threads.shutdown();
    try {
      var _ = threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        if (look() < BATCH) {
          TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
      } catch (InterruptedException _) {
        return;
      } catch (SQLException | RuntimeException e) {
        log.atWarn().setCause(e).log("outbox not read");
        pauseAfterFailure();
      }
    }
  }

  int look() throws SQLException {
    if (senders.isEmpty()) {
      return 0;
    }
    var now = clock.instant();
    List<Claimed> claimed;
    try (var connection = database.connections().getConnection()) {
      claimed = OutboxRows.claim(connection, now, now.plus(AT_IT), BATCH);
      connection.commit();
    }
    for (var message : claimed) {
      threads.execute(() -> push(message));
    }
    return claimed.size();
  }

  private void push(Claimed claimed) {
    try {
      sending.acquire();
      try {
        if (claimed.outcome() == null) {
          settle(claimed, send(claimed));
        } else {
          tell(claimed.message(), claimed.outcome());
        }
      } finally {
        sending.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      log.atWarn()
          .addKeyValue("conversation", claimed.message().conversation())
          .setCause(e)
          .log("outcome not kept");
    }
  }

  private Sending send(Claimed claimed) {
    if (claimed.abandoned()) {
      return new Sending.Uncertain("The sender stopped while it was sending.");
    }
    var sender = senders.get(claimed.message().to().channel());
    if (sender == null) {
      return new Sending.Rejected("no_sender", "Nothing sends to this network.");
    }
    try {
      return sender.send(claimed.message());
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("channel", sender.channel()).setCause(e).log("sender broke");
      return new Sending.Uncertain(String.valueOf(e.getMessage()));
    }
  }

  private void settle(Claimed claimed, Sending outcome) throws SQLException {
    try (var connection = database.connections().getConnection()) {
      var now = clock.instant();
      switch (outcome) {
        case Sending.Accepted _ -> {}
        case Sending.RetryLater later when claimed.attempts() < MAX_TRIES ->
            OutboxRows.putOff(
                connection, claimed.message(), now.plus(wait(later, claimed.attempts())));
        case Sending.RetryLater later ->
            bury(connection, claimed, "failed", later.code(), "too many tries");
        case Sending.Rejected rejected ->
            bury(connection, claimed, "failed", rejected.code(), rejected.detail());
        case Sending.Uncertain uncertain ->
            bury(connection, claimed, "uncertain", "uncertain", uncertain.detail());
      }
      var state = state(claimed, outcome);
      if (state != null) {
        OutboxRows.settle(connection, claimed.message(), state, now.plus(TELL_AGAIN));
      }
      connection.commit();
      if (state != null) {
        tell(claimed.message(), state);
      }
    }
  }

  private void bury(
      Connection connection, Claimed claimed, String outcome, String code, String detail)
      throws SQLException {
    dead.increment();
    OutboxRows.bury(connection, claimed, outcome, code, detail, clock.instant());
  }

  /** How sending ended; null while it has not. */
  private static @Nullable String state(Claimed claimed, Sending outcome) {
    return switch (outcome) {
      case Sending.Accepted _ -> "sent";
      case Sending.RetryLater _ -> claimed.attempts() < MAX_TRIES ? null : "failed";
      case Sending.Rejected _ -> "failed";
      case Sending.Uncertain _ -> "uncertain";
    };
  }

  private void tell(OutboundMessage message, String state) {
    var news = new Inbound.Delivered(new MessageId(message.id()).text(), state, null);
    sink.getObject()
        .offer(
            message.to(),
            news,
            receipt -> {
              if (!(receipt instanceof Receipt.Refused(var _, var _, var again)) || again == null) {
                forgetSoon(message);
              }
            });
  }

  private void forgetSoon(OutboundMessage message) {
    try {
      threads.execute(() -> forget(message));
    } catch (RejectedExecutionException _) {
      log.atDebug().log("stopping; told again after the start");
    }
  }

  /** The lane knows. A row that stays by accident is told again, which changes nothing. */
  private void forget(OutboundMessage message) {
    try (var connection = database.connections().getConnection()) {
      OutboxRows.delete(connection, message);
      connection.commit();
    } catch (SQLException e) {
      log.atInfo().addKeyValue("conversation", message.conversation()).setCause(e).log("kept");
    }
  }

  private static Duration wait(Sending.RetryLater later, int attempts) {
    var backOff = Duration.ofSeconds(1L << (2 * Math.clamp(attempts - 1, 0, 4)));
    return later.after().compareTo(backOff) > 0 ? later.after() : backOff;
  }

  private static void pauseAfterFailure() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
