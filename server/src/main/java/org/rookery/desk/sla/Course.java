package org.rookery.desk.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;
import org.rookery.desk.Status;

/**
 * The course of one ticket while it is folded. Before each event, whatever time alone has brought
 * about by then takes place, at its own instant: an instant is over once its second is.
 */
final class Course {
  private final SlaTerms terms;

  /** Whether silence closes and waits pass by themselves; else events say so. */
  private final boolean byItself;

  private final Clocks clocks;
  private final Levels levels;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private int nextVersion;
  private Status status = Status.NEW;
  private Category category = Category.MEDIUM;
  private int cycle = 1;
  private int reopenCount;
  private int waits;
  private @Nullable Instant expectedAt;
  private @Nullable String waitsFor;
  private @Nullable Category resolvedAs;
  private @Nullable Instant firstResponseAt;
  private @Nullable Instant resolvedAt;
  private @Nullable Instant closedAt;
  private @Nullable Closure closure;

  Course(SlaTerms terms, boolean byItself) {
    this.terms = terms;
    this.byItself = byItself;
    this.clocks = new Clocks(terms.policy());
    this.levels = new Levels(terms.policy(), occurrences);
  }

  void take(SlaEvent event) {
    var at = event.at().truncatedTo(ChronoUnit.SECONDS);
    if (!(event instanceof SlaEvent.Opened)) {
      runUntil(at);
    }
    switch (event) {
      case SlaEvent.Opened(_, var first, var answered) -> open(at, first, answered);
      case SlaEvent.StaffSaid(_, var length) -> staffSaid(at, length);
      case SlaEvent.PickedUp _ -> takeUp();
      case SlaEvent.AnsweredByPhone(_, var called) ->
          responded(called.truncatedTo(ChronoUnit.SECONDS));
      case SlaEvent.PartnerAwaited _ -> awaitPartner(at);
      case SlaEvent.PartnerSaid _ -> partnerSaid(at);
      case SlaEvent.ThirdPartyAwaited(_, var unforeseen, var expected) ->
          awaitThirdParty(at, unforeseen, expected.truncatedTo(ChronoUnit.SECONDS));
      case SlaEvent.ThirdPartyDone _ -> thirdPartyDone(at);
      case SlaEvent.Resolved _ -> resolve(at);
      case SlaEvent.Rejected _ -> reject(at);
      case SlaEvent.Closed(_, var by) -> close(at, by);
      case SlaEvent.Reopened _ -> reopen(at);
      case SlaEvent.Cancelled _ -> cancel(at);
      case SlaEvent.Recategorised(_, var to) -> recategorise(at, to);
      case SlaEvent.EscalationAsked _ -> levels.happened(at, category, Trigger.Asked.class);
      case SlaEvent.DowngradeDisputed _ -> levels.happened(at, category, Trigger.Disputed.class);
      case SlaEvent.Threatened _ -> levels.happened(at, category, Trigger.Threatened.class);
      case SlaEvent.LevelSet(_, var level) -> levels.set(level);
    }
  }

  TicketSla at(Instant now) {
    runUntil(now);
    var next = next();
    return new TicketSla(
        now,
        status,
        category,
        levels.level(),
        cycle,
        reopenCount,
        clocks.all(),
        occurrences,
        new TicketSla.Milestones(firstResponseAt, resolvedAt, closedAt, closure),
        next == null ? null : next.at().plusSeconds(1));
  }

  /** All that time brings about before an instant, versions of the calendar among it. */
  private void runUntil(Instant until) {
    while (nextVersion < terms.calendars().size()
        && !terms.calendars().get(nextVersion).since().isAfter(until)) {
      var version = terms.calendars().get(nextVersion++);
      run(version.since().truncatedTo(ChronoUnit.SECONDS));
      clocks.adopt(version);
    }
    run(until);
  }

  private void run(Instant until) {
    for (var moment = next(); moment != null && moment.at().isBefore(until); moment = next()) {
      var clock = moment.clock();
      if (clock == null) {
        occurrences.add(new Occurrence.WaitPassed(moment.at(), waits));
        thirdPartyDone(moment.at());
      } else {
        bring(clock, moment);
      }
    }
  }

  private @Nullable Moment next() {
    if (status.isOver()) {
      return null;
    }
    var wait =
        expectedAt == null || !byItself ? null : new Moment(expectedAt, Moment.What.WAIT, 0, null);
    return Moment.earlier(clocks.next(byItself), wait);
  }

  private void bring(LiveClock clock, Moment moment) {
    clock.done(moment);
    var policy = terms.policy();
    switch (moment.what()) {
      case WARNING ->
          occurrences.add(
              new Occurrence.Warned(
                  moment.at(), clock.id(), policy.warnings().get(moment.index())));
      case BREACH -> {
        occurrences.add(new Occurrence.Breached(moment.at(), clock.id()));
        clocks.missed(clock, moment.at(), category);
      }
      case ESCALATION -> levels.raise(moment.at(), policy.escalations().get(moment.index()));
      case REMINDER -> remind(clock, moment);
      case SILENCE -> {
        occurrences.add(new Occurrence.WentSilent(moment.at(), clock.id()));
        clocks.stop(ClockKind.SILENCE, moment.at());
        close(moment.at().plusSeconds(1), Closure.PARTNER_SILENCE);
      }
      case WAIT -> throw new IllegalStateException("a wait belongs to no clock");
    }
  }

  private void remind(LiveClock clock, Moment moment) {
    var number = moment.index() + 1;
    occurrences.add(new Occurrence.Reminded(moment.at(), clock.id(), number));
    if (number == terms.policy().reminders().size()) {
      levels.inform(moment.at(), category);
    }
  }

