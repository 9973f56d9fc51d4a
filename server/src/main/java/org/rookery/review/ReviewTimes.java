package org.rookery.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.rookery.desk.DeskHours;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.review.store.ActionStore;
import org.rookery.review.store.ReviewStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches deadlines: managers hear of an overdue review daily, executives too from three business
 * days on; owners of overdue actions weekly. Whoever claims a row tells it, so that two processes
 * never tell the same; what was missed while all were down is told once.
 */
@Component
class ReviewTimes {
  private static final String EVERY = "${rookery.reviews.look-every:PT5M}";
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int EXECUTIVE_AFTER = 3;

  private final Database database;
  private final ReviewStore reviews;
  private final ActionStore actions;
  private final ReviewLetters letters;
  private final DeskHours hours;
  private final InstantSource clock;

  ReviewTimes(
      Database database,
      ReviewStore reviews,
      ActionStore actions,
      ReviewLetters letters,
      DeskHours hours,
      InstantSource clock) {
    this.database = database;
    this.reviews = reviews;
    this.actions = actions;
    this.letters = letters;
    this.hours = hours;
    this.clock = clock;
  }

  /** Tells all that is overdue by now and was not told yet. */
  @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
  public void run() {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var staff = letters.staff();
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          reviews.claimDue(tx, now).forEach(due -> tell(tx, due, staff, now));
          actions.claimDue(tx, now).forEach(due -> tell(tx, due, staff, now));
        });
  }

  private void tell(DSLContext tx, Review review, ReviewLetters.Staff staff, Instant now) {
    var late = hours.afterBusinessDays(tx, review.dueAt(), EXECUTIVE_AFTER);
    letters.overdue(tx, review, staff, !now.isBefore(late));
    reviews.wake(tx, review.id(), next(review.dueAt(), DAY, now));
  }

  private void tell(
      DSLContext tx, ActionStore.DueAction due, ReviewLetters.Staff staff, Instant now) {
    letters.overdue(tx, due, staff);
    actions.wake(tx, due, next(due.wakeAt(), WEEK, now));
  }

  /** The first of a row of instants, a step apart, that is still to come. */
  private static Instant next(Instant from, Duration step, Instant now) {
    var steps = Duration.between(from, now).dividedBy(step) + 1;
    return from.plus(step.multipliedBy(steps));
  }
}
