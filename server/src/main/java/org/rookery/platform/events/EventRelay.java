package org.rookery.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.rookery.platform.db.PathDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings the log to every consumer, each on a thread of its own. On several nodes one of them
 * serves a consumer at a time: it holds an advisory lock, which takes no transaction id and so
 * never holds back the horizon.
 */
@Component
public final class EventRelay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(EventRelay.class);
  private static final int BATCH = 1000;
  private static final Duration IDLE = Duration.ofMillis(250);

  /**
   * Under load, what is committed within this time comes in one batch: each costs a commit of its
   * own for the cursor, on the disk that the lanes wait for.
   */
  private static final Duration GATHER = Duration.ofMillis(100);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(1);

  private final PathDatabase database;
  private final EventLog events;
  private final List<EventConsumer> consumers;
  private final MeterRegistry metrics;
  private final Map<String, Double> lagSeconds = new ConcurrentHashMap<>();
  private volatile boolean running;
  private List<Thread> threads = List.of();

  EventRelay(
      PathDatabase database,
      EventLog events,
      ObjectProvider<EventConsumer> consumers,
      MeterRegistry metrics) {
    this.database = database;
    this.events = events;
    this.consumers = consumers.orderedStream().toList();
    this.metrics = metrics;
  }

  @Override
  public void start() {
    running = true;
    var started = new ArrayList<Thread>();
    for (var consumer : consumers) {
      Gauge.builder("rookery.events.lag", () -> lagSeconds.getOrDefault(consumer.name(), 0.0))
          .tag("consumer", consumer.name())
          .baseUnit("seconds")
          .description("Age of the oldest event the consumer has not taken")
          .register(metrics);
      started.add(
          Thread.ofVirtual().name("events-" + consumer.name()).start(() -> serve(consumer)));
    }
    threads = List.copyOf(started);
    events.readers(threads);
  }

  @Override
  public void stop() {
    running = false;
    events.nudge();
    for (var thread : threads) {
      join(thread);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Takes everything there is for one consumer now; true if there was something. */
  public boolean drain(EventConsumer consumer) {
    var any = false;
    while (step(consumer) > 0) {
      any = true;
    }
    return any;
  }

  private void serve(EventConsumer consumer) {
    while (running) {
      var pause = IDLE;
      try {
        var taken = step(consumer);
        if (taken == BATCH) {
          continue;
        }
        if (taken > 0) {
          gather();
        }
      } catch (RuntimeException e) {
        if (!running) return;
        pause = AFTER_FAILURE;
        log.atWarn().addKeyValue("consumer", consumer.name()).setCause(e).log("events not taken");
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private static void gather() {
    try {
      Thread.sleep(GATHER);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * One batch; the number of events taken. The consumer works outside of any transaction of ours:
   * however long it takes, it holds back no reader and runs into no time-out. The lock is the
   * session's, so that it lasts as long.
   */
  private int step(EventConsumer consumer) {
    try (var connection = database.connections().getConnection()) {
      var sql = DSL.using(connection, SQLDialect.POSTGRES);
      if (!locked(connection, sql, consumer.name())) {
        return 0;
      }
      try {
        return take(connection, sql, consumer);
      } finally {
        unlock(connection, sql, consumer.name());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The event log cannot be read.", e);
    }
  }

  private int take(Connection connection, DSLContext sql, EventConsumer consumer)
      throws SQLException {
    var batch = events.after(connection, cursor(sql, consumer.name()), BATCH);
    connection.commit();
    if (batch.isEmpty()) {
      lagSeconds.put(consumer.name(), 0.0);
      return 0;
    }
    lag(consumer, batch.getFirst());
    consumer.accept(batch);
    move(sql, consumer.name(), batch.getLast().position());
    connection.commit();
    lag(consumer, batch.getLast());
    return batch.size();
  }

  /** Before the work as well: a consumer that fails again and again falls behind visibly. */
  private void lag(EventConsumer consumer, StoredEvent event) {
    lagSeconds.put(
        consumer.name(), Duration.between(event.at(), Instant.now()).toMillis() / 1000.0);
  }

  private static boolean locked(Connection connection, DSLContext sql, String name)
      throws SQLException {
    var mine =
        sql.fetchValue(
            "select pg_try_advisory_lock(hashtextextended({0}, 7))", DSL.val("events:" + name));
    connection.commit();
    return Boolean.TRUE.equals(mine);
  }

  private static void unlock(Connection connection, DSLContext sql, String name)
      throws SQLException {
    connection.rollback();
    sql.fetchValue(
        "select pg_advisory_unlock(hashtextextended({0}, 7))", DSL.val("events:" + name));
    connection.commit();
  }

  private static EventCursor cursor(DSLContext tx, String name) {
    var row =
        tx.fetchOptional(
            "select epoch, xid::text, id from platform.event_cursor where consumer = {0}",
            DSL.val(name));
    return row.map(
            r ->
                new EventCursor(
                    r.get(0, Integer.class), r.get(1, String.class), r.get(2, Long.class)))
        .orElse(EventCursor.START);
  }

  private static void move(DSLContext tx, String name, EventCursor to) {
    tx.execute(
        """
        insert into platform.event_cursor (consumer, epoch, xid, id, updated_at)
        values ({0}, {1}, {2}::xid8, {3}, now())
        on conflict (consumer) do update
        set epoch = excluded.epoch, xid = excluded.xid, id = excluded.id, updated_at = excluded.updated_at
        """,
        DSL.val(name), DSL.val(to.epoch()), DSL.val(to.xid()), DSL.val(to.id()));
  }

  /**
   * A batch that is not through by then is given up: its cursor has not moved, so it comes again.
   */
  private static void join(Thread thread) {
    try {
      if (!thread.join(STOP)) {
        thread.interrupt();
        thread.join(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
