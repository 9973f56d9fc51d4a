package org.rookery.inbox.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.BatchStatement;

/**
 * Writes rows of the list, a batch in one statement, as the path's role. An older state never
 * overwrites a newer one.
 */
public final class RowWriter {
  private static final String UPSERT =
      """
      insert into inbox.row as r (workspace_id, conversation_id, number, contact_id, contact_name, bot_id, channel_kind,
        state, handler, assignee_id, waiting_since, missed, unread, last_preview, last_by, last_message_at,
        last_activity_at, created_at, source_version)
      select w, c, n, p, pn, b, k, s, h, a, to_timestamp(nullif(ws, 0) / 1000.0::float8), m, u, coalesce(lp, ''),
        coalesce(lb, 'contact'), to_timestamp(nullif(lm, 0) / 1000.0::float8), to_timestamp(la / 1000.0::float8),
        to_timestamp(ca / 1000.0::float8), v
      from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
        ?::uuid[], ?::bigint[], ?::bool[], ?::int[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
        ?::bigint[]) as x(w, c, n, p, pn, b, k, s, h, a, ws, m, u, lp, lb, lm, la, ca, v)
      on conflict (workspace_id, conversation_id) do update set
        contact_id = excluded.contact_id, contact_name = excluded.contact_name, state = excluded.state,
        handler = excluded.handler, assignee_id = excluded.assignee_id, waiting_since = excluded.waiting_since,
        missed = excluded.missed, unread = excluded.unread,
        last_preview = case when excluded.last_message_at is null then r.last_preview else excluded.last_preview end,
        last_by = case when excluded.last_message_at is null then r.last_by else excluded.last_by end,
        last_message_at = coalesce(excluded.last_message_at, r.last_message_at),
        last_activity_at = excluded.last_activity_at, source_version = excluded.source_version
      where r.source_version < excluded.source_version
      """;

  /**
   * Messages that were unread before and still are: kept apart, because an upsert cannot tell "add"
   * from "set".
   */
  private static final String STANDING =
      """
      select r.workspace_id, r.conversation_id, r.unread, r.source_version
      from unnest(?::uuid[], ?::uuid[]) as a(w, c)
      join inbox.row r on r.workspace_id = a.w and r.conversation_id = a.c
      """;

  private RowWriter() {}

  /** Which row. */
  public record Key(UUID workspace, UUID conversation) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::workspace).thenComparing(Key::conversation);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** What a row says already. */
  public record Known(int unread, long version) {}

  /**
   * What a row becomes.
   *
   * @param lastMessageAt null keeps preview, author and time of the last message
   */
  public record Row(
      Key key,
      long number,
      UUID contact,
      String contactName,
      UUID bot,
      String channelKind,
      String state,
      String handler,
      @Nullable UUID assignee,
      @Nullable Instant waitingSince,
      boolean missed,
      int unread,
      @Nullable String lastPreview,
      @Nullable String lastBy,
      @Nullable Instant lastMessageAt,
      Instant lastActivityAt,
      Instant createdAt,
      long version) {}

  /** Those of the rows that exist. */
  public static Map<Key, Known> known(Connection connection, List<Key> keys) throws SQLException {
    var known = new HashMap<Key, Known>();
    try (var statement = new BatchStatement(connection, STANDING)) {
      var rows = statement.uuids(keys, Key::workspace).uuids(keys, Key::conversation).query();
      while (rows.next()) {
        known.put(
            new Key(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)),
            new Known(rows.getInt(3), rows.getLong(4)));
      }
    }
    return known;
  }

  /**
   * Writes the rows; no two of them may be of one conversation. In the order of their keys, because
   * projection and repair write at the same time.
   */
  public static void write(Connection connection, List<Row> unordered) throws SQLException {
    var rows = unordered.stream().sorted(Comparator.comparing(Row::key)).toList();
    try (var statement = new BatchStatement(connection, UPSERT)) {
      statement
          .uuids(rows, r -> r.key().workspace())
          .uuids(rows, r -> r.key().conversation())
          .longs(rows, Row::number)
          .uuids(rows, Row::contact)
          .texts(rows, Row::contactName)
          .uuids(rows, Row::bot)
          .texts(rows, Row::channelKind)
          .texts(rows, Row::state)
          .texts(rows, Row::handler)
          .uuids(rows, Row::assignee)
          .instants(rows, Row::waitingSince)
          .booleans(rows, Row::missed)
          .ints(rows, Row::unread)
          .texts(rows, Row::lastPreview)
          .texts(rows, Row::lastBy)
          .instants(rows, Row::lastMessageAt)
          .instants(rows, Row::lastActivityAt)
          .instants(rows, Row::createdAt)
          .longs(rows, Row::version)
          .execute();
    }
  }
}
