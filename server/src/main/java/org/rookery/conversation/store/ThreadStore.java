package org.rookery.conversation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.LaneRows;
import org.rookery.conversation.OpenConversation;
import org.rookery.conversation.Standing;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;
import org.rookery.platform.db.BatchStatement;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;

/** Reads threads for lanes and for requests. */
public final class ThreadStore {
  static final String COLUMNS =
      """
      t.workspace_id, t.id, t.bot_id, t.channel, t.channel_user_id, t.contact_id, t.number, t.first_seq, t.created_at,
      t.state, t.handler, t.handler_version, t.assignee_id, t.waiting_since, t.snoozed_until, t.resolved_at,
      t.resolved_by, t.resolve_reason, t.reopen_count, t.missed, t.session, t.attributes, t.seq, t.turn,
      t.visitor_acked, t.visitor_read, t.agent_read, t.last_inbound_at, t.last_human_at, t.last_activity_at, t.wake_at,
      t.visitor_message_id, t.version
      """;

  private static final String CURRENT =
      "select "
          + COLUMNS
          + """
          from unnest(?::uuid[], ?::uuid[], ?::text[]) as a(workspace_id, bot_id, channel_user_id)
          join conversation.current c on c.workspace_id = a.workspace_id and c.bot_id = a.bot_id
            and c.channel_user_id = a.channel_user_id
          join conversation.thread t on t.workspace_id = c.workspace_id and t.id = c.conversation_id
          """;

  private static final String ANSWERS =
      """
      select d.workspace_id, d.bot_id, d.key, d.conversation_id, d.entry_id, d.seq, d.at
      from (select unnest(?::uuid[]) workspace_id, unnest(?::uuid[]) bot_id, unnest(?::text[]) as key) a
      join conversation.dedupe d on d.workspace_id = a.workspace_id and d.bot_id = a.bot_id and d.key = a.key
      """;

  private static final String CHECK =
      """
      select count(*) from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as a(w, id, version)
      join conversation.thread t on t.workspace_id = a.w and t.id = a.id and t.version = a.version
      """;

  private static final String ENDS =
      """
      select t.workspace_id, t.bot_id, t.channel, t.channel_user_id, t.seq
      from unnest(?::uuid[], ?::uuid[], ?::text[]) as a(workspace_id, bot_id, channel_user_id)
      join conversation.current c on c.workspace_id = a.workspace_id and c.bot_id = a.bot_id
        and c.channel_user_id = a.channel_user_id
      join conversation.thread t on t.workspace_id = c.workspace_id and t.id = c.conversation_id
      """;

  private ThreadStore() {}

  /** How far the streams of these visitors go; those who have none are missing. */
  public static Map<ChannelAddress, Long> ends(Connection connection, List<ChannelAddress> visitors)
      throws SQLException {
    var ends = new HashMap<ChannelAddress, Long>();
    try (var statement = new BatchStatement(connection, ENDS)) {
      var rows =
          statement
              .uuids(visitors, v -> v.workspace().value())
              .uuids(visitors, v -> v.bot().value())
              .texts(visitors, ChannelAddress::userId)
              .query();
      while (rows.next()) {
        ends.put(address(rows), rows.getLong("seq"));
      }
    }
    return ends;
  }

  /** Fails if one of these has another version. */
  public static void check(Connection connection, List<OpenConversation> unchanged)
      throws SQLException {
    if (unchanged.isEmpty()) {
      return;
    }
    try (var statement = new BatchStatement(connection, CHECK)) {
      var rows =
          statement
              .uuids(unchanged, c -> c.address().workspace().value())
              .uuids(unchanged, c -> c.id().value())
              .longs(unchanged, OpenConversation::version)
              .query();
      rows.next();
      if (rows.getInt(1) != unchanged.size()) {
        throw new LaneRows.VersionConflict();
      }
    }
  }

  /** The current conversations of these visitors; those without one are missing. */
  public static Map<ChannelAddress, OpenConversation> current(
      Connection connection, List<ChannelAddress> visitors) throws SQLException {
    var found = new HashMap<ChannelAddress, OpenConversation>();
    if (visitors.isEmpty()) {
      return found;
    }
    try (var statement = new BatchStatement(connection, CURRENT)) {
      var rows =
          statement
              .uuids(visitors, v -> v.workspace().value())
              .uuids(visitors, v -> v.bot().value())
              .texts(visitors, ChannelAddress::userId)
              .query();
      while (rows.next()) {
        var open = open(rows);
        found.put(open.address(), open);
      }
    }
    return found;
  }

  /** Those of the deliveries that were answered before. */
  public static Map<LaneRows.Delivery, LaneRows.Answer> answers(
      Connection connection, List<LaneRows.Delivery> deliveries) throws SQLException {
    var found = new HashMap<LaneRows.Delivery, LaneRows.Answer>();
    if (deliveries.isEmpty()) {
      return found;
    }
    try (var statement = new BatchStatement(connection, ANSWERS)) {
      var rows =
          statement
              .uuids(deliveries, d -> d.workspace().value())
              .uuids(deliveries, d -> d.bot().value())
              .texts(deliveries, LaneRows.Delivery::key)
              .query();
      while (rows.next()) {
        found.put(
            new LaneRows.Delivery(
                new WorkspaceId(rows.getObject(1, UUID.class)),
                new BotId(rows.getObject(2, UUID.class)),
                rows.getString(3)),
            new LaneRows.Answer(
                new ConversationId(rows.getObject(4, UUID.class)),
                new MessageId(rows.getObject(5, UUID.class)),
                rows.getLong(6),
                rows.getObject(7, OffsetDateTime.class).toInstant()));
      }
    }
    return found;
  }

  private static OpenConversation open(ResultSet row) throws SQLException {
    return OpenConversation.stored(
        snapshot(row),
        row.getString("session"),
        attributes(row.getString("attributes")),
        instant(row, "wake_at"),
        Optional.ofNullable(row.getObject("visitor_message_id", UUID.class))
            .map(MessageId::new)
            .orElse(null));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> attributes(String json) {
    return "{}".equals(json) ? Map.of() : Json.read(json, Map.class);
  }

  private static ChannelAddress address(ResultSet row) throws SQLException {
    return new ChannelAddress(
        new WorkspaceId(uuid(row, "workspace_id")),
        new BotId(uuid(row, "bot_id")),
        ChannelKind.of(row.getString("channel")),
        row.getString("channel_user_id"));
  }

  static ConversationSnapshot snapshot(ResultSet row) throws SQLException {
    return new ConversationSnapshot(
        new ConversationId(uuid(row, "id")),
        address(row),
        new ContactId(uuid(row, "contact_id")),
        row.getLong("number"),
        standing(row),
        row.getLong("first_seq"),
        row.getLong("seq"),
        row.getLong("turn"),
        row.getLong("visitor_acked"),
        row.getLong("visitor_read"),
        row.getLong("agent_read"),
        instant(row, "last_inbound_at"),
        instant(row, "last_human_at"),
        row.getObject("last_activity_at", OffsetDateTime.class).toInstant(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Standing.State.valueOf(upper(row.getString("state"))),
        Standing.Handler.valueOf(upper(row.getString("handler"))),
        row.getLong("handler_version"),
        row.getObject("assignee_id", UUID.class),
        instant(row, "waiting_since"),
        instant(row, "snoozed_until"),
        instant(row, "resolved_at"),
        Optional.ofNullable(row.getString("resolved_by"))
            .map(by -> Standing.ResolvedBy.valueOf(upper(by)))
            .orElse(null),
        row.getString("resolve_reason"),
        row.getInt("reopen_count"),
        row.getBoolean("missed"));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
