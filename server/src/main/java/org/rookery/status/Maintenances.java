package org.rookery.status;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.DeskHours;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.id.Ids;
import org.rookery.status.Maintenance.Course;
import org.rookery.status.Maintenance.Kind;
import org.rookery.status.Maintenance.Plan;
import org.rookery.status.Maintenance.State;
import org.rookery.status.store.MaintenanceStore;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Planned work: announced in time, moved, cancelled and completed by people. */
@Component
public class Maintenances {
  private static final String MANAGER = "support:manage";
  private static final int SHOWN = 200;

  private final Database database;
  private final MaintenanceStore store;
  private final MaintenanceCourse course;
  private final DeskHours hours;
  private final StatusSnapshots snapshots;
  private final AuditLog audit;
  private final EventLog events;
  private final Ids ids;
  private final InstantSource clock;

  Maintenances(
      Database database,
      MaintenanceStore store,
      MaintenanceCourse course,
      DeskHours hours,
      StatusSnapshots snapshots,
      AuditLog audit,
      EventLog events,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.course = course;
    this.hours = hours;
    this.snapshots = snapshots;
    this.audit = audit;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** How something with planned work ended. */
  public sealed interface Outcome {
    /** It is done. */
    record Done(Maintenance now) implements Outcome {}

    /** The plan does not keep to the rules. */
    record Invalid(List<FieldProblem> problems) implements Outcome {}

    /** Somebody was faster. */
    record Stale(Maintenance current) implements Outcome {}

    /** It is in a state that does not allow it. */
    record BadTransition(State state) implements Outcome {}

    /** There is none. */
    record Missing() implements Outcome {}
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** All that the place may see, the latest first. */
  public List<Maintenance> all(Place place) {
    return database.inTransaction(place.scope(), tx -> store.all(tx, false, SHOWN));
  }

  /** Whether work that starts then would start when people work. */
  public boolean isPeak(Instant start) {
    var at = hours.now(Place.provider(), start).at();
    return MaintenanceRules.isPeak(start, at.open(), at.zone());
  }

  /** Plans work, and announces it unless it is kept as a draft. */
  public Outcome plan(Authority by, Plan plan, boolean announce) {
    var now = now();
    var problems = announce ? problems(by, plan, null, now) : List.<FieldProblem>of();
    if (!problems.isEmpty()) {
      return new Outcome.Invalid(problems);
    }
    var name = by.actor().name();
    var fresh =
        new Maintenance(
            new MaintenanceId(ids.next()),
            plan,
            State.DRAFT,
            Course.FRESH,
            List.of(),
            name == null ? "" : name,
            1);
    var made =
        database.inTransaction(
            ProviderScope.PROVIDER,
            tx -> {
              store.insert(tx, fresh);
              var kept = announce ? course.announce(tx, fresh, Kind.ANNOUNCED, now) : fresh;
              tell(tx, by.actor(), "maintenance.planned", kept);
              return kept;
            });
    snapshots.changed();
    return new Outcome.Done(made);
  }

  private List<FieldProblem> problems(
      Authority by, Plan plan, @Nullable Maintenance before, Instant now) {
    var permissions = by.permissions();
    var manager = permissions == null || permissions.contains(MANAGER);
    return MaintenanceRules.problems(plan, before, now, isPeak(plan.startAt()), manager);
  }

  /** Another plan for work that has not begun; what is announced is told that it moves. */
  public Outcome change(
      Authority by, MaintenanceId id, @Nullable Long expected, Plan plan, boolean announce) {
    var now = now();
    return with(
        id,
        expected,
        (tx, before) -> {
          var isDraft = before.state() == State.DRAFT;
          if (!isDraft && before.state() != State.SCHEDULED) {
            return new Outcome.BadTransition(before.state());
          }
          var told = announce || !isDraft;
          var problems =
              told ? problems(by, plan, isDraft ? null : before, now) : List.<FieldProblem>of();
          if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
          }
          var planned = before.with(plan, before.state(), before.course());
          store.update(tx, planned);
          var kept = told ? course.moved(tx, before, planned, now) : planned;
          tell(tx, by.actor(), "maintenance.changed", kept);
          return new Outcome.Done(kept);
        });
  }

  /** It does not take place. */
  public Outcome cancel(Authority by, MaintenanceId id, String text) {
    return with(
        id,
        null,
        (tx, it) -> {
          if (it.state() != State.SCHEDULED && it.state() != State.DRAFT) {
            return new Outcome.BadTransition(it.state());
          }
          var done = course.cancel(tx, it, text, now());
          tell(tx, by.actor(), "maintenance.cancelled", done);
          return new Outcome.Done(done);
        });
  }

  /** It begins by hand, where it is held. */
  public Outcome begin(Authority by, MaintenanceId id) {
    return with(
        id,
        null,
        (tx, it) -> {
          if (it.state() != State.SCHEDULED) {
            return new Outcome.BadTransition(it.state());
          }
          var done = course.begin(tx, it, now());
          tell(tx, by.actor(), "maintenance.began", done);
          return new Outcome.Done(done);
        });
  }

  /** It is done. */
  public Outcome complete(Authority by, MaintenanceId id, String text) {
    return with(
        id,
        null,
        (tx, it) -> {
          if (it.state() != State.IN_PROGRESS) {
            return new Outcome.BadTransition(it.state());
          }
          var done = course.complete(tx, it, text, now());
          tell(tx, by.actor(), "maintenance.completed", done);
          return new Outcome.Done(done);
        });
  }

  /** Something is said about it. */
  public Outcome say(Authority by, MaintenanceId id, String text) {
    return with(
        id,
        null,
        (tx, it) -> {
          if (it.state() != State.SCHEDULED && it.state() != State.IN_PROGRESS) {
            return new Outcome.BadTransition(it.state());
          }
          var done = course.say(tx, it, Kind.UPDATE, text, now());
          tell(tx, by.actor(), "maintenance.updated", done);
          return new Outcome.Done(done);
        });
  }

  private interface Step {
    Outcome take(DSLContext tx, Maintenance it);
  }

  private Outcome with(MaintenanceId id, @Nullable Long expected, Step step) {
    var outcome =
        database.<Outcome>inTransaction(
            ProviderScope.PROVIDER,
            tx -> {
              Optional<Maintenance> found = store.lock(tx, id);
              if (found.isEmpty()) {
                return new Outcome.Missing();
              }
              return expected != null && expected != found.get().version()
                  ? new Outcome.Stale(found.get())
                  : step.take(tx, found.get());
            });
    snapshots.changed();
    return outcome;
  }

  private void tell(DSLContext tx, Actor actor, String what, Maintenance it) {
    var title = it.plan().title();
    audit.append(
        tx, Place.provider(), AuditEvent.ok(actor, what, "maintenance", it.id().text(), title));
    events.append(
        tx, null, what, java.util.Map.of("id", it.id().text(), "state", it.state().text()));
  }
}
