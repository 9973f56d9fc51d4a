package org.rookery.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.status.Maintenance.State;
import org.rookery.status.StatusView.Bar;
import org.rookery.status.StatusView.Head;
import org.rookery.status.StatusView.Incident;
import org.rookery.status.StatusView.Month;
import org.rookery.status.StatusView.Part;
import org.rookery.status.StatusView.Said;
import org.rookery.status.StatusView.Work;
import org.rookery.status.StatusView.WorkSaid;
import org.rookery.status.history.ComponentState;
import org.rookery.status.history.Disturbance;
import org.rookery.status.history.History;
import org.rookery.status.store.ComponentStore;
import org.rookery.status.store.DisturbanceStore;
import org.rookery.status.store.IncidentStore;
import org.rookery.status.store.MaintenanceStore;
import org.rookery.status.store.StatusPageStore;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * Puts a page together from the rows that its partner may see: the provider's, as late as the
 * partner wishes, and the partner's own.
 */
@Component
public class StatusViews {
  private static final int DAYS = 90;
  private static final int MONTHS = 12;
  private static final Duration RECENT = Duration.ofDays(15);
  private static final int MOST = 100;

  private final Database database;
  private final ComponentStore components;
  private final DisturbanceStore disturbances;
  private final IncidentStore incidents;
  private final MaintenanceStore maintenances;
  private final StatusPageStore pages;
  private final Masthead masthead;
  private final InstantSource clock;

  StatusViews(
      Database database,
      ComponentStore components,
      DisturbanceStore disturbances,
      IncidentStore incidents,
      MaintenanceStore maintenances,
      StatusPageStore pages,
      Masthead masthead,
      InstantSource clock) {
    this.database = database;
    this.components = components;
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.maintenances = maintenances;
    this.pages = pages;
    this.masthead = masthead;
    this.clock = clock;
  }

  /** A page in its look. */
  public record Shown(Masthead.Look look, StatusView view) {}

  /** The page of a partner, or the provider's own. */
  Shown of(@Nullable PartnerId partner) {
    var now = clock.instant();
    var place = partner == null ? Place.provider() : new Place.OfPartner(partner);
    var look = masthead.of(partner);
    UnaryOperator<String> words = text -> masthead.inTheNameOf(partner, text);
    var view = database.inTransaction(place.scope(), tx -> view(tx, place, look, words, now));
    return new Shown(look, view);
  }

  private StatusView view(
      DSLContext tx, Place place, Masthead.Look look, UnaryOperator<String> words, Instant now) {
    var set = pages.find(tx, place.key());
    var disturbed = disturbances(tx, place, set, now);
    var parts =
        components.all(tx).stream()
            .filter(it -> it.shown() && !set.hidden().contains(it.id()))
            .map(it -> part(it, disturbed, words, now))
            .toList();
    var worst = parts.stream().map(Part::status).reduce(ComponentState::or);
    return new StatusView(
        new Head(look.name(), look.address() + "status", now),
        worst.orElse(ComponentState.OPERATIONAL),
        parts,
        incidents(tx, place, set, words, now),
        maintenances(tx, place, set, words, now));
  }

  private List<Disturbance> disturbances(DSLContext tx, Place place, StatusPage set, Instant now) {
    var from = now.minus(Duration.ofDays(31L * (MONTHS + 1)));
    var all = new ArrayList<Disturbance>();
    disturbances.since(tx, Place.PROVIDER_KEY, from).stream()
        .map(it -> place instanceof Place.Provider ? it : it.later(set.delay()))
        .filter(it -> !it.from().isAfter(now))
        .forEach(all::add);
    if (place instanceof Place.OfPartner) {
      all.addAll(disturbances.since(tx, place.key(), from));
    }
    return all;
  }

  private static Part part(
      StatusComponent it, List<Disturbance> all, UnaryOperator<String> words, Instant now) {
    var own = all.stream().filter(one -> one.component().equals(it.id().value())).toList();
    var history = History.of(own, it.trackedSince(), now);
    var bars =
        history.days(DAYS).stream()
            .map(day -> new Bar(day.date(), day.state(), day.disturbedSeconds()))
            .toList();
    var uptime = history.uptime(now.minus(Duration.ofDays(DAYS))).percent().orElse(null);
    return new Part(
        it.id(),
        words.apply(it.name()),
        words.apply(it.group()),
        History.at(own, now),
        uptime,
        bars,
        months(history, now));
  }

  private static List<Month> months(History history, Instant now) {
    var newest = YearMonth.from(now.atZone(ZoneOffset.UTC));
    return Stream.iterate(newest, it -> it.minusMonths(1))
        .limit(MONTHS)
        .map(month -> new Month(month.toString(), uptime(history, month)))
        .toList();
  }

  private static @Nullable BigDecimal uptime(History history, YearMonth month) {
    var from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var to = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return history.uptime(from, to).percent().orElse(null);
  }

  private List<Incident> incidents(
      DSLContext tx, Place place, StatusPage set, UnaryOperator<String> words, Instant now) {
    var provider = place instanceof Place.Provider;
    var delay = provider ? Duration.ZERO : set.delay();
    var shared =
        incidents.newest(tx, Place.PROVIDER_KEY, false, MOST).stream()
            .filter(it -> !it.updates().getFirst().at().plus(delay).isAfter(now))
            .filter(it -> set.shows(it.components()));
    var own =
        provider
            ? Stream.<StatusIncident>empty()
            : incidents.newest(tx, place.key(), false, MOST).stream();
    return Stream.concat(shared, own)
        .filter(it -> it.resolvedAt() == null || it.resolvedAt().isAfter(now.minus(RECENT)))
        .sorted(Comparator.comparing(StatusIncident::startedAt).reversed())
        .map(it -> incident(it, words))
        .toList();
  }

  private static Incident incident(StatusIncident it, UnaryOperator<String> words) {
    var said =
        it.updates().reversed().stream()
            .map(one -> new Said(one.stage(), words.apply(one.text()), one.at()))
            .toList();
    return new Incident(
        it.id(),
        words.apply(it.title()),
        it.impact(),
        it.stage(),
        it.startedAt(),
        it.resolvedAt(),
        it.components(),
        said);
  }

  private List<Work> maintenances(
      DSLContext tx, Place place, StatusPage set, UnaryOperator<String> words, Instant now) {
    return maintenances.all(tx, place instanceof Place.Provider, MOST).stream()
        .filter(it -> it.state() != State.DRAFT && isRecent(it, now))
        .filter(it -> set.shows(it.plan().components()))
        .map(it -> work(it, words, now))
        .toList();
  }

  private static boolean isRecent(Maintenance it, Instant now) {
    var ended = it.course().endedAt();
    return ended == null || ended.isAfter(now.minus(RECENT));
  }

  private static Work work(Maintenance it, UnaryOperator<String> words, Instant now) {
    var plan = it.plan();
    var said =
        it.updates().reversed().stream()
            .map(one -> new WorkSaid(one.kind(), words.apply(one.text()), one.at()))
            .toList();
    return new Work(
        it.id(),
        words.apply(plan.title()),
        words.apply(plan.description()),
        it.state(),
        plan.impact(),
        plan.emergency(),
        it.isOverrun(now),
        plan.startAt(),
        plan.endAt(),
        plan.components(),
        said);
  }
}