  private void open(Instant at, Category first, boolean answered) {
    category = first;
    clocks.begin(calendarsAt(at));
    startCycle(at);
    levels.inform(at, category);
    if (answered) {
      responded(at);
    }
  }

  /** The version in force; all later ones are still to be published. */
  private List<CalendarVersion> calendarsAt(Instant at) {
    var versions = terms.calendars();
    var inForce = CalendarVersion.inForce(versions, at);
    nextVersion = versions.indexOf(inForce) + 1;
    return List.of(inForce);
  }

  private void startCycle(Instant at) {
    clocks.start(cycle, ClockKind.RESPONSE, at, category);
    clocks.start(cycle, ClockKind.RESOLUTION, at, category);
    clocks.startIfPromised(cycle, ClockKind.UPDATE, at, category);
  }

  private void staffSaid(Instant at, int length) {
    if (status.isOver()) {
      return;
    }
    responded(at);
    if (length >= terms.policy().shortestUpdate()) {
      clocks.updated(cycle, at, category);
    }
    if (status == Status.AWAITING_PARTNER || status == Status.RESOLVED) {
      startSilence(at);
    }
  }

  private void responded(Instant at) {
    if (firstResponseAt == null) {
      firstResponseAt = at;
    }
    clocks.stop(ClockKind.RESPONSE, at);
    takeUp();
  }

  private void takeUp() {
    status = status == Status.NEW ? Status.OPEN : status;
  }

  private void startSilence(Instant at) {
    clocks.cancel(ClockKind.SILENCE, at);
    clocks.start(cycle, ClockKind.SILENCE, at, category);
  }

  private void awaitPartner(Instant at) {
    status = Status.AWAITING_PARTNER;
    pause(at, "partner");
    clocks.cancel(ClockKind.UPDATE, at);
    startSilence(at);
  }

  private void partnerSaid(Instant at) {
    clocks.cancel(ClockKind.SILENCE, at);
    if (status == Status.AWAITING_PARTNER) {
      goOn(at);
      clocks.startIfPromised(cycle, ClockKind.UPDATE, at, category);
    }
  }

  private void awaitThirdParty(Instant at, boolean unforeseen, Instant expected) {
    status = Status.AWAITING_THIRD_PARTY;
    waits++;
    expectedAt = expected.isBefore(at) ? at : expected;
    pause(at, unforeseen ? "unforeseen" : "third_party");
  }

  private void pause(Instant at, String reason) {
    waitsFor = reason;
    clocks.pause(ClockKind.RESOLUTION, at, reason);
  }

  private void goOn(Instant at) {
    status = Status.OPEN;
    waitsFor = null;
    clocks.resume(ClockKind.RESOLUTION, at);
  }

  private void thirdPartyDone(Instant at) {
    if (status == Status.AWAITING_THIRD_PARTY) {
      expectedAt = null;
      goOn(at);
    }
  }

  private void resolve(Instant at) {
    status = Status.RESOLVED;
    resolvedAt = at;
    clocks.stop(ClockKind.RESOLUTION, at);
    clocks.cancel(ClockKind.UPDATE, at);
    startSilence(at);
  }

  private void reject(Instant at) {
    if (status != Status.RESOLVED) {
      return;
    }
    status = Status.OPEN;
    resolvedAt = null;
    clocks.cancel(ClockKind.SILENCE, at);
    clocks.proceed(ClockKind.RESOLUTION, at, "resolved");
    if (resolvedAs != null && resolvedAs != category) {
      recategoriseResolution(at, category.moreUrgentThan(resolvedAs));
    }
    resolvedAs = null;
    clocks.startIfPromised(cycle, ClockKind.UPDATE, at, category);
    levels.reopened(at, category, ++reopenCount);
  }

  private void close(Instant at, Closure by) {
    if (status.isOver()) {
      return;
    }
    status = Status.CLOSED;
    closedAt = at;
    closure = by;
    expectedAt = null;
    waitsFor = null;
    clocks.stop(ClockKind.RESOLUTION, at);
    clocks.cancelAll(at);
  }

  private void reopen(Instant at) {
    if (status != Status.CLOSED) {
      return;
    }
    status = Status.OPEN;
    cycle++;
    firstResponseAt = null;
    resolvedAt = null;
    closedAt = null;
    closure = null;
    startCycle(at);
    levels.reopened(at, category, ++reopenCount);
  }

  private void cancel(Instant at) {
    status = Status.CANCELLED;
    expectedAt = null;
    clocks.cancelAll(at);
  }

  private void recategorise(Instant at, Category to) {
    var before = category;
    var stricter = to.moreUrgentThan(before);
    category = to;
    if (firstResponseAt == null) {
      clocks.recategorise(cycle, ClockKind.RESPONSE, at, to, stricter);
    }
    if (status == Status.RESOLVED) {
      resolvedAs = resolvedAs == null ? before : resolvedAs;
    } else {
      recategoriseResolution(at, stricter);
    }
    if (status == Status.OPEN || status == Status.NEW || status == Status.AWAITING_THIRD_PARTY) {
      clocks.recategorise(cycle, ClockKind.UPDATE, at, to, stricter);
    }
    if (stricter) {
      levels.inform(at, to);
    }
  }

  /** A promise that begins while the ticket waits begins paused. */
  private void recategoriseResolution(Instant at, boolean stricter) {
    clocks.recategorise(cycle, ClockKind.RESOLUTION, at, category, stricter);
    if (waitsFor != null) {
      clocks.pause(ClockKind.RESOLUTION, at, waitsFor);
    }
  }
}
