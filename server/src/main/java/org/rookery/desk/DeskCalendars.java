package org.rookery.desk;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.store.CalendarStore;
import org.rookery.desk.store.TimerStore;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * The desk's business hours. An edit makes a new version and wakes the tickets that count by it: a
 * due time may move to later, never to earlier.
 */
@Component
public class DeskCalendars {
  private final Database database;
  private final CalendarStore store;
  private final TimerStore timers;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  DeskCalendars(
      Database database,
      CalendarStore store,
      TimerStore timers,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.timers = timers;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** All calendars, each in its newest version. */
  public List<DeskCalendar> all(Place place) {
    return database.inTransaction(place.scope(), store::all);
  }

  /** The newest version of one. */
  public Optional<DeskCalendar> find(Place place, CalendarId id) {
    return database.inTransaction(place.scope(), tx -> store.find(tx, id));
  }

  /** Every version of one, the first one first. */
  public List<DeskCalendar> versions(Place place, CalendarId id) {
    return database.inTransaction(place.scope(), tx -> store.versions(tx, id));
  }

  /** A new calendar. */
  public DeskCalendar create(Authority by, String name, String definition) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var calendar = new DeskCalendar(new CalendarId(ids.next()), 1, name, definition, now, name(by));
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          store.insert(tx, calendar);
          audit.append(tx, Place.provider(), told(by, "calendar.created", calendar));
          return calendar;
        });
  }

  /** The next version of a calendar. */
  public Change<DeskCalendar> edit(
      Authority by, CalendarId id, @Nullable Long expected, String name, String definition) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var was = store.find(tx, id);
          if (was.isEmpty()) {
            return new Change.Missing<>();
          }
          var next = new DeskCalendar(id, was.get().version() + 1, name, definition, now, name(by));
          if ((expected != null && expected != was.get().version()) || !store.follow(tx, next)) {
            return new Change.Stale<>(was.get());
          }
          timers.wake(tx, id, now);
          audit.append(tx, Place.provider(), told(by, "calendar.edited", next));
          return new Change.Done<>(next);
        });
  }

  private static String name(Authority by) {
    var name = by.actor().name();
    return name == null ? "" : name;
  }

  private static AuditEvent told(Authority by, String action, DeskCalendar calendar) {
    return AuditEvent.ok(by.actor(), action, "calendar", calendar.id().text(), calendar.name());
  }
}
