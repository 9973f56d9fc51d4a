package org.rookery.platform.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.json.Json;
import org.springframework.stereotype.Component;

/** Appends events, and reads those that no running transaction can still overtake. */
@Component
public final class EventLog {
  private static final String APPEND =
      """
      insert into platform.event (epoch, xid, workspace_id, kind, payload, at)
      select c.epoch, pg_current_xact_id(), {0}, {1}, {2}, now() from platform.cluster c
      """;

  private static final String READ =
      """
      select e.epoch, e.xid::text, e.id, e.workspace_id, e.kind, e.payload, e.at
      from platform.event e
      where (e.epoch, e.xid, e.id) > (?, ?::xid8, ?)
        and (e.epoch < (select epoch from platform.cluster)
             or e.xid < pg_snapshot_xmin(pg_current_snapshot()))
      order by e.epoch, e.xid, e.id
      limit ?
      """;

  private volatile List<Thread> waiting = List.of();

  /**
   * What was read behind a place. It stays true for ever, because nothing is ever put in between,
   * so that consumers at the same place read it once.
   */
  private final Cache<EventCursor, List<StoredEvent>> read =
      Caffeine.newBuilder().maximumSize(4).expireAfterWrite(Duration.ofSeconds(2)).build();

  /**
   * Appends an event in the caller's transaction: both are kept or neither.
   *
   * @param payload written as JSON: ids and facts, not whole objects
   */
  public void append(DSLContext tx, @Nullable UUID workspace, String kind, Object payload) {
    tx.execute(
        APPEND,
        org.jooq.impl.DSL.val(workspace, UUID.class),
        org.jooq.impl.DSL.val(kind),
        org.jooq.impl.DSL.val(Json.write(payload)));
  }

  /** The next events behind a place, oldest first. */
  public List<StoredEvent> after(Connection connection, EventCursor cursor, int limit)
      throws SQLException {
    var known = read.getIfPresent(cursor);
    if (known != null && known.size() <= limit) {
      return known;
    }
    var events = new ArrayList<StoredEvent>();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setInt(1, cursor.epoch());
      statement.setString(2, cursor.xid());
      statement.setLong(3, cursor.id());
      statement.setInt(4, limit);
      var rows = statement.executeQuery();
      while (rows.next()) {
        events.add(event(rows));
      }
    }
    if (!events.isEmpty()) {
      read.put(cursor, List.copyOf(events));
    }
    return events;
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        new EventCursor(row.getInt(1), row.getString(2), row.getLong(3)),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  /**
   * Says that something was committed, so that readers of this process look now instead of at their
   * next turn.
   */
  public void nudge() {
    for (var reader : waiting) {
      LockSupport.unpark(reader);
    }
  }

  void readers(List<Thread> threads) {
    waiting = List.copyOf(threads);
  }
}
