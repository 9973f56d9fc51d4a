package org.rookery.conversation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rookery.conversation.LaneInput;
import org.rookery.conversation.LaneTask;
import org.rookery.platform.db.BatchStatement;

/**
 * Conversations that are over and whose person was merged: no turn is taken in them any more, so
 * the lane of their visitor writes them beside the turn of the current one.
 */
public final class MergedThreads {
  private static final String FOLLOW =
      """
      update conversation.thread t set contact_id = x.next
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[]) as x(w, b, u, former, next)
      where t.workspace_id = x.w and t.bot_id = x.b and t.channel_user_id = x.u and t.contact_id = x.former
        and not exists (
          select from conversation.current c where c.workspace_id = t.workspace_id and c.conversation_id = t.id
            and c.bot_id = t.bot_id and c.channel_user_id = t.channel_user_id)
      """;

  private MergedThreads() {}

  /** Moves what is over to the person who remains. */
  public static void follow(Connection connection, List<LaneTask> merged) throws SQLException {
    try (var statement = new BatchStatement(connection, FOLLOW)) {
      statement
          .uuids(merged, task -> task.address().workspace().value())
          .uuids(merged, task -> task.address().bot().value())
          .texts(merged, task -> task.address().userId())
          .uuids(merged, task -> person(task).from())
          .uuids(merged, task -> person(task).into())
          .execute();
    }
  }

  private static LaneInput.ContactMerged person(LaneTask task) {
    return (LaneInput.ContactMerged) task.input();
  }
}
