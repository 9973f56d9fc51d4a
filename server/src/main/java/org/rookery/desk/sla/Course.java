package org.rookery.desk.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.Closure;

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
  private final Standing ticket;
  private int nextVersion;

  Course(SlaTerms terms, boolean byItself) {
    this.terms = terms;
    this.byItself = byItself;
    this.clocks = new Clocks(terms.policy());
    this.levels = new Levels(terms.policy(), occurrences);
    this.ticket = new Standing(terms.policy(), clocks, levels);
  }

  void take(SlaEvent event) {
    var at = event.at().truncatedTo(ChronoUnit.SECONDS);
    if (!(event instanceof SlaEvent.Opened)) {
      runUntil(at);
    }
    switch (event) {
      case SlaEvent.Opened(_, var first, var answered) ->
          ticket.open(at, first, answered, calendarAt(at));
      case SlaEvent.StaffSaid(_, var length) -> ticket.staffSaid(at, length);
      case SlaEvent.PickedUp _ -> ticket.takeUp();
      case SlaEvent.AnsweredByPhone(_, var called) ->
          ticket.responded(called.truncatedTo(ChronoUnit.SECONDS));
      case SlaEvent.PartnerAwaited _ -> ticket.awaitPartner(at);
      case SlaEvent.PartnerSaid _ -> ticket.partnerSaid(at);
      case SlaEvent.ThirdPartyAwaited(_, var unforeseen, var expected) ->
          ticket.awaitThirdParty(at, unforeseen, expected.truncatedTo(ChronoUnit.SECONDS));
      case SlaEvent.ThirdPartyDone _ -> ticket.thirdPartyDone(at);
      case SlaEvent.Resolved _ -> ticket.resolve(at);
      case SlaEvent.Rejected _ -> ticket.reject(at);
      case SlaEvent.Closed(_, var by) -> ticket.close(at, by);
      case SlaEvent.Reopened _ -> ticket.reopen(at);
      case SlaEvent.Cancelled _ -> ticket.cancel(at);
      case SlaEvent.Recategorised(_, var to) -> ticket.recategorise(at, to);
      case SlaEvent.EscalationAsked _ ->
          levels.happened(at, ticket.category(), Trigger.Asked.class);
      case SlaEvent.DowngradeDisputed _ ->
          levels.happened(at, ticket.category(), Trigger.Disputed.class);
      case SlaEvent.Threatened _ -> ticket.threaten(at);
      case SlaEvent.LevelSet(_, var level) -> levels.set(level);
    }
  }

  TicketSla at(Instant now) {
    runUntil(now);
    var next = next();
    return ticket.at(now, occurrences, next == null ? null : next.at().plusSeconds(1));
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
        occurrences.add(new Occurrence.WaitPassed(moment.at(), ticket.waits()));
        ticket.thirdPartyDone(moment.at());
      } else {
        bring(clock, moment);
      }
    }
  }

  private @Nullable Moment next() {
    if (ticket.status().isOver()) {
      return null;
    }
    var expectedAt = ticket.expectedAt();
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
        clocks.missed(clock, moment.at(), ticket.category());
      }
      case ESCALATION -> levels.raise(moment.at(), policy.escalations().get(moment.index()));
      case REMINDER -> remind(clock, moment);
      case SILENCE -> {
        occurrences.add(new Occurrence.WentSilent(moment.at(), clock.id()));
        clocks.stop(ClockKind.SILENCE, moment.at());
        ticket.close(moment.at().plusSeconds(1), Closure.PARTNER_SILENCE);
      }
      case WAIT -> throw new IllegalStateException("a wait belongs to no clock");
    }
  }

  private void remind(LiveClock clock, Moment moment) {
    var number = moment.index() + 1;
    occurrences.add(new Occurrence.Reminded(moment.at(), clock.id(), number));
    if (number == terms.policy().reminders().size()) {
      levels.inform(moment.at(), ticket.category());
    }
  }

  /** The version in force; all later ones are still to be published. */
  private CalendarVersion calendarAt(Instant at) {
    var inForce = CalendarVersion.inForce(terms.calendars(), at);
    nextVersion = terms.calendars().indexOf(inForce) + 1;
    return inForce;
  }
}
