package org.rookery.conversation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.rookery.channel.VisitorAudience;
import org.rookery.conversation.Conversations.Located;
import org.rookery.message.ConversationId;
import org.rookery.platform.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the other nodes which conversations changed here, so that they read the new lines for
 * whoever looks at them there. One connection for the whole node, never a business transaction:
 * NOTIFY holds a lock of the whole cluster through its commit. What gathers within 20 ms goes out
 * together; a node that is alone sends nothing.
 *
 * <p>A hint may be lost: visitors' streams are compared once a second anyway.
 */
public final class NodeHints implements ConversationListener, SmartLifecycle {
  /** The name of the connection, by which nodes see each other. */
  public static final String NAME = "rookery_hints";

  private static final Logger log = LoggerFactory.getLogger(NodeHints.class);
  private static final int TICK_MS = 20;
  private static final int ALONE_MS = 250;
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int AT_ONCE = 500;
  private static final int LINES = 200;
  private static final String NODES =
      "select count(*) from pg_stat_activity where application_name = '"
          + NAME
          + "' and datname = current_database()";
  private static final String SEND =
      "select count(pg_notify('" + NAME + "', hint)) from unnest(?::text[]) as hint";

  private final boolean wanted;
  private final ConnectionSource source;
  private final Conversations conversations;
  private final VisitorAudience visitors;
  private final Supplier<List<ConversationListener>> listeners;
  private final Map<ConversationId, Hint> waiting = new ConcurrentHashMap<>();
  private volatile boolean alone = true;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(this::run);

  /** Opens a connection of this name, outside of every pool. */
  @FunctionalInterface
  public interface ConnectionSource {
    /** A new connection, in auto-commit. */
    Connection open() throws SQLException;
  }

  /**
   * Tells this node's visitors and listeners, and the other nodes.
   *
   * @param wanted whether other nodes are possible at all
   */
  public NodeHints(
      boolean wanted,
      ConnectionSource source,
      Conversations conversations,
      VisitorAudience visitors,
      Supplier<List<ConversationListener>> listeners) {
    this.wanted = wanted;
    this.source = source;
    this.conversations = conversations;
    this.visitors = visitors;
    this.listeners = listeners;
  }

  @Override
  public void committed(List<Change> changes) {
    if (!alone) {
      changes.forEach(
          change -> waiting.merge(change.conversation().id(), Hint.of(change), Hint::with));
    }
  }

  private void run() {
    while (running) {
      try (var connection = source.open()) {
        serve(connection);
      } catch (SQLException | RuntimeException e) {
        alone = true;
        waiting.clear();
        if (running) {
          log.atWarn().setCause(e).log("no hints between nodes");
          pause();
        }
      }
    }
  }

  private void serve(Connection connection) throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + NAME);
    }
    var looked = System.nanoTime() - LOOK_NANOS;
    while (running) {
      if (System.nanoTime() - looked >= LOOK_NANOS) {
        looked = System.nanoTime();
        look(connection);
      }
      send(connection);
      receive(postgres);
    }
  }

  private void look(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(NODES)) {
      rows.next();
      alone = rows.getInt(1) < 2;
    }
    if (!alone) {
      var connected = List.copyOf(visitors.connected());
      for (var from = 0; from < connected.size(); from += AT_ONCE) {
        var some = connected.subList(from, Math.min(from + AT_ONCE, connected.size()));
        conversations.endsAcross(some).forEach(visitors::reached);
      }
    }
  }

  private void send(Connection connection) throws SQLException {
    var hints =
        List.copyOf(waiting.keySet()).stream()
            .map(waiting::remove)
            .filter(java.util.Objects::nonNull)
            .map(Json::write)
            .toArray(String[]::new);
    if (hints.length > 0 && !alone) {
      try (var statement = connection.prepareStatement(SEND)) {
        statement.setArray(1, connection.createArrayOf("text", hints));
        statement.execute();
      }
    }
  }

  private void receive(PGConnection postgres) throws SQLException {
    var patience = alone ? ALONE_MS : TICK_MS;
    var notifications = postgres.getNotifications(patience);
    if (notifications == null) {
      return;
    }
    for (PGNotification notification : notifications) {
      if (notification.getPID() != postgres.getBackendPID()) {
        take(Json.read(notification.getParameter(), Hint.class));
      }
    }
  }

  private void take(Hint hint) {
    visitors.reached(hint.address(), hint.toSeq());
    var interested =
        listeners.get().stream()
            .filter(listener -> listener.looksAt(hint.address().workspace()))
            .toList();
    if (interested.isEmpty()) {
      return;
    }
    var place = new Located(hint.address().workspace(), new ConversationId(hint.conversation()));
    var lines = conversations.afterAcross(place, hint.fromSeq(), LINES);
    var changes =
        conversations.findAcross(List.of(place)).stream()
            .map(conversation -> new Change(conversation, lines))
            .toList();
    interested.forEach(listener -> listener.committedElsewhere(changes));
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("node-hints").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
