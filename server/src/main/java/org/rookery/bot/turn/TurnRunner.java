package org.rookery.bot.turn;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.VisitorAudience;
import org.rookery.conversation.ConversationListener;
import org.rookery.conversation.ConversationRules;
import org.rookery.conversation.LaneHandler;
import org.rookery.conversation.LaneRows;
import org.rookery.conversation.LaneTask;
import org.rookery.conversation.NumberBlocks;
import org.rookery.conversation.OpenConversation;
import org.rookery.conversation.Outcome;
import org.rookery.platform.db.PathDatabase;
import org.rookery.platform.events.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the batches of the lanes: one transaction for all turns of a batch, then the answers.
 *
 * <pre>
 * another node was faster (version, key)   load again and repeat, at most three times, then each turn alone
 * the database is away                     nobody loses anything: all are refused and may try again
 * anything else                            each turn alone, so that one poisonous turn fails alone, into the dead letters
 * </pre>
 */
public final class TurnRunner implements LaneHandler {
  private static final Logger log = LoggerFactory.getLogger(TurnRunner.class);
  private static final int REMEMBERED = 2048;
  private static final int REPEATS = 3;
  private static final String UNIQUE_VIOLATION = "23505";

  private final PathDatabase database;
  private final EngineCall engine;
  private final Automations automations;
  private final AgentsOnline agents;
  private final NumberBlocks numbers;
  private final ConversationRules rules;
  private final VisitorAudience visitors;
  private final List<ConversationListener> listeners;
  private final EventLog events;
  private final InstantSource clock;
  private final List<Lane> lanes = new ArrayList<>();
  private final Timer turnTime;
  private final Timer commitTime;
  private final Counter conflicts;
  private final Counter deadTurns;

  /** What one lane remembers; only its thread touches it. */
  private static final class Lane {
    private final SplittableRandom seeds;
    private final Map<ChannelAddress, OpenConversation> remembered =
        new LinkedHashMap<>(256, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<ChannelAddress, OpenConversation> eldest) {
            return size() > REMEMBERED;
          }
        };

