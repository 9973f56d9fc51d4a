package org.rookery.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.report.Backlog;
import org.rookery.desk.report.Breach;
import org.rookery.desk.report.Breach.Reason;
import org.rookery.desk.report.Measure;
import org.rookery.desk.report.ReportFilter;
import org.rookery.desk.report.Times;
import org.rookery.desk.report.Verdicts;
import org.rookery.desk.sla.ClockId;
import org.rookery.desk.sla.ClockKind;
import org.rookery.desk.sla.TicketSla;
import org.rookery.desk.store.BacklogStore;
import org.rookery.desk.store.BreachStore;
import org.rookery.desk.store.EventStore;
import org.rookery.desk.store.ReportStore;
import org.rookery.desk.store.TicketStore;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Reports on the promises of a period; a partner sees its own alone. */
@Component
public class DeskReports {
  private final Database database;
  private final ReportStore reports;
  private final BacklogStore backlogs;
  private final BreachStore breaches;
  private final TicketStore tickets;
  private final EventStore events;
  private final Promises promises;
  private final AuditLog audit;
  private final InstantSource clock;

  DeskReports(
      Database database,
      ReportStore reports,
      BacklogStore backlogs,
      BreachStore breaches,
      TicketStore tickets,
      EventStore events,
      Promises promises,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.reports = reports;
    this.backlogs = backlogs;
    this.breaches = breaches;
    this.tickets = tickets;
    this.events = events;
    this.promises = promises;
    this.audit = audit;
    this.clock = clock;
  }

  private static ReportFilter seenFrom(Place place, ReportFilter filter) {
    return place instanceof Place.OfPartner(var own) ? filter.of(own) : filter;
  }

  /** Kept and broken promises, by partner and category, and step by step. */
  public record Attainments(List<Verdicts> byPartner, List<Verdicts> bySteps) {}

  /** How many promises were kept. */
  public Attainments attainment(Place place, ReportFilter wanted) {
    var filter = seenFrom(place, wanted);
    return database.inTransaction(
        place.scope(),
        tx -> new Attainments(reports.byPartner(tx, filter), reports.byStep(tx, filter)));
  }

  /** How long it took until clocks of a kind were stopped; nothing if none was. */
  public List<Times> times(Place place, ReportFilter wanted, ClockKind kind, Measure measure) {
    var filter = seenFrom(place, wanted);
    return database.inTransaction(place.scope(), tx -> reports.times(tx, filter, kind, measure));
  }

  /** What comes in, is solved and is open. */
  public Backlog backlog(Place place, ReportFilter wanted) {
    var filter = seenFrom(place, wanted);
    return database.inTransaction(place.scope(), tx -> backlogs.read(tx, filter));
  }

  /** Broken promises, the latest first. */
  public List<Breach> breaches(Place place, ReportFilter wanted, int limit) {
    var filter = seenFrom(place, wanted);
    return database.inTransaction(
        place.scope(),
        tx -> breaches.of(tx, filter, limit).stream().map(it -> counted(tx, it, filter)).toList());
  }

  /** What nobody has stopped yet is not kept anywhere: it is counted from what happened. */
  private Breach counted(DSLContext tx, Breach breach, ReportFilter filter) {
    if (breach.stoppedAt() != null) {
      return breach;
    }
    var ticket = breach.ticket();
    var at = filter.now().isBefore(ticket.updatedAt()) ? ticket.updatedAt() : filter.now();
    var history = SlaEvents.of(events.of(tx, ticket));
    var sla = TicketSla.of(promises.of(tx, ticket.terms()), history, at);
    var over =
        sla.clocks().stream()
            .filter(it -> it.id().equals(breach.clock()))
            .map(it -> it.clock().verdict(at))
            .map(it -> it.used().minus(it.budget()))
            .findFirst()
            .orElse(Duration.ZERO);
    return new Breach(
        ticket,
        breach.clock(),
        breach.dueAt(),
        null,
        over.isNegative() ? Duration.ZERO : over,
        breach.reason(),
        breach.reasonBy());
  }

  /** Says why a promise was broken; false if there is no such broken promise. */
  public boolean explain(Authority by, TicketId id, ClockId broken, Reason reason) {
    var name = by.actor().name();
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var found =
              tickets
                  .find(tx, null, id)
                  .filter(it -> breaches.isBroken(tx, it, broken, clock.instant()));
          found.ifPresent(
              it -> {
                breaches.explain(tx, it, broken, reason, clock.instant(), name == null ? "" : name);
                audit.append(tx, Place.provider(), told(by, it, broken, reason));
              });
          return found.isPresent();
        });
  }

  private static AuditEvent told(Authority by, Ticket ticket, ClockId broken, Reason reason) {
    var what = ticket.number() + " " + broken.kind().text() + ": " + reason.text();
    return AuditEvent.ok(by.actor(), "breach.explained", "ticket", ticket.id().text(), what);
  }
}
