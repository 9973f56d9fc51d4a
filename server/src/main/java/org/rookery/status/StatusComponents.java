package org.rookery.status;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.status.StatusComponent.Details;
import org.rookery.status.history.ComponentState;
import org.rookery.status.history.Disturbance;
import org.rookery.status.history.History;
import org.rookery.status.store.ComponentStore;
import org.rookery.status.store.DisturbanceStore;
import org.rookery.status.store.DisturbanceStore.Source;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** The parts of the product: which there are, how they are, and what a person says they are. */
@Component
public class StatusComponents {
  private static final Source BY_HAND = new Source(Place.PROVIDER_KEY, "manual", null);

  private final Database database;
  private final ComponentStore components;
  private final DisturbanceStore disturbances;
  private final StatusSnapshots snapshots;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  StatusComponents(
      Database database,
      ComponentStore components,
      DisturbanceStore disturbances,
      StatusSnapshots snapshots,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.components = components;
    this.disturbances = disturbances;
    this.snapshots = snapshots;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A component as it is now.
   *
   * @param byHand what a person says it is, until that is released
   */
  public record Standing(
      StatusComponent component, ComponentState state, @Nullable ComponentState byHand) {}

  /** All of them in their order. */
  public List<Standing> all(Place place) {
    var now = clock.instant();
    return database.inTransaction(
        place.scope(),
        tx -> {
          var open = disturbances.since(tx, Place.PROVIDER_KEY, now);
          return components.all(tx).stream().map(it -> standing(it, open, now)).toList();
        });
  }

  private static Standing standing(StatusComponent it, List<Disturbance> open, Instant now) {
    var own = open.stream().filter(one -> one.component().equals(it.id().value())).toList();
    var byHand = own.stream().filter(Disturbance::manual).map(Disturbance::state).findFirst();
    return new Standing(it, History.at(own, now), byHand.orElse(null));
  }

  /** One more component; it is measured from now on. */
  public Standing add(Actor actor, Details details) {
    var id = new ComponentId(ids.next());
    var now = clock.instant();
    var added =
        database.inTransaction(
            ProviderScope.PROVIDER,
            tx -> {
              components.insert(tx, id, details, now);
              tell(tx, actor, "status_component.added", id, details.name(), Map.of());
              return components.lock(tx, id).orElseThrow();
            });
    snapshots.changed();
    return new Standing(added, ComponentState.OPERATIONAL, null);
  }

  /**
   * Other details, and what a person says about its state.
   *
   * @param byHand absent lets causes decide again
   */
  public Change<Standing> change(
      Actor actor,
      ComponentId id,
      @Nullable Long expected,
      Details details,
      @Nullable ComponentState byHand) {
    // As the database keeps it: finer, what begins now would begin a little later.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var changed =
        database.<Change<Standing>>inTransaction(
            ProviderScope.PROVIDER,
            tx -> {
              var found = components.lock(tx, id);
              if (found.isEmpty()) {
                return new Change.Missing<>();
              }
              var before = standing(found.get(), disturbances.since(tx, BY_HAND.page(), now), now);
              if (expected != null && expected != found.get().version()) {
                return new Change.Stale<>(before);
              }
              components.update(tx, id, details);
              hold(tx, id, before.byHand(), byHand, now);
              var said = Map.<String, Object>of("byHand", byHand == null ? "" : byHand.text());
              tell(tx, actor, "status_component.changed", id, details.name(), said);
              var open = disturbances.since(tx, BY_HAND.page(), now);
              return new Change.Done<>(standing(components.lock(tx, id).orElseThrow(), open, now));
            });
    snapshots.changed();
    return changed;
  }

  private void hold(
      DSLContext tx,
      ComponentId id,
      @Nullable ComponentState before,
      @Nullable ComponentState byHand,
      Instant now) {
    if (before != byHand) {
      disturbances.end(tx, BY_HAND, id, now);
      if (byHand != null) {
        disturbances.begin(tx, BY_HAND, id, byHand, byHand, now);
      }
    }
  }

  /** Says since when all are measured: where a history is taken over from elsewhere. */
  public void trackSince(Instant since) {
    database.run(ProviderScope.PROVIDER, tx -> components.trackSince(tx, since));
    snapshots.changed();
  }

  private void tell(
      DSLContext tx,
      Actor actor,
      String what,
      ComponentId id,
      String name,
      Map<String, Object> is) {
    var event = AuditEvent.ok(actor, what, "status_component", id.text(), name);
    audit.append(tx, Place.provider(), event.changing(Map.of(), is));
  }
}
