package org.rookery.status;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.platform.db.Database;
import org.rookery.status.store.StatusPageStore;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** How pages are set up. */
@Component
public class StatusPages {
  private final Database database;
  private final StatusPageStore store;
  private final StatusSnapshots snapshots;
  private final AuditLog audit;

  StatusPages(Database database, StatusPageStore store, StatusSnapshots snapshots, AuditLog audit) {
    this.database = database;
    this.store = store;
    this.snapshots = snapshots;
    this.audit = audit;
  }

  /** The set-up of the place's page. */
  public StatusPage of(Place place) {
    return database.inTransaction(place.scope(), tx -> store.find(tx, place.key()));
  }

  /** Sets the page up in another way. */
  public Change<StatusPage> change(
      Place place, Actor actor, @Nullable Long expected, StatusPage wanted) {
    var changed =
        database.<Change<StatusPage>>inTransaction(
            place.scope(),
            tx -> {
              var before = store.find(tx, place.key());
              var next = new StatusPage(wanted.hidden(), wanted.delay(), before.version() + 1);
              var isOld = expected != null && expected != before.version();
              if (isOld || !store.put(tx, place.key(), next)) {
                return new Change.Stale<>(before);
              }
              audit.append(tx, place, told(place, actor, before, next));
              return new Change.Done<>(next);
            });
    snapshots.changed();
    return changed;
  }

  private static AuditEvent told(Place place, Actor actor, StatusPage was, StatusPage is) {
    return AuditEvent.ok(actor, "status_page.changed", "status_page", place.text(), "")
        .changing(facts(was), facts(is));
  }

  private static Map<String, Object> facts(StatusPage page) {
    return Map.of(
        "hidden", page.hidden().stream().map(ComponentId::text).toList(),
        "delayMinutes", page.delay().toMinutes());
  }
}
