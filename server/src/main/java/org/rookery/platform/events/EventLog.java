package org.rookery.platform.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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

  private static final int PIECES = 2;

  private volatile List<Thread> waiting = List.of();

  /**
   * The pieces of the log that were read last. Each stays true for ever, because nothing is ever
   * put in between, so that consumers near each other read it once.
   */
  private final ArrayDeque<Piece> pieces = new ArrayDeque<>();

  private final ReentrantLock reading = new ReentrantLock();

  /** What stands behind a place. */
  private record Piece(EventCursor behind, List<StoredEvent> events) {
    /** What of it stands behind another place; empty if nothing is known to. */
    List<StoredEvent> after(EventCursor cursor) {
      if (cursor.equals(behind)) {
        return events;
      }
      for (var i = 0; i < events.size(); i++) {
        if (events.get(i).position().equals(cursor)) {
          return events.subList(i + 1, events.size());
        }
      }
      return List.of();
    }
  }

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

  /**
   * Events behind a place, oldest first, without a gap: not always all there are, but empty only at
   * the end.
   */
  public List<StoredEvent> after(Connection connection, EventCursor cursor, int limit)
      throws SQLException {
    reading.lock();
    try {
      for (var piece : pieces) {
        var known = piece.after(cursor);
        if (!known.isEmpty()) {
          return known.subList(0, Math.min(limit, known.size()));
        }
      }
      return read(connection, cursor, limit);
    } finally {
      reading.unlock();
    }
  }

  private List<StoredEvent> read(Connection connection, EventCursor cursor, int limit)
      throws SQLException {
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
      pieces.addFirst(new Piece(cursor, List.copyOf(events)));
      if (pieces.size() > PIECES) {
        pieces.removeLast();
      }
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
