package org.rookery.bench.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rookery.embeddedpostgres.EmbeddedPostgres.Access;

/** Waits until the server has nothing left to do that the kills put off. */
final class Settled {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Overdue timers, and messages that nobody has tried to push yet. */
  private static final String LEFT =
      """
      select (select count(*) from conversation.thread where wake_at < now() - interval '2 seconds')
        + (select count(*) from channel.outbox o where not sending and not exists (
            select from channel.outbox e
            where e.conversation_id = o.conversation_id and e.seq < o.seq and e.sending))
      """;

  private Settled() {}

  /** How many seconds it took; what is still left after a minute, the verification finds. */
  static double await(Access database) throws SQLException {
    var began = System.nanoTime();
    try (var connection = Verification.open(database)) {
      while (left(connection) > 0 && System.nanoTime() - began < LIMIT_NANOS) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static long left(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(LEFT)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
