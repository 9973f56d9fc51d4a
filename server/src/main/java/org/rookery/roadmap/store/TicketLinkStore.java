package org.rookery.roadmap.store;

import static org.rookery.schema.roadmap.Tables.TICKET;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketId;
import org.rookery.roadmap.RequestId;
import org.springframework.stereotype.Component;

/** Which request stands for a ticket. */
@Component
public class TicketLinkStore {

  /** The request stands for the ticket; false if another one does. */
  public boolean insert(DSLContext tx, Ticket ticket, RequestId request, Instant at) {
    return tx.insertInto(TICKET)
            .set(TICKET.PARTNER_ID, ticket.partner().value())
            .set(TICKET.TICKET_ID, ticket.id().value())
            .set(TICKET.REQUEST_ID, request.value())
            .set(TICKET.NUMBER, ticket.number())
            .set(TICKET.AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The request of a ticket that the transaction may see. */
  public Optional<RequestId> of(DSLContext tx, TicketId ticket) {
    return tx.select(TICKET.REQUEST_ID)
        .from(TICKET)
        .where(TICKET.TICKET_ID.eq(ticket.value()))
        .fetchOptional(row -> new RequestId(row.value1()));
  }

  /** Tickets of a joined request follow it. */
  public void moveAll(DSLContext tx, RequestId from, RequestId to) {
    tx.update(TICKET)
        .set(TICKET.REQUEST_ID, to.value())
        .where(TICKET.REQUEST_ID.eq(from.value()))
        .execute();
  }
}
