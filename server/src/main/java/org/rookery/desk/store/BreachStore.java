package org.rookery.desk.store;

import static org.jooq.impl.DSL.inline;
import static org.rookery.schema.desk.Tables.BREACH_REASON;
import static org.rookery.schema.desk.Tables.CLOCK;
import static org.rookery.schema.desk.Tables.TICKET;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.desk.Ticket;
import org.rookery.desk.report.Breach;
import org.rookery.desk.report.Breach.Reason;
import org.rookery.desk.report.ReportFilter;
import org.rookery.desk.sla.ClockId;
import org.rookery.desk.sla.ClockKind;
import org.springframework.stereotype.Component;

/** Promises that were broken, and why. */
@Component
public class BreachStore {

  /** Those of a period, the latest due first. */
  public List<Breach> of(DSLContext tx, ReportFilter filter, int limit) {
    return tx.select(TICKET.asterisk(), CLOCK.asterisk(), BREACH_REASON.asterisk())
        .from(CLOCK)
        .join(TICKET)
        .on(ReportStore.ofTicket())
        .leftJoin(BREACH_REASON)
        .on(BREACH_REASON.PARTNER_ID.eq(CLOCK.PARTNER_ID))
        .and(BREACH_REASON.TICKET_ID.eq(CLOCK.TICKET_ID))
        .and(BREACH_REASON.CYCLE.eq(CLOCK.CYCLE))
        .and(BREACH_REASON.KIND.eq(CLOCK.KIND))
        .and(BREACH_REASON.NUMBER.eq(CLOCK.NUMBER))
        .where(ReportStore.inPeriod(filter))
        .and(CLOCK.KIND.ne(inline("silence")))
        .and(ReportStore.isBroken(filter.now()))
        .orderBy(CLOCK.DUE_AT.desc(), CLOCK.TICKET_ID, CLOCK.KIND)
        .limit(limit)
        .fetch(BreachStore::read);
  }

  private static Breach read(Record row) {
    var clock = row.into(CLOCK);
    var reason = row.get(BREACH_REASON.REASON);
    var kind = ClockKind.valueOf(clock.getKind().toUpperCase(Locale.ROOT));
    return new Breach(
        TicketStore.read(row),
        new ClockId(clock.getCycle(), kind, clock.getNumber()),
        clock.getDueAt(),
        clock.getStoppedAt(),
        Duration.ofSeconds(Math.max(0, clock.getUsedSeconds() - clock.getBudgetSeconds())),
        reason == null ? null : Reason.of(reason),
        row.get(BREACH_REASON.SET_BY));
  }

  /** Whether a clock of a ticket is broken. */
  public boolean isBroken(DSLContext tx, Ticket ticket, ClockId clock, Instant now) {
    return tx.fetchExists(
        CLOCK,
        CLOCK
            .PARTNER_ID
            .eq(ticket.partner().value())
            .and(CLOCK.TICKET_ID.eq(ticket.id().value()))
            .and(CLOCK.CYCLE.eq(clock.cycle()))
            .and(CLOCK.KIND.eq(clock.kind().text()))
            .and(CLOCK.NUMBER.eq(clock.number()))
            .and(ReportStore.isBroken(now)));
  }

  /** Says why. */
  public void explain(
      DSLContext tx, Ticket ticket, ClockId clock, Reason reason, Instant now, String by) {
    var row = tx.newRecord(BREACH_REASON);
    row.setPartnerId(ticket.partner().value());
    row.setTicketId(ticket.id().value());
    row.setCycle(clock.cycle());
    row.setKind(clock.kind().text());
    row.setNumber(clock.number());
    row.setReason(reason.text());
    row.setSetAt(now);
    row.setSetBy(by);
    tx.insertInto(BREACH_REASON).set(row).onDuplicateKeyUpdate().set(row).execute();
  }
}
