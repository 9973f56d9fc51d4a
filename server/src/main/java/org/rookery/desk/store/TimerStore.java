package org.rookery.desk.store;

import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rookery.schema.desk.Tables.TICKET;
import static org.rookery.schema.desk.Tables.TIMER;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.CalendarId;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketId;
import org.springframework.stereotype.Component;

/** When to look at tickets again. Only who holds a ticket's lock changes its timer. */
@Component
public class TimerStore {

  /** Sets a ticket's timer, or takes it away. */
  public void set(DSLContext tx, Ticket ticket, @Nullable Instant at) {
    if (at == null) {
      tx.deleteFrom(TIMER)
          .where(TIMER.PARTNER_ID.eq(ticket.partner().value()))
          .and(TIMER.TICKET_ID.eq(ticket.id().value()))
          .execute();
      return;
    }
    tx.insertInto(TIMER, TIMER.PARTNER_ID, TIMER.TICKET_ID, TIMER.DUE_AT)
        .values(ticket.partner().value(), ticket.id().value(), at)
        .onDuplicateKeyUpdate()
        .set(TIMER.DUE_AT, at)
        .execute();
  }

  /** Tickets whose time has come, the oldest first. */
  public List<TicketId> due(DSLContext tx, Instant now, int limit) {
    return tx.select(TIMER.TICKET_ID)
        .from(TIMER)
        .where(TIMER.DUE_AT.le(now))
        .orderBy(TIMER.DUE_AT)
        .limit(limit)
        .fetch(row -> new TicketId(row.value1()));
  }

  /** Whether this ticket's time has still come, now that it is locked. */
  public boolean isDue(DSLContext tx, Ticket ticket, Instant now) {
    return tx.fetchExists(
        select(TIMER.TICKET_ID)
            .from(TIMER)
            .where(TIMER.PARTNER_ID.eq(ticket.partner().value()))
            .and(TIMER.TICKET_ID.eq(ticket.id().value()))
            .and(TIMER.DUE_AT.le(now)));
  }

  /** Looks at every living ticket of a calendar now: its hours have changed. */
  public int wake(DSLContext tx, CalendarId calendar, Instant now) {
    return tx.insertInto(TIMER, TIMER.PARTNER_ID, TIMER.TICKET_ID, TIMER.DUE_AT)
        .select(
            select(TICKET.PARTNER_ID, TICKET.ID, val(now))
                .from(TICKET)
                .where(TICKET.CALENDAR_ID.eq(calendar.value()))
                .and(TICKET.STATUS.notIn("closed", "cancelled")))
        .onDuplicateKeyUpdate()
        .set(TIMER.DUE_AT, least(TIMER.DUE_AT, val(now)))
        .execute();
  }
}