    private Lane(SplittableRandom seeds) {
      this.seeds = seeds;
    }
  }

  /** Makes a runner for this many lanes. */
  public TurnRunner(
      PathDatabase database,
      EngineCall engine,
      Automations automations,
      AgentsOnline agents,
      NumberBlocks numbers,
      ConversationRules rules,
      VisitorAudience visitors,
      List<ConversationListener> listeners,
      EventLog events,
      InstantSource clock,
      SplittableRandom seeds,
      int lanes,
      MeterRegistry metrics) {
    this.database = database;
    this.engine = engine;
    this.automations = automations;
    this.agents = agents;
    this.numbers = numbers;
    this.rules = rules;
    this.visitors = visitors;
    this.listeners = List.copyOf(listeners);
    this.events = events;
    this.clock = clock;
    for (var i = 0; i < lanes; i++) {
      this.lanes.add(new Lane(seeds.split()));
    }
    this.turnTime = timer(metrics, "rookery.turn.time", "From arrival on the lane to the answer");
    this.commitTime = timer(metrics, "rookery.commit.time", "The transaction of one batch");
    this.conflicts = Counter.builder("rookery.turn.conflicts").register(metrics);
    this.deadTurns = Counter.builder("rookery.turn.dead").register(metrics);
  }

  private static Timer timer(MeterRegistry metrics, String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentiles(0.5, 0.99)
        .register(metrics);
  }

  @Override
  public void take(int lane, List<LaneTask> tasks) {
    take(lanes.get(lane), tasks, REPEATS);
  }

  private void take(Lane lane, List<LaneTask> tasks, int repeats) {
    TurnBatch batch;
    try {
      batch = commit(lane, tasks);
    } catch (SQLException | RuntimeException | StackOverflowError e) {
      tasks.forEach(task -> lane.remembered.remove(task.address()));
      fail(lane, tasks, e, repeats);
      return;
    }
    // Nothing below may lead back to the turns: they are committed.
    lane.remembered.putAll(batch.current());
    tell(batch);
  }

  private void fail(Lane lane, List<LaneTask> tasks, Throwable cause, int repeats) {
    if (isAway(cause)) {
      log.atWarn().addKeyValue("turns", tasks.size()).setCause(cause).log("database away");
      refuse(
          tasks, new Outcome.Refused("unavailable", "Try again shortly.", Duration.ofSeconds(2)));
    } else if (isConflict(cause) && repeats > 0) {
      conflicts.increment();
      take(lane, tasks, repeats - 1);
    } else if (tasks.size() > 1) {
      tasks.forEach(task -> take(lane, List.of(task), REPEATS));
    } else if (cause instanceof LaneRows.VersionConflict) {
      refuse(
          tasks,
          new Outcome.Refused("conflict", "Too many changes at once.", Duration.ofSeconds(1)));
    } else {
      bury(tasks.getFirst(), cause);
    }
  }

  private TurnBatch commit(Lane lane, List<LaneTask> tasks) throws SQLException {
    var started = System.nanoTime();
    var connection = database.connections().getConnection();
    try {
      var batch =
          new TurnBatch(
              connection,
              lane.remembered,
              engine,
              automations,
              agents,
              numbers,
              rules,
              lane.seeds,
              now());
      batch.run(tasks);
      connection.commit();
      commitTime.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
      return batch;
    } catch (SQLException | RuntimeException | StackOverflowError e) {
      rollBack(connection, e);
      throw e;
    } finally {
      release(connection);
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** After a commit a connection that cannot be given back is no failure of the turns. */
  private static void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      log.atWarn().setCause(e).log("connection not given back");
    }
  }

  /** Milliseconds are what rows and frames carry, so a turn runs on nothing finer. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * To each visitor first the answers, then the lines, so that both can leave in one write; then to
   * whoever looks.
   */
  private void tell(TurnBatch batch) {
    var done = System.nanoTime();
    var changes = batch.touched().stream().map(TurnRunner::committed).toList();
    for (var visitor : batch.byVisitor(changes)) {
      for (var finished : visitor.finished()) {
        answer(finished.task(), finished.outcome());
        turnTime.record(done - finished.task().arrivedNanos(), TimeUnit.NANOSECONDS);
      }
      visitor.changes().forEach(change -> alone("visitors", () -> publish(change)));
    }
    if (changes.isEmpty()) {
      return;
    }
    for (var listener : listeners) {
      alone(listener.getClass().getSimpleName(), () -> listener.committed(changes));
    }
    events.nudge();
  }

  private static ConversationListener.Change committed(OpenConversation conversation) {
    var entries = List.copyOf(conversation.entries());
    conversation.committed();
    return new ConversationListener.Change(conversation.snapshot(), entries);
  }

  private void publish(ConversationListener.Change change) {
    var conversation = change.conversation();
    if (!change.entries().isEmpty()) {
      visitors.published(
          conversation.address(),
          change.entries().stream().map(entry -> entry.line(conversation.id())).toList());
    }
  }

  /** A listener's mistake is the listener's alone; it finds what it missed in the event log. */
  private static void alone(String listener, Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("listener", listener).setCause(e).log("listener failed");
    }
  }

  /** A caller's mistake is the caller's alone. */
  private static void answer(LaneTask task, Outcome outcome) {
    try {
      task.done().accept(outcome);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("input", task.input().kind()).setCause(e).log("caller failed");
    }
  }

  private static void refuse(List<LaneTask> tasks, Outcome refusal) {
    tasks.forEach(task -> answer(task, refusal));
  }

  private void bury(LaneTask task, Throwable cause) {
    deadTurns.increment();
    log.atError()
        .addKeyValue("workspace", task.address().workspace())
        .addKeyValue("bot", task.address().bot())
        .addKeyValue("input", task.input().kind())
        .setCause(cause)
        .log("turn failed");
    try (var connection = database.connections().getConnection()) {
      LaneRows.bury(connection, task, cause, now());
      connection.commit();
    } catch (SQLException e) {
      log.atError().setCause(e).log("dead letter not written");
    }
    answer(task, new Outcome.Refused("turn_failed", "This could not be processed.", null));
  }

  /** Connection lost or refused, server shutting down, out of resources. */
  private static boolean isAway(Throwable cause) {
    if (cause instanceof SQLTransientConnectionException) {
      return true;
    }
    var state = cause instanceof SQLException sql ? sql.getSQLState() : null;
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
  }

  /**
   * Another node was faster: its version, its row under the same key, or a lock that both wanted.
   */
  private static boolean isConflict(Throwable cause) {
    var state = cause instanceof SQLException sql ? sql.getSQLState() : null;
    return cause instanceof LaneRows.VersionConflict
        || (state != null && (state.startsWith("40") || state.equals(UNIQUE_VIOLATION)));
  }
}
