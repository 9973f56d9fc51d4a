package org.rookery.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rookery.audit.Actor;
import org.rookery.desk.Author;
import org.rookery.identity.Authority;
import org.rookery.status.ComponentId;
import org.rookery.status.Maintenance.Impact;
import org.rookery.status.Maintenance.Plan;
import org.rookery.status.Maintenances;
import org.rookery.status.StatusComponents;
import org.rookery.status.StatusIncident.Stage;
import org.rookery.status.StatusIncidents;
import org.rookery.status.StatusIncidents.Opening;
import org.rookery.status.StatusIncidents.Saying;
import org.rookery.status.StatusIncidents.Speaker;
import org.rookery.status.history.ComponentState;
import org.rookery.tenancy.Place;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sample's status page: a few incidents of the last months, one that lasts, work to come. */
@Component
@Lazy
class DemoStatus {
  private static final Speaker STAFF = new Speaker(Place.provider(), Actor.SYSTEM, Author.SYSTEM);
  private static final ZoneId DESK = ZoneId.of("Asia/Kolkata");

  private final StatusComponents components;
  private final StatusIncidents incidents;
  private final Maintenances maintenances;
  private final InstantSource clock;

  DemoStatus(
      StatusComponents components,
      StatusIncidents incidents,
      Maintenances maintenances,
      InstantSource clock) {
    this.components = components;
    this.incidents = incidents;
    this.maintenances = maintenances;
    this.clock = clock;
  }

  void fill() {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    components.trackSince(now.minus(Duration.ofDays(96)));
    over(
        "Answers by AI were slow",
        "AI replies",
        ComponentState.DEGRADED,
        now.minus(Duration.ofDays(74)),
        Duration.ofHours(31));
    over(
        "Inbox did not load",
        "Inbox",
        ComponentState.MAJOR_OUTAGE,
        now.minus(Duration.ofDays(27)),
        Duration.ofMinutes(22));
    over(
        "Some WhatsApp numbers got nothing",
        "WhatsApp",
        ComponentState.PARTIAL_OUTAGE,
        now.minus(Duration.ofDays(9)),
        Duration.ofMinutes(95));
    lasting(now);
    planned(now);
  }

  private ComponentId part(String name) {
    return components.all(Place.provider()).stream()
        .map(StatusComponents.Standing::component)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void over(
      String title, String part, ComponentState impact, Instant from, Duration length) {
    var opening = new Opening(title, impact, List.of(part(part)), from);
    var first = said(Stage.INVESTIGATING, "We are looking into it.", from.plusSeconds(240));
    var made = incidents.open(STAFF, opening, first).incident();
    incidents.say(
        STAFF,
        made.id(),
        null,
        said(Stage.RESOLVED, "Everything works again. Nothing was lost.", from.plus(length)));
  }

  private void lasting(Instant now) {
    var from = now.minus(Duration.ofMinutes(70));
    var opening =
        new Opening(
            "Late delivery of WhatsApp messages",
            ComponentState.DEGRADED,
            List.of(part("WhatsApp")),
            from);
    var first =
        said(
            Stage.INVESTIGATING,
            "Some messages arrive late on three numbers.",
            from.plus(Duration.ofMinutes(19)));
    var made = incidents.open(STAFF, opening, first).incident();
    var second =
        said(
            Stage.IDENTIFIED,
            "A queue at the network is full. Messages wait up to 4 minutes; none is lost.",
            from.plus(Duration.ofMinutes(56)));
    incidents.say(STAFF, made.id(), null, second);
  }

  private static Saying said(Stage stage, String text, Instant at) {
    return new Saying(stage, text, null, false, at);
  }

  private void planned(Instant now) {
    var day = now.atZone(DESK).toLocalDate().plusDays(6);
    var start = day.atTime(LocalTime.of(1, 0)).atZone(DESK).toInstant();
    var plan =
        new Plan(
            "Faster disks for the inbox",
            "We move the inbox to faster disks. Lists may load slowly; messages arrive as always.",
            List.of(part("Inbox")),
            Impact.DEGRADED,
            start,
            start.plus(Duration.ofHours(2)),
            List.of(),
            "",
            List.of(1440, 60),
            false,
            "",
            false);
    maintenances.plan(Authority.SYSTEM, plan, true);
  }
}
