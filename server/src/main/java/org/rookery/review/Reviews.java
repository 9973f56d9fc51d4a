package org.rookery.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.DeskHours;
import org.rookery.desk.TicketId;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.http.FieldProblem;
import org.rookery.review.Review.Line;
import org.rookery.review.Review.Publishing;
import org.rookery.review.Review.State;
import org.rookery.review.store.ActionStore;
import org.rookery.review.store.PublicationStore;
import org.rookery.review.store.ReviewStore;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Reviews are written, looked at by somebody else, published, and their actions done. */
@Component
public class Reviews {
  private final Database database;
  private final ReviewStore reviews;
  private final ActionStore actions;
  private final PublicationStore publications;
  private final ReviewLetters letters;
  private final DeskHours hours;
  private final AuditLog audit;
  private final EventLog events;
  private final InstantSource clock;

  Reviews(
      Database database,
      ReviewStore reviews,
      ActionStore actions,
      PublicationStore publications,
      ReviewLetters letters,
      DeskHours hours,
      AuditLog audit,
      EventLog events,
      InstantSource clock) {
    this.database = database;
    this.reviews = reviews;
    this.actions = actions;
    this.publications = publications;
    this.letters = letters;
    this.hours = hours;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** How something with a review ended. */
  public sealed interface Outcome {
    /** It is so now. */
    record Done(Review now) implements Outcome {}

    /** These fields are wrong or missing. */
    record Invalid(List<FieldProblem> problems) implements Outcome {}

    /** Somebody was faster. */
    record Stale(Review current) implements Outcome {}

    /** It is in a state that does not allow it. */
    record NotNow(State state) implements Outcome {}

    /** Whoever wrote on it does not publish it. */
    record FourEyes() implements Outcome {}

    /** There is none. */
    record Missing() implements Outcome {}
  }

  /** Words for one line of the timeline; none leave it out. */
  public record Wording(TicketId ticket, long seq, String text) {}

  /** What somebody wrote. */
  public record Draft(
      String title, Findings findings, List<Wording> timeline, List<Action> actions) {
    /** Keeps its own copies. */
    public Draft {
      timeline = List.copyOf(timeline);
      actions = List.copyOf(actions);
    }
  }

  /** How many are to be written, and how much of what was agreed is not done. */
  public record Standing(int open, int overdue, int openActions, int overdueActions) {}

  /** Reviews, the newest first, behind {@code behind}. */
  public List<Review> page(
      @Nullable Boolean published, @Nullable TicketId about, @Nullable ReviewId behind, int limit) {
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> reviews.page(tx, published, about, behind, limit));
  }

  /** One of them. */
  public Optional<Review> find(ReviewId id) {
    return database.inTransaction(ProviderScope.PROVIDER, tx -> reviews.find(tx, id));
  }

  /** Where all of them stand. */
  public Standing standing() {
    var now = now();
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var today = now.atZone(hours.zone(tx, now)).toLocalDate();
          return new Standing(
              reviews.open(tx),
              reviews.overdue(tx, now),
              actions.open(tx),
              actions.overdue(tx, today));
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Keeps what somebody wrote; nothing needs to be complete yet. */
  public Outcome save(Authority by, ReviewId id, @Nullable Long expected, Draft draft) {
    return change(
        id,
        expected,
        (tx, was) -> {
          if (was.state() != State.DUE && was.state() != State.DRAFT) {
            return new Outcome.NotNow(was.state());
          }
          var problems = new ArrayList<FieldProblem>();
          var lines = reworded(was.timeline(), draft.timeline(), problems);
          if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
          }
          var author = Objects.requireNonNull(by.member(), "a review is written by somebody");
          var next = was.drafted(author, draft.title(), draft.findings(), lines, draft.actions());
          actions.replace(tx, next);
          return kept(tx, by, "saved", next);
        });
  }

