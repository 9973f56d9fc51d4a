package org.rookery.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.Decision.Step;
import org.rookery.desk.sla.ClockId;
import org.rookery.desk.sla.Occurrence;
import org.rookery.desk.sla.TicketSla;
import org.rookery.desk.store.ClockStore;
import org.rookery.desk.store.TicketStore;
import org.rookery.desk.store.TimerStore;
import org.springframework.stereotype.Component;

/**
 * Brings a ticket up to an instant: what time alone has brought about becomes facts, each once and
 * at its true time; the clocks' readings and the timer follow.
 */
@Component
class Timekeeping {
  private static final String WAIT_OVER = "The third party was expected by now. Work goes on.";

  private final Promises promises;
  private final TicketStore tickets;
  private final ClockStore clocks;
  private final TimerStore timers;
  private final TicketLetters letters;

  Timekeeping(
      Promises promises,
      TicketStore tickets,
      ClockStore clocks,
      TimerStore timers,
      TicketLetters letters) {
    this.promises = promises;
    this.tickets = tickets;
    this.clocks = clocks;
    this.timers = timers;
    this.letters = letters;
  }

  /** Where the ticket stands by its events and by time. */
  TicketSla sla(DSLContext tx, Ticket ticket, List<TicketEvent> history, Instant now) {
    return TicketSla.of(promises.of(tx, ticket.terms()), SlaEvents.of(history), now);
  }

  /** Adds what has come about since somebody last looked. */
  TicketSla catchUp(Casework work, Instant now) {
    var sla = sla(work.tx(), work.ticket(), work.history(), now);
    for (var occurrence : sla.occurrences()) {
      if (!work.knows(occurrence.key())) {
        for (var step : steps(occurrence, work.ticket())) {
          var once = step.fact() instanceof Fact.Message ? null : occurrence.key();
          work.add(Author.SYSTEM, occurrence.at(), step, once);
        }
      }
    }
    return sla;
  }

  /** Keeps a new ticket with its first readings, and tells what its opening brought about. */
  void begin(Casework work, Instant now) {
    var sla = catchUp(work, now);
    var readings = readings(sla);
    tickets.insert(work.tx(), work.ticket(), earliest(readings));
    var kept = work.keep();
    clocks.insert(work.tx(), work.ticket(), readings);
    timers.set(work.tx(), work.ticket(), sla.wakeAt());
    letters.tell(work, kept, sla);
  }

  /** Keeps the ticket, its readings and its timer; the ticket as it is now. */
  Ticket settle(Casework work, Instant now) {
    var sla = catchUp(work, now);
    var readings = readings(sla);
    var kept = work.keep();
    clocks.replace(work.tx(), work.ticket(), readings);
    timers.set(work.tx(), work.ticket(), sla.wakeAt());
    tickets.update(work.tx(), work.ticket(), earliest(readings));
    letters.tell(work, kept, sla);
    return work.ticket();
  }

  /** What every clock says. */
  static List<ClockReading> readings(TicketSla sla) {
    return sla.clocks().stream().map(clock -> ClockReading.of(clock, sla.now())).toList();
  }

  /** The earliest due time of what runs: overdue clocks that nobody has stopped come first. */
  private static @Nullable Instant earliest(List<ClockReading> readings) {
    return readings.stream()
        .filter(reading -> reading.isOpen() && reading.state() != ClockState.PAUSED)
        .map(ClockReading::dueAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Step> steps(Occurrence occurrence, Ticket ticket) {
    return switch (occurrence) {
      case Occurrence.Warned(var _, var clock, var percent) -> List.of(warned(clock, percent));
      case Occurrence.Breached(var _, var clock) ->
          List.of(
              Step.open(
                  new Fact.ClockBreached(clock.cycle(), clock.kind().text(), clock.number())));
      case Occurrence.Reminded(var _, var _, var number) ->
          List.of(Step.open(new Fact.Reminded(number)));
      case Occurrence.WentSilent _ ->
          List.of(Step.open(moved(ticket, Status.CLOSED, Closure.PARTNER_SILENCE)));
      case Occurrence.WaitPassed _ -> waitPassed(ticket);
      case Occurrence.Informed(var _, var _, var level, var trigger) ->
          List.of(new Step(new Fact.Informed(level, trigger), true));
      case Occurrence.Escalated(var _, var _, var from, var to, var trigger) ->
          List.of(Step.open(new Fact.Escalated(from, to, trigger, null)));
    };
  }

  private static Step warned(ClockId clock, int percent) {
    var fact = new Fact.ClockWarned(clock.cycle(), clock.kind().text(), clock.number(), percent);
    return new Step(fact, true);
  }

  private static List<Step> waitPassed(Ticket ticket) {
    var steps = new ArrayList<Step>();
    steps.add(Step.open(moved(ticket, Status.OPEN, null)));
    steps.add(new Step(new Fact.Message(WAIT_OVER, List.of()), true));
    return steps;
  }

  private static Fact.Moved moved(Ticket ticket, Status to, @Nullable Closure closure) {
    return new Fact.Moved(
        ticket.status(), to, ticket.progress().cycle(), false, null, null, closure, null);
  }
}
