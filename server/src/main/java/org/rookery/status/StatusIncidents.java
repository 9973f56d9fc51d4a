package org.rookery.status;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.Author;
import org.rookery.desk.Desk;
import org.rookery.desk.TicketId;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.id.Ids;
import org.rookery.status.StatusIncident.Stage;
import org.rookery.status.StatusIncident.Update;
import org.rookery.status.history.ComponentState;
import org.rookery.status.store.DisturbanceStore;
import org.rookery.status.store.DisturbanceStore.Source;
import org.rookery.status.store.IncidentStore;
import org.rookery.status.store.IncidentStore.Linked;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * What is wrong, told once: an update changes the components, stands on the page, goes to the
 * subscribers and, if wanted, to the linked tickets, all in one transaction.
 */
@Component
public class StatusIncidents {
  private static final int SHOWN = 200;

  private final Database database;
  private final IncidentStore incidents;
  private final DisturbanceStore disturbances;
  private final Mailings mailings;
  private final Desk desk;
  private final StatusSnapshots snapshots;
  private final AuditLog audit;
  private final EventLog events;
  private final Ids ids;
  private final InstantSource clock;

  StatusIncidents(
      Database database,
      IncidentStore incidents,
      DisturbanceStore disturbances,
      Mailings mailings,
      Desk desk,
      StatusSnapshots snapshots,
      AuditLog audit,
      EventLog events,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.incidents = incidents;
    this.disturbances = disturbances;
    this.mailings = mailings;
    this.desk = desk;
    this.snapshots = snapshots;
    this.audit = audit;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who says it. */
  public record Speaker(Place place, Actor actor, Author author) {}

  /** What is wrong; since when, if not since now. */
  public record Opening(
      String title,
      ComponentState impact,
      List<ComponentId> components,
      @Nullable Instant startedAt) {}

  /**
   * What is said about it.
   *
   * @param impact how bad it is from now on; absent leaves it
   * @param toTickets whether it is written on the linked tickets as well
   * @param at absent is now
   */
  public record Saying(
      Stage stage,
      String text,
      @Nullable ComponentState impact,
      boolean toTickets,
      @Nullable Instant at) {}

  /** An incident with the tickets it speaks for. */
  public record View(StatusIncident incident, List<Linked> tickets) {}

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The newest of a page, drafts too. */
  public List<StatusIncident> newest(Place place) {
    return database.inTransaction(
        place.scope(), tx -> incidents.newest(tx, place.key(), true, SHOWN));
  }

  /** One of the page's. */
  public Optional<View> find(Place place, StatusIncidentId id) {
    return database.inTransaction(
        place.scope(),
        tx ->
            incidents.find(tx, place.key(), id).map(it -> new View(it, incidents.tickets(tx, it))));
  }

  /** Something is wrong: said at once, or kept as a draft if nothing is said. */
  public View open(Speaker by, Opening wanted, @Nullable Saying saying) {
    var made = database.inTransaction(by.place().scope(), tx -> open(tx, by, wanted, saying));
    snapshots.changed();
    return made;
  }

  /** As the shorter one, in a transaction of others. */
  View open(DSLContext tx, Speaker by, Opening wanted, @Nullable Saying saying) {
    var now = now();
    var from = wanted.startedAt() == null ? now : wanted.startedAt();
    var draft =
        new StatusIncident(
            by.place().key(),
            new StatusIncidentId(ids.next()),
            wanted.title(),
            wanted.impact(),
            wanted.components(),
            Stage.DRAFT,
            from,
            null,
            now,
            List.of(),
            1);
    incidents.insert(tx, draft);
    tell(tx, by, "status_incident.opened", draft);
    var done = saying == null ? draft : say(tx, by, draft, saying);
    return new View(done, incidents.tickets(tx, done));
  }

  /** One more word; refused once it is resolved. */
  public Change<View> say(Speaker by, StatusIncidentId id, @Nullable Long expected, Saying saying) {
    var outcome =
        database.<Change<View>>inTransaction(
            by.place().scope(),
            tx -> {
              var found = incidents.lock(tx, by.place().key(), id);
              if (found.isEmpty()) {
                return new Change.Missing<>();
              }
              var before = new View(found.get(), incidents.tickets(tx, found.get()));
              if (expected != null && expected != found.get().version()) {
                return new Change.Stale<>(before);
              }
              if (found.get().stage() == Stage.RESOLVED) {
                return new Change.Refused<>(before);
              }
              var now = say(tx, by, found.get(), saying);
              return new Change.Done<>(new View(now, before.tickets()));
            });
    snapshots.changed();
    return outcome;
  }

  private StatusIncident say(DSLContext tx, Speaker by, StatusIncident before, Saying saying) {
    var at = saying.at() == null ? now() : saying.at();
    var impact = saying.impact() == null ? before.impact() : saying.impact();
    var update = new Update(before.updates().size() + 1, saying.stage(), saying.text(), at);
    var after = before.after(update, impact);
    incidents.update(tx, after);
    disturb(tx, before, after, at);
    if (saying.at() == null) {
      mailings.add(
          tx, by.place(), after.components(), update.stage().text(), after.title(), saying.text());
    }
    if (saying.toTickets()) {
      incidents
          .tickets(tx, after)
          .forEach(it -> desk.write(tx, by.actor(), by.author(), it.ticket(), saying.text()));
    }
    tell(tx, by, "status_incident.updated", after);
    return after;
  }

  /** A draft disturbs nothing; from its first word on it has disturbed since it began. */
  private void disturb(DSLContext tx, StatusIncident before, StatusIncident after, Instant at) {
    var source = new Source(after.page(), "incident", after.id().value());
    var fresh = before.stage() == Stage.DRAFT;
    if (!fresh && before.impact() != after.impact()) {
      disturbances.end(tx, source, null, at);
    }
    if (fresh || before.impact() != after.impact()) {
      var from = fresh ? after.startedAt() : at;
      after
          .components()
          .forEach(it -> disturbances.begin(tx, source, it, after.impact(), after.impact(), from));
    }
    if (after.stage() == Stage.RESOLVED) {
      disturbances.end(tx, source, null, at);
    }
  }

  /** Lets an incident of the provider speak for a ticket; empty if either is not there. */
  public Optional<View> link(Speaker by, StatusIncidentId id, TicketId ticket) {
    var number = desk.find(Place.provider(), ticket).map(it -> it.ticket().number());
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var found = incidents.lock(tx, Place.PROVIDER_KEY, id);
          if (found.isEmpty() || number.isEmpty()) {
            return Optional.empty();
          }
          incidents.link(tx, found.get(), ticket, number.get());
          tell(tx, by, "status_incident.linked", found.get());
          return Optional.of(new View(found.get(), incidents.tickets(tx, found.get())));
        });
  }

  /** The incident that speaks for a ticket, if any. */
  public Optional<View> of(TicketId ticket) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx ->
            incidents
                .of(tx, Place.PROVIDER_KEY, ticket)
                .flatMap(id -> incidents.find(tx, Place.PROVIDER_KEY, id))
                .map(it -> new View(it, incidents.tickets(tx, it))));
  }

  private void tell(DSLContext tx, Speaker by, String what, StatusIncident it) {
    var event = AuditEvent.ok(by.actor(), what, "status_incident", it.id().text(), it.title());
    audit.append(tx, by.place(), event.changing(Map.of(), Map.of("stage", it.stage().text())));
    var facts = new ArrayList<UUID>(it.components().stream().map(ComponentId::value).toList());
    events.append(
        tx,
        null,
        what,
        Map.of(
            "page",
            it.page(),
            "id",
            it.id().text(),
            "stage",
            it.stage().text(),
            "components",
            facts));
  }
}
