package org.rookery.conversation.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.message.BotId;
import org.rookery.message.ConversationId;
import org.rookery.tenancy.WorkspaceId;

/** The rows that say when a conversation wants to be woken. */
public final class WakeRows {
  private static final String CLAIM =
      """
      with due as (
        select workspace_id, conversation_id, due_at from conversation.timer
        where due_at <= ? order by due_at limit ? for update skip locked)
      update conversation.timer t set due_at = ?
      from due, conversation.thread c
      where t.workspace_id = due.workspace_id and t.conversation_id = due.conversation_id
        and c.workspace_id = due.workspace_id and c.id = due.conversation_id
      returning t.workspace_id, t.conversation_id, t.bot_id, c.channel, t.channel_user_id, due.due_at
      """;

  private WakeRows() {}

  /** A conversation that is due. */
  public record Due(ChannelAddress address, ConversationId conversation, Instant at) {}

  /** Takes due rows, oldest first, and puts them off; two nodes never take the same one. */
  public static List<Due> claim(Connection connection, Instant now, Instant putOff, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(CLAIM)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setInt(2, limit);
      statement.setObject(3, putOff.atOffset(ZoneOffset.UTC));
      var rows = statement.executeQuery();
      var due = new ArrayList<Due>();
      while (rows.next()) {
        due.add(
            new Due(
                new ChannelAddress(
                    new WorkspaceId(rows.getObject(1, UUID.class)),
                    new BotId(rows.getObject(3, UUID.class)),
                    ChannelKind.of(rows.getString(4)),
                    rows.getString(5)),
                new ConversationId(rows.getObject(2, UUID.class)),
                rows.getObject(6, OffsetDateTime.class).toInstant()));
      }
      return due;
    }
  }
}
