package org.rookery.conversation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.rookery.conversation.LaneTask;
import org.rookery.conversation.TurnIds;
import org.rookery.platform.json.Json;

/** Inputs that could not be taken. */
public final class DeadTurns {
  private static final String BURY =
      """
      insert into conversation.dead_turn (workspace_id, id, bot_id, channel_user_id, kind, body, cause, at)
      values (?, ?, ?, ?, ?, ?, ?, to_timestamp(? / 1000.0::float8))
      """;

  private static final int CAUSE_CHARS = 2000;

  private DeadTurns() {}

  /** Keeps one, with the outermost cause. */
  public static void bury(Connection connection, LaneTask task, Throwable cause, Instant now)
      throws SQLException {
    var text = String.valueOf(cause);
    try (var statement = connection.prepareStatement(BURY)) {
      statement.setObject(1, task.address().workspace().value());
      statement.setObject(2, new TurnIds(now, ThreadLocalRandom.current().nextLong()).next());
      statement.setObject(3, task.address().bot().value());
      statement.setString(4, task.address().userId());
      statement.setString(5, task.input().kind());
      statement.setString(6, Json.write(task.input()));
      statement.setString(7, text.substring(0, Math.min(text.length(), CAUSE_CHARS)));
      statement.setLong(8, now.toEpochMilli());
      statement.executeUpdate();
    }
  }
}