  private static List<Line> reworded(
      List<Line> lines, List<Wording> wordings, List<FieldProblem> problems) {
    var all = new ArrayList<>(lines);
    for (var i = 0; i < wordings.size(); i++) {
      var words = wordings.get(i);
      var before = all.size();
      all.replaceAll(
          line ->
              line.isAt(words.ticket(), words.seq()) ? line.saying(words.text().strip()) : line);
      if (before == 0 || all.stream().noneMatch(it -> it.isAt(words.ticket(), words.seq()))) {
        problems.add(
            new FieldProblem("timeline[" + i + "]", "not_found", "There is no such event."));
      }
    }
    return all;
  }

  /** It is complete, and somebody else may look at it. */
  public Outcome submit(Authority by, ReviewId id) {
    return change(
        id,
        null,
        (tx, was) -> {
          var problems = Completeness.problems(was);
          if (was.state() != State.DRAFT) {
            return new Outcome.NotNow(was.state());
          }
          return problems.isEmpty()
              ? kept(tx, by, "submitted", was.in(State.IN_REVIEW, ""))
              : new Outcome.Invalid(problems);
        });
  }

  /** It needs more work; the note says what. */
  public Outcome giveBack(Authority by, ReviewId id, String note) {
    return change(
        id,
        null,
        (tx, was) ->
            was.state() == State.IN_REVIEW
                ? kept(tx, by, "returned", was.in(State.DRAFT, note))
                : new Outcome.NotNow(was.state()));
  }

  /** Somebody who did not write it lets it out; the partners it concerns are told. */
  public Outcome publish(Authority by, ReviewId id) {
    return change(
        id,
        null,
        (tx, was) -> {
          var problems = Completeness.problems(was);
          if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
          }
          if (by.member() == null || was.authors().contains(by.member())) {
            return new Outcome.FourEyes();
          }
          if (was.state() != State.IN_REVIEW) {
            return new Outcome.NotNow(was.state());
          }
          return published(tx, by, was);
        });
  }

  private Outcome published(DSLContext tx, Authority by, Review was) {
    var now = now();
    var name = Objects.requireNonNullElse(by.actor().name(), "");
    var done = was.published(new Publishing(now, name));
    actions.watch(tx, done, hours.zone(tx, now));
    if (!done.findings().partnerVersion().isBlank()) {
      var told =
          new LinkedHashSet<>(done.subjects().stream().map(Review.Subject::partner).toList());
      told.forEach(
          partner -> {
            publications.insert(tx, partner, done);
            letters.published(tx, partner, done);
          });
    }
    return kept(tx, by, "published", done);
  }

  /** An agreed action is done, dropped or taken up again. */
  public Outcome settle(Authority by, ReviewId id, int position, Action.Status to, String reason) {
    return change(
        id,
        null,
        (tx, was) -> {
          if (was.state() != State.PUBLISHED) {
            return new Outcome.NotNow(was.state());
          }
          if (position < 1 || position > was.actions().size()) {
            return new Outcome.Missing();
          }
          var now = now();
          var next = was.actions().get(position - 1).as(to, reason);
          actions.settle(tx, id, position, next, hours.zone(tx, now));
          audit.append(tx, Place.provider(), told(by, "action_" + to.text(), was));
          return new Outcome.Done(reviews.find(tx, id).orElseThrow());
        });
  }

  private Outcome change(
      ReviewId id, @Nullable Long expected, BiFunction<DSLContext, Review, Outcome> change) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var found = reviews.lock(tx, id);
          if (found.isEmpty()) {
            return new Outcome.Missing();
          }
          return expected != null && expected != found.get().version()
              ? new Outcome.Stale(found.get())
              : change.apply(tx, found.get());
        });
  }

  private Outcome kept(DSLContext tx, Authority by, String what, Review now) {
    reviews.update(tx, now);
    audit.append(tx, Place.provider(), told(by, what, now));
    events.append(
        tx, null, "review." + what, Map.of("id", now.id().text(), "state", now.state().text()));
    return new Outcome.Done(now);
  }

  private static AuditEvent told(Authority by, String what, Review it) {
    return AuditEvent.ok(by.actor(), "review." + what, "review", it.id().text(), it.title());
  }
}
