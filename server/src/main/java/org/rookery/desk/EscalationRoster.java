package org.rookery.desk;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.EscalationContact.Details;
import org.rookery.desk.store.RosterStore;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** The people who are called when tickets are escalated. */
@Component
public class EscalationRoster {
  private final Database database;
  private final RosterStore store;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  EscalationRoster(
      Database database, RosterStore store, AuditLog audit, Ids ids, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** All, in the order in which they are called; partners see those that are meant for them. */
  public List<EscalationContact> all(Place place) {
    return database.inTransaction(place.scope(), store::all);
  }

  /** Levels that nobody would answer for at night. */
  public List<Integer> gaps() {
    return Roster.gaps(all(Place.provider()));
  }

  /** One more. */
  public EscalationContact add(Authority by, Details details) {
    var contact = new EscalationContact(new EscalationContactId(ids.next()), details, 1);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          store.insert(tx, contact, clock.instant());
          audit.append(tx, Place.provider(), told(by, "roster.added", contact));
          return contact;
        });
  }

  /** Other details of one. */
  public Change<EscalationContact> edit(
      Authority by, EscalationContactId id, @Nullable Long expected, Details details) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var was = store.find(tx, id);
          if (was.isEmpty()) {
            return new Change.Missing<>();
          }
          var next = new EscalationContact(id, details, was.get().version() + 1);
          if ((expected != null && expected != was.get().version()) || !store.update(tx, next)) {
            return new Change.Stale<>(was.get());
          }
          audit.append(tx, Place.provider(), told(by, "roster.edited", next));
          return new Change.Done<>(next);
        });
  }

  /** Takes one away; false if it is not there. */
  public boolean remove(Authority by, EscalationContactId id) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var was = store.find(tx, id);
          was.ifPresent(
              contact -> {
                store.delete(tx, id);
                audit.append(tx, Place.provider(), told(by, "roster.removed", contact));
              });
          return was.isPresent();
        });
  }

  private static AuditEvent told(Authority by, String action, EscalationContact contact) {
    return AuditEvent.ok(
        by.actor(), action, "roster", contact.id().text(), contact.details().name());
  }
}
