package org.rookery.channel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;
import org.rookery.message.ConversationId;
import org.rookery.platform.db.BatchStatement;
import org.rookery.tenancy.WorkspaceId;

/** The rows of the outbox and its dead letters. */
final class OutboxRows {
  private static final String INSERT =
      """
      insert into channel.outbox (workspace_id, conversation_id, seq, id, bot_id, channel, channel_user_id, content,
        next_at, created_at)
      select w, c, s, i, b, k, u, t, to_timestamp(a / 1000.0::float8), to_timestamp(a / 1000.0::float8)
      from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[])
        as x(w, c, s, i, b, k, u, t, a)
      """;

  /**
   * Only the first of a conversation: the next one leaves once it is settled. And whatever is
   * settled and was not told in time.
   */
  private static final String CLAIM =
      """
      with due as (
        select o.workspace_id, o.conversation_id, o.seq, o.sending from channel.outbox o
        where o.next_at <= ? and (o.outcome is not null or not exists (
          select from channel.outbox e
          where e.workspace_id = o.workspace_id and e.conversation_id = o.conversation_id and e.seq < o.seq
            and e.outcome is null))
        order by o.next_at limit ? for update skip locked)
      update channel.outbox o set attempts = o.attempts + (o.outcome is null)::int, sending = o.outcome is null,
        next_at = ?, version = o.version + 1
      from due
      where o.workspace_id = due.workspace_id and o.conversation_id = due.conversation_id and o.seq = due.seq
      returning o.workspace_id, o.conversation_id, o.seq, o.id, o.bot_id, o.channel, o.channel_user_id, o.content,
        o.created_at, o.attempts, due.sending, o.outcome
      """;

  private static final String DELETE =
      "delete from channel.outbox where workspace_id = ? and conversation_id = ? and seq = ?";

  private static final String PUT_OFF =
      """
      update channel.outbox set sending = false, next_at = ?, version = version + 1
      where workspace_id = ? and conversation_id = ? and seq = ?
      """;

  private static final String SETTLE =
      """
      update channel.outbox set outcome = ?, sending = false, next_at = ?, version = version + 1
      where workspace_id = ? and conversation_id = ? and seq = ?
      """;

  private static final String BURY =
      """
      insert into channel.dead_letter (workspace_id, conversation_id, seq, id, bot_id, channel, channel_user_id, content,
        outcome, code, detail, attempts, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private OutboxRows() {}

  /**
   * A message somebody is to send now.
   *
   * @param abandoned whoever had it before died over it
   * @param outcome how sending ended, where only telling the lane is left
   */
  record Claimed(
      OutboundMessage message, int attempts, boolean abandoned, @Nullable String outcome) {}

  static void insert(Connection connection, List<OutboundMessage> messages) throws SQLException {
    try (var statement = new BatchStatement(connection, INSERT)) {
      statement
          .uuids(messages, m -> m.to().workspace().value())
          .uuids(messages, m -> m.conversation().value())
          .longs(messages, OutboundMessage::seq)
          .uuids(messages, OutboundMessage::id)
          .uuids(messages, m -> m.to().bot().value())
          .texts(messages, m -> m.to().channel().text())
          .texts(messages, m -> m.to().userId())
          .texts(messages, OutboundMessage::content)
          .instants(messages, OutboundMessage::at)
          .execute();
    }
  }

  static List<Claimed> claim(Connection connection, Instant now, Instant until, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(CLAIM)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setInt(2, limit);
      statement.setObject(3, until.atOffset(ZoneOffset.UTC));
      var rows = statement.executeQuery();
      var claimed = new ArrayList<Claimed>();
      while (rows.next()) {
        claimed.add(
            new Claimed(message(rows), rows.getInt(10), rows.getBoolean(11), rows.getString(12)));
      }
      return claimed;
    }
  }

  private static OutboundMessage message(ResultSet row) throws SQLException {
    var workspace = new WorkspaceId(row.getObject(1, UUID.class));
    return new OutboundMessage(
        new ChannelAddress(
            workspace,
            new BotId(row.getObject(5, UUID.class)),
            ChannelKind.of(row.getString(6)),
            row.getString(7)),
        new ConversationId(row.getObject(2, UUID.class)),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }

  static void delete(Connection connection, OutboundMessage message) throws SQLException {
    try (var statement = connection.prepareStatement(DELETE)) {
      key(statement, 1, message);
      statement.executeUpdate();
    }
  }

  /** Notes how sending ended; who does not hear of it until then asks again. */
  static void settle(Connection connection, OutboundMessage message, String outcome, Instant until)
      throws SQLException {
    try (var statement = connection.prepareStatement(SETTLE)) {
      statement.setString(1, outcome);
      statement.setObject(2, until.atOffset(ZoneOffset.UTC));
      key(statement, 3, message);
      statement.executeUpdate();
    }
  }

  static void putOff(Connection connection, OutboundMessage message, Instant until)
      throws SQLException {
    try (var statement = connection.prepareStatement(PUT_OFF)) {
      statement.setObject(1, until.atOffset(ZoneOffset.UTC));
      key(statement, 2, message);
      statement.executeUpdate();
    }
  }

  static void bury(
      Connection connection,
      Claimed claimed,
      String outcome,
      String code,
      String detail,
      Instant now)
      throws SQLException {
    var message = claimed.message();
    try (var statement = connection.prepareStatement(BURY)) {
      key(statement, 1, message);
      statement.setObject(4, message.id());
      statement.setObject(5, message.to().bot().value());
      statement.setString(6, message.to().channel().text());
      statement.setString(7, message.to().userId());
      statement.setString(8, message.content());
      statement.setString(9, outcome);
      statement.setString(10, code);
      statement.setString(11, detail);
      statement.setInt(12, claimed.attempts());
      statement.setObject(13, now.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private static void key(PreparedStatement statement, int from, OutboundMessage message)
      throws SQLException {
    statement.setObject(from, message.to().workspace().value());
    statement.setObject(from + 1, message.conversation().value());
    statement.setLong(from + 2, message.seq());
  }
}
