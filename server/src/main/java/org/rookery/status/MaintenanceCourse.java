package org.rookery.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.rookery.desk.DeskHours;
import org.rookery.status.Maintenance.Course;
import org.rookery.status.Maintenance.Kind;
import org.rookery.status.Maintenance.State;
import org.rookery.status.Maintenance.Update;
import org.rookery.status.history.ComponentState;
import org.rookery.status.store.DisturbanceStore;
import org.rookery.status.store.DisturbanceStore.Source;
import org.rookery.status.store.MaintenanceStore;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * The steps of planned work, each in the transaction of who takes it: what is kept, what the
 * components go through, what subscribers are told.
 *
 * <p>Announced work counts as nothing against uptime; an emergency and whatever goes on beyond the
 * announced end count as their impact.
 */
@Component
class MaintenanceCourse {
  private static final Duration OVERRUN_EVERY = Duration.ofMinutes(30);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

  private final MaintenanceStore store;
  private final DisturbanceStore disturbances;
  private final Mailings mailings;
  private final DeskHours hours;

  MaintenanceCourse(
      MaintenanceStore store, DisturbanceStore disturbances, Mailings mailings, DeskHours hours) {
    this.store = store;
    this.disturbances = disturbances;
    this.mailings = mailings;
    this.hours = hours;
  }

  Maintenance announce(DSLContext tx, Maintenance it, Kind kind, Instant now) {
    var course = new Course(now, null, null, List.of(), null);
    var next = kept(tx, it.with(State.SCHEDULED, course));
    return say(tx, next, kind, it.plan().description(), now);
  }

  /** Other times are announced anew; other words alone are not. */
  Maintenance moved(DSLContext tx, Maintenance before, Maintenance planned, Instant now) {
    if (before.state() == State.DRAFT) {
      return announce(tx, planned, Kind.ANNOUNCED, now);
    }
    var isMoved =
        !before.plan().startAt().equals(planned.plan().startAt())
            || !before.plan().endAt().equals(planned.plan().endAt());
    return isMoved ? announce(tx, planned, Kind.RESCHEDULED, now) : planned;
  }

  Maintenance begin(DSLContext tx, Maintenance it, Instant at) {
    var was = it.course();
    var course = new Course(was.announcedAt(), at, null, was.reminded(), null);
    var counted = it.plan().emergency() ? it.plan().impact().state() : ComponentState.OPERATIONAL;
    disturb(tx, it, counted, at);
    return say(tx, kept(tx, it.with(State.IN_PROGRESS, course)), Kind.BEGAN, "", at);
  }

  Maintenance complete(DSLContext tx, Maintenance it, String text, Instant at) {
    overrunBegins(tx, it, at);
    var was = it.course();
    var course =
        new Course(was.announcedAt(), was.beganAt(), at, was.reminded(), was.overrunSaidAt());
    disturbances.end(tx, source(it), null, at);
    return say(tx, kept(tx, it.with(State.COMPLETED, course)), Kind.COMPLETED, text, at);
  }

  Maintenance cancel(DSLContext tx, Maintenance it, String text, Instant now) {
    var was = it.course();
    var course = new Course(was.announcedAt(), null, now, was.reminded(), null);
    var next = kept(tx, it.with(State.CANCELLED, course));
    return it.state() == State.DRAFT ? next : say(tx, next, Kind.CANCELLED, text, now);
  }

  /** What time alone has brought about by now, at its true times. */
  void bringTo(DSLContext tx, Maintenance it, Instant now) {
    var plan = it.plan();
    var current = it.state() == State.SCHEDULED ? reminded(tx, it, now) : it;
    if (current.state() == State.SCHEDULED && !plan.held() && !plan.startAt().isAfter(now)) {
      current = begin(tx, current, plan.startAt());
    }
    if (current.state() == State.IN_PROGRESS && !plan.endAt().isAfter(now)) {
      if (plan.held()) {
        overrun(tx, current, now);
      } else {
        complete(tx, current, "", plan.endAt());
      }
    }
  }

  private Maintenance reminded(DSLContext tx, Maintenance it, Instant now) {
    var was = it.course();
    var due =
        it.plan().reminders().stream()
            .filter(minutes -> !was.reminded().contains(minutes))
            .filter(minutes -> !it.plan().startAt().minus(Duration.ofMinutes(minutes)).isAfter(now))
            .toList();
    if (due.isEmpty()) {
      return it;
    }
    var all = new ArrayList<>(was.reminded());
    all.addAll(due);
    var next = kept(tx, it.with(it.state(), new Course(was.announcedAt(), null, null, all, null)));
    var announced = was.announcedAt();
    var isNews =
        announced != null
            && due.stream()
                .anyMatch(
                    it2 -> it.plan().startAt().minus(Duration.ofMinutes(it2)).isAfter(announced))
            && it.plan().startAt().isAfter(now);
    return isNews ? say(tx, next, Kind.REMINDED, "", now) : next;
  }

  /** Beyond its end the work counts, and something is said every half hour. */
  private void overrun(DSLContext tx, Maintenance it, Instant now) {
    overrunBegins(tx, it, now);
    var was = it.course();
    var last = was.overrunSaidAt();
    if (last == null || !last.plus(OVERRUN_EVERY).isAfter(now)) {
      var course = new Course(was.announcedAt(), was.beganAt(), null, was.reminded(), now);
      say(tx, kept(tx, it.with(it.state(), course)), Kind.OVERRUN, "", now);
    }
  }

  private void overrunBegins(DSLContext tx, Maintenance it, Instant now) {
    if (it.course().overrunSaidAt() == null && now.isAfter(it.plan().endAt())) {
      disturbances.end(tx, source(it), null, it.plan().endAt());
      disturb(tx, it, it.plan().impact().state(), it.plan().endAt());
    }
  }

  private void disturb(DSLContext tx, Maintenance it, ComponentState counted, Instant from) {
    for (var component : it.plan().components()) {
      disturbances.begin(tx, source(it), component, ComponentState.MAINTENANCE, counted, from);
    }
  }

  private static Source source(Maintenance it) {
    return new Source(Place.PROVIDER_KEY, "maintenance", it.id().value());
  }

  private Maintenance kept(DSLContext tx, Maintenance it) {
    store.update(tx, it);
    return it;
  }

  /**
   * Says something on the page and to the subscribers, with the times in UTC and the desk's zone.
   */
  Maintenance say(DSLContext tx, Maintenance it, Kind kind, String text, Instant at) {
    var update = new Update(it.updates().size() + 1, kind, text, at);
    store.say(tx, it, update);
    var plan = it.plan();
    var zone = hours.zone(tx, at);
    var words =
        (text.isBlank() ? "" : text + "\n\n")
            + window(plan, ZoneId.of("UTC"))
            + "\n"
            + window(plan, zone);
    mailings.add(
        tx,
        Place.provider(),
        plan.partners(),
        plan.components(),
        "maintenance_" + kind.text(),
        plan.title(),
        words);
    var all = new ArrayList<>(it.updates());
    all.add(update);
    return new Maintenance(
        it.id(), plan, it.state(), it.course(), all, it.createdBy(), it.version());
  }

  private static String window(Maintenance.Plan plan, ZoneId zone) {
    var from = plan.startAt().atZone(zone);
    var to = plan.endAt().atZone(zone);
    return TIME.format(from) + " – " + TIME.format(to) + " (" + zone.getId() + ")";
  }
}
