package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.TICKET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.CalendarId;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;
import org.rookery.desk.Intake;
import org.rookery.desk.PolicyId;
import org.rookery.desk.Report;
import org.rookery.desk.Status;
import org.rookery.desk.Terms;
import org.rookery.desk.Ticket;
import org.rookery.desk.Ticket.Progress;
import org.rookery.desk.TicketId;
import org.rookery.platform.json.Json;
import org.rookery.schema.desk.tables.records.TicketRecord;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** The row of each ticket: what its events add up to. */
@Component
public class TicketStore {

  /** Keeps a new ticket. */
  public void insert(DSLContext tx, Ticket ticket, @Nullable Instant earliestDueAt) {
    var row = tx.newRecord(TICKET);
    row.setPartnerId(ticket.partner().value());
    row.setId(ticket.id().value());
    row.setNumber(ticket.number());
    row.setChannel(ticket.channel().text());
    row.setRequesterId(ticket.requester());
    row.setRequesterName(ticket.requesterName());
    row.setSubject(ticket.subject());
    row.setReport(Json.write(ticket.report()));
    row.setRequestedCategory(ticket.requested().text());
    row.setCreatedAt(ticket.createdAt());
    row.setEarliestDueAt(earliestDueAt);
    state(row, ticket);
    row.insert();
  }

  /** Keeps what has changed; the row is locked since it was read. */
  public void update(DSLContext tx, Ticket ticket, @Nullable Instant earliestDueAt) {
    var row = new TicketRecord();
    row.setEarliestDueAt(earliestDueAt);
    state(row, ticket);
    tx.update(TICKET).set(row).where(is(ticket.partner(), ticket.id())).execute();
  }

  private static void state(TicketRecord row, Ticket ticket) {
    var progress = ticket.progress();
    var closure = progress.closure();
    row.setCategory(ticket.category().text());
    row.setStatus(ticket.status().text());
    row.setLevel((short) ticket.level());
    row.setAssigneeId(ticket.assignee());
    row.setAssigneeName(ticket.assigneeName());
    row.setPolicyId(ticket.terms().policy().value());
    row.setPolicyVersion(ticket.terms().policyVersion());
    row.setCalendarId(ticket.terms().calendar().value());
    row.setCalendarVersion(ticket.terms().calendarVersion());
    row.setCycle(progress.cycle());
    row.setReopenCount(progress.reopenCount());
    row.setExpectedAt(progress.expectedAt());
    row.setFirstResponseAt(progress.firstResponseAt());
    row.setResolvedAt(progress.resolvedAt());
    row.setClosedAt(progress.closedAt());
    row.setClosure(closure == null ? null : closure.text());
    row.setUpdatedAt(ticket.updatedAt());
    row.setVersion(ticket.version());
  }

  /** The ticket; of any partner if none is given, as far as the scope lets one see. */
  public Optional<Ticket> find(DSLContext tx, @Nullable PartnerId partner, TicketId id) {
    return tx.selectFrom(TICKET).where(is(partner, id)).fetchOptional(TicketStore::read);
  }

  /** Those that were opened in a period, half-open, the oldest first. */
  public List<Ticket> openedBetween(DSLContext tx, Instant from, Instant to, int limit) {
    return tx.selectFrom(TICKET)
        .where(TICKET.CREATED_AT.ge(from))
        .and(TICKET.CREATED_AT.lt(to))
        .and(TICKET.STATUS.ne("cancelled"))
        .orderBy(TICKET.CREATED_AT, TICKET.ID)
        .limit(limit)
        .fetch(TicketStore::read);
  }

  /** As {@link #find}, and nobody else changes it until the transaction ends. */
  public Optional<Ticket> lock(DSLContext tx, @Nullable PartnerId partner, TicketId id) {
    return tx.selectFrom(TICKET)
        .where(is(partner, id))
        .forNoKeyUpdate()
        .fetchOptional(TicketStore::read);
  }

  /** As {@link #lock}, unless somebody else has it now. */
  public Optional<Ticket> lockIfFree(DSLContext tx, TicketId id) {
    return tx.selectFrom(TICKET)
        .where(is(null, id))
        .forNoKeyUpdate()
        .skipLocked()
        .fetchOptional(TicketStore::read);
  }

  private static Condition is(@Nullable PartnerId partner, TicketId id) {
    return TICKET
        .ID
        .eq(id.value())
        .and(partner == null ? DSL.noCondition() : TICKET.PARTNER_ID.eq(partner.value()));
  }

  static Ticket read(Record record) {
    var row = record.into(TICKET);
    return new Ticket(
        new PartnerId(row.getPartnerId()),
        new TicketId(row.getId()),
        row.getNumber(),
        Intake.of(row.getChannel()),
        row.getRequesterId(),
        row.getRequesterName(),
        row.getSubject(),
        Json.read(row.getReport(), Report.class),
        Category.of(row.getRequestedCategory()),
        Category.of(row.getCategory()),
        Status.of(row.getStatus()),
        row.getLevel(),
        row.getAssigneeId(),
        row.getAssigneeName(),
        terms(row),
        progress(row),
        row.getCreatedAt(),
        row.getUpdatedAt(),
        row.getVersion());
  }

  private static Terms terms(TicketRecord row) {
    return new Terms(
        new PolicyId(row.getPolicyId()),
        row.getPolicyVersion(),
        new CalendarId(row.getCalendarId()),
        row.getCalendarVersion());
  }

  private static Progress progress(TicketRecord row) {
    var closure = row.getClosure();
    return new Progress(
        row.getCycle(),
        row.getReopenCount(),
        row.getExpectedAt(),
        row.getFirstResponseAt(),
        row.getResolvedAt(),
        row.getClosedAt(),
        closure == null ? null : Closure.of(closure));
  }
}
