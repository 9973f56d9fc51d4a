package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.PAGE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.EscalationContactId;
import org.rookery.desk.Page;
import org.rookery.desk.Page.Called;
import org.rookery.desk.Page.State;
import org.rookery.desk.PageId;
import org.rookery.desk.TicketId;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Calls for the people of a level. Only who holds a ticket's lock changes its pages. */
@Component
public class PageStore {
  private static final List<String> OPEN = List.of(State.FRESH.text(), State.WAITING.text());

  /** Keeps a new one. */
  public void insert(DSLContext tx, Page page) {
    tx.insertInto(PAGE)
        .set(PAGE.PARTNER_ID, page.partner().value())
        .set(PAGE.TICKET_ID, page.ticket().value())
        .set(PAGE.ID, page.id().value())
        .set(PAGE.SEQ, page.seq())
        .set(PAGE.LEVEL, (short) page.level())
        .set(PAGE.TRIGGER, page.trigger())
        .set(PAGE.RAISED, page.raised())
        .set(PAGE.STATE, page.state().text())
        .set(PAGE.TRIED, page.tried().toArray(UUID[]::new))
        .set(PAGE.DUE_AT, page.dueAt())
        .set(PAGE.CREATED_AT, page.createdAt())
        .execute();
  }

  /** Keeps how far it has come. */
  public void update(DSLContext tx, Page page) {
    var called = page.called();
    tx.update(PAGE)
        .set(PAGE.STATE, page.state().text())
        .set(PAGE.CONTACT_ID, called == null ? null : called.contact().value())
        .set(PAGE.CONTACT_LEVEL, called == null ? null : (short) called.level())
        .set(PAGE.CONTACT_NAME, called == null ? null : called.name())
        .set(PAGE.TRIED, page.tried().toArray(UUID[]::new))
        .set(PAGE.DUE_AT, page.dueAt())
        .set(PAGE.ACKNOWLEDGED_AT, page.acknowledgedAt())
        .set(PAGE.ACKNOWLEDGED_BY, page.acknowledgedBy())
        .where(PAGE.PARTNER_ID.eq(page.partner().value()))
        .and(PAGE.TICKET_ID.eq(page.ticket().value()))
        .and(PAGE.ID.eq(page.id().value()))
        .execute();
  }

  /** One of them. */
  public Optional<Page> find(DSLContext tx, PageId id) {
    return tx.selectFrom(PAGE).where(PAGE.ID.eq(id.value())).fetchOptional(PageStore::read);
  }

  /** Open ones whose next call, or the end of whose calls, is due; the oldest first. */
  public List<Page> due(DSLContext tx, Instant now, int limit) {
    return tx.selectFrom(PAGE)
        .where(PAGE.STATE.in(OPEN))
        .and(PAGE.DUE_AT.le(now))
        .orderBy(PAGE.DUE_AT, PAGE.ID)
        .limit(limit)
        .fetch(PageStore::read);
  }

  /** Those of one ticket or of all, newest first. */
  public List<Page> newest(DSLContext tx, @Nullable TicketId ticket, boolean open, int limit) {
    var condition = open ? PAGE.STATE.in("fresh", "waiting", "exhausted") : PAGE.ID.isNotNull();
    return tx.selectFrom(PAGE)
        .where(condition)
        .and(ticket == null ? PAGE.ID.isNotNull() : PAGE.TICKET_ID.eq(ticket.value()))
        .orderBy(PAGE.CREATED_AT.desc(), PAGE.ID.desc())
        .limit(limit)
        .fetch(PageStore::read);
  }

  private static Page read(Record record) {
    var row = record.into(PAGE);
    var contact = row.getContactId();
    return new Page(
        new PartnerId(row.getPartnerId()),
        new TicketId(row.getTicketId()),
        new PageId(row.getId()),
        row.getSeq(),
        row.getLevel(),
        row.getTrigger(),
        row.getRaised(),
        State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        contact == null
            ? null
            : new Called(
                new EscalationContactId(contact), row.getContactLevel(), row.getContactName()),
        Arrays.asList(row.getTried()),
        row.getDueAt(),
        row.getCreatedAt(),
        row.getAcknowledgedAt(),
        row.getAcknowledgedBy());
  }
}
