package org.rookery.bench.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rookery.embeddedpostgres.EmbeddedPostgres.Access;

/** Sees what the lanes do in the database in this moment. */
final class CommitWatch implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long EARLY_OK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private static final String OPEN_WRITES =
      """
      select count(*) from pg_stat_activity
      where usename = 'rookery_path' and backend_xid is not null
      """;

  private static final String RUNNING_COMMITS =
      OPEN_WRITES + "  and state = 'active' and query = 'COMMIT'";

  private static final String HELD_COMMITS = RUNNING_COMMITS + "  and wait_event_type = 'Lock'";

  private static final long HOLD = 4711;

  /**
   * The last thing a transaction does before it is committed: it waits while somebody holds the
   * lock. All its statements are done then, and nothing of it is on the disk.
   */
  private static final String HOLD_POINT =
      """
      create function public.hold_commit() returns trigger language plpgsql as $$
      begin
        perform pg_catalog.pg_advisory_xact_lock_shared(%d);
        return null;
      end $$;
      create constraint trigger hold_commit after insert or update on conversation.thread
        deferrable initially deferred for each row execute function public.hold_commit();
      """
          .formatted(HOLD);

  private final Connection connection;
  private final Connection holder;

  CommitWatch(Access database) throws SQLException {
    this.connection = Verification.open(database);
    this.holder = Verification.open(database);
  }

  /** Makes commits in this database something that can be held; once for all kills. */
  static void prepare(Access database) throws SQLException {
    try (var connection = Verification.open(database);
        var statement = connection.createStatement()) {
      statement.execute(HOLD_POINT);
    }
  }

  /** A lane has a transaction with rows of its own open. */
  boolean lanesWrite() throws SQLException {
    try (var statement = connection.prepareStatement(OPEN_WRITES)) {
      return any(statement);
    }
  }

  /** Returns in the middle of a commit; false if none came along. */
  boolean awaitCommit() throws SQLException {
    return await(RUNNING_COMMITS);
  }

  /**
   * Stops the lanes within their commits until this is closed; false if none came along. An ok that
   * does not wait for the commit gets out meanwhile.
   */
  boolean holdCommits() throws SQLException {
    try (var statement = holder.createStatement()) {
      statement.execute("select pg_advisory_lock(%d)".formatted(HOLD));
    }
    var held = await(HELD_COMMITS);
    LockSupport.parkNanos(EARLY_OK_NANOS);
    return held;
  }

  private boolean await(String moment) throws SQLException {
    var end = System.nanoTime() + PATIENCE_NANOS;
    try (var statement = connection.prepareStatement(moment)) {
      while (System.nanoTime() < end) {
        if (any(statement)) return true;
      }
    }
    return false;
  }

  private static boolean any(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1) > 0;
    }
  }

  @Override
  public void close() {
    try {
      holder.close();
      connection.close();
    } catch (SQLException e) {
      // The database was killed as well: nothing is left to close.
    }
  }
}
