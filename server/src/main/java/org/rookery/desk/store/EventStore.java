package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.TICKET_EVENT;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.desk.Author;
import org.rookery.desk.Author.Side;
import org.rookery.desk.Fact;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketEvent;
import org.rookery.platform.json.Json;
import org.springframework.stereotype.Component;

/** What happened to tickets, in order; only ever appended to. */
@Component
public class EventStore {

  /** Appends one event. */
  public void insert(DSLContext tx, Ticket ticket, TicketEvent event) {
    tx.insertInto(TICKET_EVENT)
        .set(TICKET_EVENT.PARTNER_ID, ticket.partner().value())
        .set(TICKET_EVENT.TICKET_ID, ticket.id().value())
        .set(TICKET_EVENT.SEQ, event.seq())
        .set(TICKET_EVENT.KIND, event.fact().kind())
        .set(TICKET_EVENT.AT, event.at())
        .set(TICKET_EVENT.SIDE, event.author().side().name().toLowerCase(Locale.ROOT))
        .set(TICKET_EVENT.ACTOR_ID, event.author().member())
        .set(TICKET_EVENT.ACTOR_NAME, event.author().name())
        .set(TICKET_EVENT.INTERNAL, event.internal())
        .set(TICKET_EVENT.PAYLOAD, Json.write(event.fact()))
        .set(TICKET_EVENT.ONCE, event.once())
        .execute();
  }

  /** The whole history of a ticket, oldest first. */
  public List<TicketEvent> of(DSLContext tx, Ticket ticket) {
    return tx.selectFrom(TICKET_EVENT)
        .where(TICKET_EVENT.PARTNER_ID.eq(ticket.partner().value()))
        .and(TICKET_EVENT.TICKET_ID.eq(ticket.id().value()))
        .orderBy(TICKET_EVENT.SEQ)
        .fetch(EventStore::read);
  }

  private static TicketEvent read(Record record) {
    var row = record.into(TICKET_EVENT);
    var side = Side.valueOf(row.getSide().toUpperCase(Locale.ROOT));
    return new TicketEvent(
        row.getSeq(),
        row.getAt(),
        new Author(side, row.getActorId(), row.getActorName()),
        row.getInternal(),
        Json.read(row.getPayload(), Fact.class),
        row.getOnce());
  }
}
