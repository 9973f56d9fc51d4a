package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.CLOCK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.ClockReading;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketId;
import org.rookery.desk.sla.ClockId;
import org.rookery.desk.sla.ClockKind;
import org.rookery.schema.desk.tables.records.ClockRecord;
import org.springframework.stereotype.Component;

/** What the clocks of tickets say, for lists and reports; the events are what counts. */
@Component
public class ClockStore {

  /** Keeps the readings of a new ticket. */
  public void insert(DSLContext tx, Ticket ticket, List<ClockReading> readings) {
    var rows = new ArrayList<ClockRecord>(readings.size());
    for (var reading : readings) {
      rows.add(row(ticket, reading.kept()));
    }
    tx.insertInto(CLOCK).set(rows).execute();
  }

  /** Keeps those readings that differ from what is kept. */
  public void replace(DSLContext tx, Ticket ticket, List<ClockReading> readings) {
    var known = new HashSet<>(of(tx, ticket));
    for (var reading : readings) {
      var kept = reading.kept();
      if (!known.contains(kept)) {
        tx.insertInto(CLOCK)
            .set(row(ticket, kept))
            .onDuplicateKeyUpdate()
            .set(row(ticket, kept))
            .execute();
      }
    }
  }

  private List<ClockReading> of(DSLContext tx, Ticket ticket) {
    return tx.selectFrom(CLOCK)
        .where(CLOCK.PARTNER_ID.eq(ticket.partner().value()))
        .and(CLOCK.TICKET_ID.eq(ticket.id().value()))
        .fetch(ClockStore::read);
  }

  /** The newest clock of each kind of the running cycle, by ticket. */
  public Map<TicketId, List<ClockReading>> newest(DSLContext tx, Collection<Ticket> tickets) {
    var byTicket = new HashMap<TicketId, List<ClockReading>>();
    tx.selectDistinct(CLOCK.asterisk())
        .on(CLOCK.TICKET_ID, CLOCK.KIND)
        .from(CLOCK)
        .where(CLOCK.PARTNER_ID.in(tickets.stream().map(it -> it.partner().value()).toList()))
        .and(CLOCK.TICKET_ID.in(tickets.stream().map(it -> it.id().value()).toList()))
        .orderBy(CLOCK.TICKET_ID, CLOCK.KIND, CLOCK.CYCLE.desc(), CLOCK.NUMBER.desc())
        .forEach(
            row ->
                byTicket
                    .computeIfAbsent(new TicketId(row.get(CLOCK.TICKET_ID)), _ -> new ArrayList<>())
                    .add(read(row)));
    return byTicket;
  }

  private static ClockRecord row(Ticket ticket, ClockReading reading) {
    var row = new ClockRecord();
    row.setPartnerId(ticket.partner().value());
    row.setTicketId(ticket.id().value());
    row.setCycle(reading.id().cycle());
    row.setKind(reading.id().kind().text());
    row.setNumber(reading.id().number());
    row.setState(reading.state().name().toLowerCase(Locale.ROOT));
    row.setMode(reading.mode());
    row.setBudgetSeconds(reading.budgetSeconds());
    row.setUsedSeconds(reading.usedSeconds());
    row.setPausedSeconds(reading.pausedSeconds());
    row.setStartedAt(reading.startedAt());
    row.setHalfAt(reading.halfAt());
    row.setRiskAt(reading.riskAt());
    row.setDueAt(reading.dueAt());
    row.setStoppedAt(reading.stoppedAt());
    row.setBreachedAt(reading.breachedAt());
    return row;
  }

  private static ClockReading read(Record record) {
    var row = record.into(CLOCK);
    var kind = ClockKind.valueOf(row.getKind().toUpperCase(Locale.ROOT));
    return new ClockReading(
        new ClockId(row.getCycle(), kind, row.getNumber()),
        ClockState.valueOf(row.getState().toUpperCase(Locale.ROOT)),
        row.getMode(),
        row.getBudgetSeconds(),
        row.getUsedSeconds(),
        row.getPausedSeconds(),
        row.getStartedAt(),
        row.getHalfAt(),
        row.getRiskAt(),
        row.getDueAt(),
        row.getStoppedAt(),
        row.getBreachedAt());
  }
}
