package org.rookery.desk;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.store.PolicyStore;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** What the desk promises. An edit makes a new version, for tickets opened from then on. */
@Component
public class DeskPolicies {
  private final Database database;
  private final PolicyStore store;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  DeskPolicies(Database database, PolicyStore store, AuditLog audit, Ids ids, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** All policies, each in its newest version. */
  public List<DeskPolicy> all(Place place) {
    return database.inTransaction(place.scope(), store::all);
  }

  /** The newest version of one. */
  public Optional<DeskPolicy> find(Place place, PolicyId id) {
    return database.inTransaction(place.scope(), tx -> store.find(tx, id));
  }

  /** Every version of one, the first one first. */
  public List<DeskPolicy> versions(Place place, PolicyId id) {
    return database.inTransaction(place.scope(), tx -> store.versions(tx, id));
  }

  /** A new policy. */
  public DeskPolicy create(Authority by, String name, PolicyJson definition) {
    var policy = fresh(by, new PolicyId(ids.next()), 1, name, definition);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          store.insert(tx, policy);
          audit.append(tx, Place.provider(), told(by, "policy.created", policy));
          return policy;
        });
  }

  /** The next version of a policy. */
  public Change<DeskPolicy> edit(
      Authority by, PolicyId id, @Nullable Long expected, String name, PolicyJson definition) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var was = store.find(tx, id);
          if (was.isEmpty()) {
            return new Change.Missing<>();
          }
          var next = fresh(by, id, was.get().version() + 1, name, definition);
          if ((expected != null && expected != was.get().version()) || !store.follow(tx, next)) {
            return new Change.Stale<>(was.get());
          }
          audit.append(tx, Place.provider(), told(by, "policy.edited", next));
          return new Change.Done<>(next);
        });
  }

  private DeskPolicy fresh(
      Authority by, PolicyId id, long version, String name, PolicyJson definition) {
    var author = by.actor().name();
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new DeskPolicy(
        id, version, name, Json.write(definition), now, author == null ? "" : author);
  }

  private static AuditEvent told(Authority by, String action, DeskPolicy policy) {
    return AuditEvent.ok(by.actor(), action, "policy", policy.id().text(), policy.name());
  }
}
