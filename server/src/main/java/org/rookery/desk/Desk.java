package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.ClockReading.Band;
import org.rookery.desk.Decision.Accepted;
import org.rookery.desk.Decision.Step;
import org.rookery.desk.TicketFilter.Queue;
import org.rookery.desk.TicketFilter.Sort;
import org.rookery.desk.store.ClockStore;
import org.rookery.desk.store.NumberingDirectory;
import org.rookery.desk.store.TicketLists;
import org.rookery.desk.store.TicketLists.Behind;
import org.rookery.desk.store.TicketStore;
import org.rookery.desk.store.TimerStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Opens tickets, takes what people do with them, and shows them. */
@Component
public class Desk {
  private final Database database;
  private final TicketStore tickets;
  private final TicketLedger ledger;
  private final ClockStore clocks;
  private final TimerStore timers;
  private final TicketLists lists;
  private final NumberingDirectory numbers;
  private final Promises promises;
  private final Timekeeping time;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  Desk(
      Database database,
      TicketStore tickets,
      TicketLedger ledger,
      ClockStore clocks,
      TimerStore timers,
      TicketLists lists,
      NumberingDirectory numbers,
      Promises promises,
      Timekeeping time,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.tickets = tickets;
    this.ledger = ledger;
    this.clocks = clocks;
    this.timers = timers;
    this.lists = lists;
    this.numbers = numbers;
    this.promises = promises;
    this.time = time;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Clocks count whole seconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Opens a ticket; its clocks start at once, whichever way it came. */
  public Ticket open(Place place, Actor actor, OpenTicket wanted) {
    return open(place, actor, wanted, now());
  }

  /** As {@link #open(Place, Actor, OpenTicket)}, for something that came in a little earlier. */
  public Ticket open(Place place, Actor actor, OpenTicket wanted, Instant at) {
    var number = number(at);
    return database.inTransaction(place.scope(), tx -> open(tx, place, actor, wanted, number, at));
  }

  /** A number for a ticket that is opened within a transaction; taken before that begins. */
  public String number(Instant at) {
    return numbers.next(at.atZone(ZoneOffset.UTC).getYear(), at);
  }

  /** As {@link #open(Place, Actor, OpenTicket, Instant)}, with what else belongs together. */
  public Ticket open(
      DSLContext tx, Place place, Actor actor, OpenTicket wanted, String number, Instant at) {
    var ticket = fresh(wanted, number, promises.terms(tx, wanted.partner(), at), at);
    var work = ledger.begin(tx, ticket);
    work.add(wanted.author(), at, Step.open(opened(wanted)), null);
    time.begin(work, at);
    audit.append(tx, place, told(actor, "ticket.opened", ticket));
    return work.ticket();
  }

  private static Fact.Opened opened(OpenTicket wanted) {
    var answered = wanted.answeredOnCall() ? Boolean.TRUE : null;
    return new Fact.Opened(
        wanted.category(), wanted.category(), wanted.channel(), answered, wanted.mail());
  }

  private Ticket fresh(OpenTicket wanted, String number, Terms terms, Instant at) {
    return new Ticket(
        wanted.partner(),
        new TicketId(ids.next()),
        number,
        wanted.channel(),
        wanted.requester(),
        wanted.requesterName(),
        wanted.subject(),
        wanted.report(),
        wanted.category(),
        wanted.category(),
        Status.NEW,
        1,
        null,
        null,
        terms,
        Ticket.Progress.FRESH,
        at,
        at,
        0);
  }

  /** Does something with a ticket; what time alone has brought about by now comes first. */
  public TicketOutcome act(
      Place place,
      Actor actor,
      Author author,
      TicketId id,
      @Nullable Long expected,
      TicketCommand command) {
    return act(place, actor, author, id, expected, command, now());
  }

  /** As the shorter one, at an instant that is not before anything the ticket has seen. */
  public TicketOutcome act(
      Place place,
      Actor actor,
      Author author,
      TicketId id,
      @Nullable Long expected,
      TicketCommand command,
      Instant at) {
    return database.inTransaction(
        place.scope(),
        tx -> {
          var found = tickets.lock(tx, null, id);
          if (found.isEmpty()) {
            return new TicketOutcome.Missing();
          }
          if (expected != null && expected != found.get().version()) {
            return new TicketOutcome.Stale(found.get());
          }
          return act(tx, place, actor, author, found.get(), command, at);
        });
  }

  /**
   * Writes to the partner in a transaction of the provider's scope, whatever else it does; false if
   * the ticket is over or not there.
   */
  public boolean write(DSLContext tx, Actor actor, Author author, TicketId id, String text) {
    var ticket = tickets.lock(tx, null, id).filter(it -> !it.status().isOver());
    if (ticket.isEmpty()) {
      return false;
    }
    var command = new TicketCommand.Write(text, false, List.of());
    return act(tx, actor, author, id, command) instanceof TicketOutcome.Done;
  }

  /**
   * Does something with a ticket in a transaction of the provider's scope, whatever else that does.
   */
  public TicketOutcome act(
      DSLContext tx, Actor actor, Author author, TicketId id, TicketCommand command) {
    var ticket = tickets.lock(tx, null, id);
    if (ticket.isEmpty()) {
      return new TicketOutcome.Missing();
    }
    var now = now();
    var at = now.isBefore(ticket.get().updatedAt()) ? ticket.get().updatedAt() : now;
    return act(tx, Place.provider(), actor, author, ticket.get(), command, at);
  }

  /** As the shorter ones, on a ticket that the transaction has locked. */
  public TicketOutcome act(
      DSLContext tx,
      Place place,
      Actor actor,
      Author author,
      Ticket ticket,
      TicketCommand command,
      Instant at) {
    var work = ledger.work(tx, ticket);
    time.catchUp(work, at);
    var terms = promises.of(tx, ticket.terms());
    var decision = TicketLife.decide(work.ticket(), work.history(), terms, command, author, at);
    if (decision instanceof Accepted(var steps)) {
      steps.forEach(step -> work.add(author, at, step, null));
      var settled = time.settle(work, at);
      audit.append(
          tx, place, told(actor, action(command), settled).changing(facts(ticket), facts(settled)));
      return new TicketOutcome.Done(settled);
    }
    time.settle(work, at);
    return new TicketOutcome.Refused(decision);
  }

  /** Brings a ticket whose timer has run out to an instant; false if somebody else has it. */
  boolean bringTo(TicketId id, Instant now) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var ticket = tickets.lockIfFree(tx, id).filter(it -> timers.isDue(tx, it, now));
          ticket.ifPresent(it -> time.settle(ledger.work(tx, it), now));
          return ticket.isPresent();
        });
  }

  /** A ticket with its history; internal events only for staff. */
  public Optional<TicketView> find(Place place, TicketId id) {
    var now = now();
    return database.inTransaction(
        place.scope(), tx -> tickets.find(tx, null, id).map(it -> view(tx, place, it, now)));
  }

  private TicketView view(DSLContext tx, Place place, Ticket ticket, Instant now) {
    var history = ledger.history(tx, ticket);
    var staff = place instanceof Place.Provider;
    var seen = history.stream().filter(event -> staff || !event.internal()).toList();
    var at = now.isBefore(ticket.updatedAt()) ? ticket.updatedAt() : now;
    var terms = promises.of(tx, ticket.terms());
    return new TicketView(
        ticket,
        seen,
        time.sla(tx, ticket, history, at),
        Disputes.openUntil(history, terms).filter(until -> !at.isAfter(until)).orElse(null));
  }

  /** A ticket of a list, its place there, and the newest clock of each kind. */
  public record Listed(Ticket ticket, Instant queueAt, List<ClockReading> clocks) {}

  /** A page of a list: one row more than the limit if there are more. */
  public List<Listed> list(
      Place place, TicketFilter filter, Sort sort, @Nullable Behind behind, int limit) {
    return database.inTransaction(
        place.scope(),
        tx -> {
          var rows = lists.page(tx, filter, sort, behind, limit);
          var readings = clocks.newest(tx, rows.stream().map(TicketLists.Row::ticket).toList());
          return rows.stream()
              .map(
                  row ->
                      new Listed(
                          row.ticket(),
                          row.queueAt(),
                          readings.getOrDefault(row.ticket().id(), List.of())))
              .toList();
        });
  }

  /** How many tickets each queue holds, up to a hundred. */
  public Map<Queue, Integer> counts(Place place, @Nullable UUID me) {
    return database.inTransaction(place.scope(), tx -> lists.counts(tx, me));
  }

  /** How many open tickets have a clock in each band, up to a hundred. */
  public Map<Band, Integer> bands(Place place) {
    var now = clock.instant();
    return database.inTransaction(place.scope(), tx -> lists.bands(tx, now));
  }

  private static String action(TicketCommand command) {
    return switch (command) {
      case TicketCommand.Write write -> write.internal() ? "ticket.noted" : "ticket.replied";
      case TicketCommand.MoveTo _ -> "ticket.moved";
      case TicketCommand.Recategorise _ -> "ticket.recategorised";
      case TicketCommand.Assign _ -> "ticket.assigned";
      case TicketCommand.Escalate _ -> "ticket.escalated";
      case TicketCommand.AnsweredByPhone _ -> "ticket.answered_by_phone";
      case TicketCommand.Dispute _ -> "ticket.category_disputed";
      case TicketCommand.Threaten _ -> "ticket.threat_set";
      case TicketCommand.Accept _ -> "ticket.accepted";
      case TicketCommand.Reject _ -> "ticket.rejected";
      case TicketCommand.Reopen _ -> "ticket.reopened";
      case TicketCommand.Approve _ -> "ticket.approved";
      case TicketCommand.Cancel _ -> "ticket.cancelled";
    };
  }

  private static Map<String, Object> facts(Ticket ticket) {
    var assignee = ticket.assigneeName();
    return Map.of(
        "status", ticket.status().text(),
        "category", ticket.category().text(),
        "level", ticket.level(),
        "assignee", assignee == null ? "" : assignee);
  }

  private static AuditEvent told(Actor actor, String action, Ticket ticket) {
    return AuditEvent.ok(actor, action, "ticket", ticket.id().text(), ticket.number());
  }
}
