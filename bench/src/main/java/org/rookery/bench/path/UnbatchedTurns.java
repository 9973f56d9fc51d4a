package org.rookery.bench.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rival: sixteen connections, each doing one unbatched turn after the other in a transaction of
 * its own, with prepared statements, in the same database, role and tables. The statements stand in
 * {@code unbatched-turn.sql}.
 */
final class UnbatchedTurns implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final Map<String, String> statements = read();
  private final List<Connection> connections = new ArrayList<>();
  private final List<Target> targets;
  private final AtomicLong keys = new AtomicLong(System.nanoTime());

  /** A conversation that the rival may write. */
  record Target(UUID workspace, UUID bot, UUID id, UUID contact, String session) {}

  UnbatchedTurns(String url, String user, String password) throws SQLException {
    for (var i = 0; i < CONNECTIONS; i++) {
      var connection = DriverManager.getConnection(url, user, password);
      connection.setAutoCommit(false);
      connections.add(connection);
    }
    this.targets = targets(connections.getFirst());
  }

  /** Turns per second, and the processor time of the threads that drove them. */
  record Load(int turns, double seconds, long clientCpuNanos) {
    double perSecond() {
      return turns / seconds;
    }
  }

  Load run(double seconds) throws Exception {
    var end = System.nanoTime() + (long) (seconds * 1e9);
    var began = System.nanoTime();
    var share = targets.size() / CONNECTIONS;
    try (var executor = Executors.newFixedThreadPool(CONNECTIONS)) {
      var work = new ArrayList<Callable<long[]>>();
      for (var i = 0; i < CONNECTIONS; i++) {
        var mine = targets.subList(i * share, (i + 1) * share);
        var connection = connections.get(i);
        work.add(() -> drive(connection, mine, end));
      }
      var turns = 0;
      var cpu = 0L;
      for (var done : executor.invokeAll(work)) {
        turns += (int) done.get()[0];
        cpu += done.get()[1];
      }
      return new Load(turns, (System.nanoTime() - began) / 1e9, cpu);
    }
  }

  /** The statements in the order of a turn. */
  List<String> statements() {
    return List.copyOf(statements.values());
  }

  /** So many turns, one after the other. */
  void turns(int count) throws SQLException {
    var connection = connections.getFirst();
    var prepared = prepare(connection);
    for (var n = 0; n < count; n++) {
      turn(prepared, targets.get(n % targets.size()));
      connection.commit();
    }
    close(prepared);
  }

  private Map<String, PreparedStatement> prepare(Connection connection) throws SQLException {
    var prepared = new LinkedHashMap<String, PreparedStatement>();
    for (var statement : statements.entrySet()) {
      prepared.put(statement.getKey(), connection.prepareStatement(statement.getValue()));
    }
    return prepared;
  }

  private static void close(Map<String, PreparedStatement> prepared) throws SQLException {
    for (var statement : prepared.values()) {
      statement.close();
    }
  }

  private long[] drive(Connection connection, List<Target> mine, long end) throws SQLException {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    var cpu = threads.getCurrentThreadCpuTime();
    var prepared = prepare(connection);
    var turns = 0L;
    while (System.nanoTime() < end) {
      turn(prepared, mine.get(ThreadLocalRandom.current().nextInt(mine.size())));
      connection.commit();
      turns++;
    }
    close(prepared);
    return new long[] {turns, threads.getCurrentThreadCpuTime() - cpu};
  }

  private void turn(Map<String, PreparedStatement> prepared, Target thread) throws SQLException {
    var key = "rival:" + keys.incrementAndGet();
    var row = prepared(prepared, "lock", thread.workspace(), thread.id()).executeQuery();
    row.next();
    var seq = row.getLong(2);
    var turn = row.getLong(3) + 1;
    var version = row.getLong(4);
    prepared(prepared, "repeated", thread.workspace(), thread.bot(), key).executeQuery();
    prepared(prepared, "contact", thread.workspace(), thread.contact()).executeQuery();
    var words = "{\"kind\":\"text\",\"text\":\"My lamp flickers in the evening, what can I do?\"}";
    prepared(
            prepared,
            "lines",
            thread.workspace(),
            thread.id(),
            seq + 1,
            words,
            key,
            thread.workspace(),
            thread.id(),
            seq + 2,
            words,
            thread.workspace(),
            thread.id(),
            seq + 3,
            words)
        .executeUpdate();
    prepared(
            prepared,
            "input",
            thread.workspace(),
            thread.id(),
            turn,
            "{\"input\":\"visitor_said\",\"content\":" + words + "}")
        .executeUpdate();
    prepared(prepared, "answer", thread.workspace(), thread.bot(), key, thread.id(), seq + 1)
        .executeUpdate();
    prepared(
            prepared,
            "event",
            thread.workspace(),
            "{\"conversation\":\""
                + thread.id()
                + "\",\"turn\":"
                + turn
                + ",\"fromSeq\":"
                + seq
                + ",\"state\":\"bot\"}")
        .executeUpdate();
    var updated =
        prepared(
                prepared,
                "update",
                thread.session(),
                seq + 3,
                turn,
                thread.workspace(),
                thread.id(),
                version)
            .executeUpdate();
    if (updated != 1) {
      throw new SQLException("the rival lost an update");
    }
  }

  private static PreparedStatement prepared(
      Map<String, PreparedStatement> all, String name, Object... values) throws SQLException {
    var statement = all.get(name);
    if (statement == null) {
      throw new SQLException("no statement " + name);
    }
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static List<Target> targets(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select workspace_id, bot_id, id, contact_id, session from conversation.thread"
                    + " where channel_user_id like 'rival-%'")) {
      var found = new ArrayList<Target>();
      while (rows.next()) {
        found.add(
            new Target(
                rows.getObject(1, UUID.class),
                rows.getObject(2, UUID.class),
                rows.getObject(3, UUID.class),
                rows.getObject(4, UUID.class),
                rows.getString(5)));
      }
      connection.rollback();
      return found;
    }
  }

  private static Map<String, String> read() {
    try (var file = UnbatchedTurns.class.getResourceAsStream("unbatched-turn.sql")) {
      if (file == null) {
        throw new IllegalStateException("unbatched-turn.sql is missing");
      }
      var found = new LinkedHashMap<String, String>();
      for (var part :
          new String(file.readAllBytes(), StandardCharsets.UTF_8).split("-- name: ", -1)) {
        var line = part.indexOf('\n');
        var end = part.lastIndexOf(';');
        if (line > 0 && end > line && !part.startsWith("--")) {
          found.put(part.substring(0, line).strip(), part.substring(line + 1, end).strip());
        }
      }
      return found;
    } catch (IOException e) {
      throw new IllegalStateException("unbatched-turn.sql cannot be read", e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
