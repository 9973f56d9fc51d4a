package org.rookery.platform.events;

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
      where (e.epoch, e.xid, e.id) > ({0}, {1}::xid8, {2})
        and (e.epoch < (select epoch from platform.cluster)
             or e.xid < pg_snapshot_xmin(pg_current_snapshot()))
      order by e.epoch, e.xid, e.id
      limit {3}
      """;

  private volatile List<Thread> waiting = List.of();

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
  public List<StoredEvent> after(DSLContext tx, EventCursor cursor, int limit) {
    return tx.fetch(
            READ,
            org.jooq.impl.DSL.val(cursor.epoch()),
            org.jooq.impl.DSL.val(cursor.xid()),
            org.jooq.impl.DSL.val(cursor.id()),
            org.jooq.impl.DSL.val(limit))
        .map(
            row ->
                new StoredEvent(
                    new EventCursor(
                        row.get(0, Integer.class),
                        row.get(1, String.class),
                        row.get(2, Long.class)),
                    row.get(3, UUID.class),
                    row.get(4, String.class),
                    row.get(5, String.class),
                    row.get(6, java.time.OffsetDateTime.class).toInstant()));
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
