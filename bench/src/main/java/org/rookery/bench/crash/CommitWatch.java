package org.rookery.bench.crash;

import java.sql.Connection;
import java.sql.SQLException;
import org.rookery.embeddedpostgres.EmbeddedPostgres.Access;

/** Sees whether the lanes have a writing transaction open in this moment. */
final class CommitWatch implements AutoCloseable {
  private static final String OPEN_WRITES =
      """
      select count(*) from pg_stat_activity
      where usename = 'rookery_path' and backend_xid is not null
      """;

  private final Connection connection;

  CommitWatch(Access database) throws SQLException {
    this.connection = Verification.open(database);
  }

  boolean lanesWrite() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(OPEN_WRITES)) {
      rows.next();
      return rows.getLong(1) > 0;
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // The database was killed as well: nothing is left to close.
    }
  }
}
