package org.rookery.desk.store;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rookery.schema.desk.Tables.DELIVERY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Delivery;
import org.rookery.desk.Delivery.State;
import org.rookery.desk.DeliveryId;
import org.rookery.desk.PageId;
import org.rookery.desk.PagingChannel;
import org.rookery.desk.PagingHookId;
import org.rookery.desk.TicketId;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** What was to be sent, and how that went. */
@Component
public class DeliveryStore {

  /** Keeps a new one. */
  public void insert(DSLContext tx, Delivery delivery) {
    var hook = delivery.hook();
    tx.insertInto(DELIVERY)
        .set(DELIVERY.PARTNER_ID, delivery.partner().value())
        .set(DELIVERY.TICKET_ID, delivery.ticket().value())
        .set(DELIVERY.ID, delivery.id().value())
        .set(DELIVERY.PAGE_ID, delivery.page().value())
        .set(DELIVERY.CHANNEL, delivery.channel().text())
        .set(DELIVERY.RECIPIENT, delivery.recipient())
        .set(DELIVERY.HOOK_ID, hook == null ? null : hook.value())
        .set(DELIVERY.PAYLOAD, delivery.payload())
        .set(DELIVERY.STATE, text(delivery.state()))
        .set(DELIVERY.NEXT_AT, delivery.nextAt())
        .set(DELIVERY.CREATED_AT, delivery.createdAt())
        .set(DELIVERY.SENT_AT, delivery.sentAt())
        .execute();
  }

  /** Takes due ones for a try; if nothing is heard of it, they are due again after the lease. */
  public List<Delivery> claim(DSLContext tx, Instant now, Duration lease, int limit) {
    return tx.update(DELIVERY)
        .set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1))
        .set(DELIVERY.NEXT_AT, now.plus(lease))
        .where(
            row(DELIVERY.PARTNER_ID, DELIVERY.TICKET_ID, DELIVERY.ID)
                .in(
                    select(DELIVERY.PARTNER_ID, DELIVERY.TICKET_ID, DELIVERY.ID)
                        .from(DELIVERY)
                        .where(DELIVERY.STATE.eq(text(State.PENDING)))
                        .and(DELIVERY.NEXT_AT.le(now))
                        .orderBy(DELIVERY.NEXT_AT)
                        .limit(limit)
                        .forUpdate()
                        .skipLocked()))
        .returning()
        .fetch(DeliveryStore::read);
  }

  /** Keeps how a try went. */
  public void settle(
      DSLContext tx,
      Delivery delivery,
      State state,
      @Nullable Instant nextAt,
      @Nullable String error,
      Instant now) {
    tx.update(DELIVERY)
        .set(DELIVERY.STATE, text(state))
        .set(DELIVERY.NEXT_AT, nextAt)
        .set(DELIVERY.LAST_ERROR, error)
        .set(DELIVERY.SENT_AT, state == State.SENT ? now : null)
        .where(DELIVERY.PARTNER_ID.eq(delivery.partner().value()))
        .and(DELIVERY.TICKET_ID.eq(delivery.ticket().value()))
        .and(DELIVERY.ID.eq(delivery.id().value()))
        .execute();
  }

  /** The newest ones, of one ticket or of all. */
  public List<Delivery> newest(DSLContext tx, @Nullable TicketId ticket, int limit) {
    return tx.selectFrom(DELIVERY)
        .where(ticket == null ? DELIVERY.ID.isNotNull() : DELIVERY.TICKET_ID.eq(ticket.value()))
        .orderBy(DELIVERY.CREATED_AT.desc(), DELIVERY.ID.desc())
        .limit(limit)
        .fetch(DeliveryStore::read);
  }

  private static String text(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Delivery read(Record record) {
    var row = record.into(DELIVERY);
    var hook = row.getHookId();
    return new Delivery(
        new PartnerId(row.getPartnerId()),
        new TicketId(row.getTicketId()),
        new DeliveryId(row.getId()),
        new PageId(row.getPageId()),
        PagingChannel.of(row.getChannel()),
        row.getRecipient(),
        hook == null ? null : new PagingHookId(hook),
        row.getPayload(),
        State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        row.getAttempts(),
        row.getNextAt(),
        row.getLastError(),
        row.getCreatedAt(),
        row.getSentAt());
  }
}
