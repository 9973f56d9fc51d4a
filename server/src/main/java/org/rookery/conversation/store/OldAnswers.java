package org.rookery.conversation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Answers to deliveries, once they are old. */
public final class OldAnswers {
  private static final String DELETE =
      """
      delete from conversation.dedupe d using (
        select workspace_id, bot_id, key from conversation.dedupe where at < ? limit ?) old
      where d.workspace_id = old.workspace_id and d.bot_id = old.bot_id and d.key = old.key
      """;

  private OldAnswers() {}

  /** Deletes some of those older than an instant; how many. */
  public static int delete(Connection connection, Instant before, int limit) throws SQLException {
    try (var statement = connection.prepareStatement(DELETE)) {
      statement.setObject(1, before.atOffset(ZoneOffset.UTC));
      statement.setInt(2, limit);
      return statement.executeUpdate();
    }
  }
}
