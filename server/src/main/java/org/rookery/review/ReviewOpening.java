package org.rookery.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.Desk;
import org.rookery.desk.DeskHours;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketId;
import org.rookery.desk.TicketView;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.review.Findings.Impact;
import org.rookery.review.Review.Line;
import org.rookery.review.Review.State;
import org.rookery.review.Review.Subject;
import org.rookery.review.store.ReviewStore;
import org.rookery.status.StatusIncident;
import org.rookery.status.StatusIncidents;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/**
 * Opens reviews: one for a ticket that was critical at any time and is resolved, one for all
 * tickets of an incident. A later resolution moves the due time of one that is not published.
 */
@Component
public class ReviewOpening {
  static final int DAYS = 5;
  private static final int LINES = 500;

  private final Database database;
  private final Desk desk;
  private final DeskHours hours;
  private final StatusIncidents incidents;
  private final ReviewStore reviews;
  private final AuditLog audit;
  private final Ids ids;

  ReviewOpening(
      Database database,
      Desk desk,
      DeskHours hours,
      StatusIncidents incidents,
      ReviewStore reviews,
      AuditLog audit,
      Ids ids) {
    this.database = database;
    this.desk = desk;
    this.hours = hours;
    this.incidents = incidents;
    this.reviews = reviews;
    this.audit = audit;
    this.ids = ids;
  }

  /** Sees to it that the ticket has its review if it calls for one; once more changes nothing. */
  public void look(TicketId id) {
    var view = desk.find(Place.provider(), id);
    view.flatMap(Occasion::resolved).ifPresent(at -> open(view.orElseThrow(), at));
  }

  private void open(TicketView view, Instant resolved) {
    var incident = incidents.of(view.ticket().id()).map(StatusIncidents.View::incident);
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          reviews.serialise(tx);
          var mine = reviews.about(tx, view.ticket().id());
          var review = mine.isPresent() ? mine : incident.flatMap(it -> reviews.open(tx, it.id()));
          if (review.isEmpty()) {
            begin(tx, view, resolved, incident);
          } else if (review.get().state() != State.PUBLISHED) {
            learn(tx, review.get(), view, resolved, mine.isEmpty());
          }
        });
  }

  private void begin(
      DSLContext tx, TicketView view, Instant resolved, Optional<StatusIncident> incident) {
    var ticket = view.ticket();
    var subject = subject(ticket);
    var review =
        new Review(
            new ReviewId(ids.next()),
            incident.map(StatusIncident::title).orElse(ticket.subject()),
            State.DUE,
            incident.map(StatusIncident::id).orElse(null),
            resolved,
            hours.afterBusinessDays(tx, resolved, DAYS),
            Findings.measured(impact(view, resolved), Measures.of(view)),
            Retelling.of(view).stream().limit(LINES).toList(),
            List.of(),
            List.of(subject),
            new LinkedHashSet<>(),
            "",
            null,
            1);
    reviews.insert(tx, review);
    reviews.add(tx, review.id(), subject);
    audit.append(
        tx,
        Place.provider(),
        AuditEvent.ok(Actor.SYSTEM, "review.opened", "review", review.id().text(), review.title()));
  }

  private void learn(
      DSLContext tx, Review was, TicketView view, Instant resolved, boolean isAnother) {
    var latest = resolved.isAfter(was.resolvedAt()) ? resolved : was.resolvedAt();
    var lines = joined(was.timeline(), Retelling.of(view));
    if (!isAnother && lines.size() == was.timeline().size() && latest.equals(was.resolvedAt())) {
      return;
    }
    var about = new ArrayList<>(was.subjects());
    if (isAnother) {
      about.add(subject(view.ticket()));
      reviews.add(tx, was.id(), about.getLast());
    }
    var due = hours.afterBusinessDays(tx, latest, DAYS);
    var next = was.learning(latest, due, findings(was, view, resolved, about), lines, about);
    reviews.update(tx, next);
    if (!due.equals(was.dueAt())) {
      reviews.wake(tx, next.id(), due);
    }
  }

  /** What nobody has touched yet follows the tickets; what somebody wrote stays. */
  private static Findings findings(
      Review was, TicketView view, Instant resolved, List<Subject> about) {
    var before = was.findings();
    var isNew = about.size() > was.subjects().size();
    var number = view.ticket().number();
    var blocks =
        Stream.of(before.escalationEvaluation().split("\n\n", -1))
            .filter(block -> was.state() != State.DUE || !block.startsWith(number))
            .collect(Collectors.toCollection(ArrayList::new));
    if (isNew || was.state() == State.DUE) {
      blocks.add(Measures.of(view));
    }
    var impact =
        was.state() == State.DUE
            ? joined(before.impact(), impact(view, resolved), about, isNew)
            : before.impact();
    return before.with(impact, String.join("\n\n", blocks));
  }

  private static Impact joined(Impact before, Impact more, List<Subject> about, boolean isNew) {
    var partners = (int) about.stream().map(Subject::partner).distinct().count();
    return new Impact(
        partners,
        isNew ? sum(before.customers(), more.customers()) : before.customers(),
        Math.max(orZero(before.minutes()), orZero(more.minutes())),
        before.data());
  }

  private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? null : one + other;
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** Nobody knows how many customers "all" are until somebody counts them. */
  private static Impact impact(TicketView view, Instant resolved) {
    var report = view.ticket().report();
    return new Impact(
        1,
        report.allCustomers() ? null : report.customers().size(),
        Occasion.minutes(view, resolved),
        "");
  }

  private static List<Line> joined(List<Line> kept, List<Line> told) {
    var all = new ArrayList<>(kept);
    told.stream()
        .filter(line -> kept.stream().noneMatch(it -> it.isAt(line.ticket(), line.seq())))
        .forEach(all::add);
    all.sort(Comparator.comparing(Line::at));
    return all.subList(0, Math.min(all.size(), LINES));
  }

  private static Subject subject(Ticket ticket) {
    return new Subject(
        ticket.partner(), ticket.id(), ticket.number(), ticket.subject(), ticket.requester());
  }
}
