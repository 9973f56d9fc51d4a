package org.rookery.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.Author.Side;
import org.rookery.desk.Decision.Step;
import org.rookery.desk.sla.ClockKind;
import org.rookery.desk.sla.TicketClock;
import org.springframework.stereotype.Component;

/**
 * Tells the partner that its ticket went to a higher level: who has it now by role, what is being
 * done, and when the next news comes. Staff who raised it with words of their own have told
 * already.
 */
@Component
class EscalationNotice {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm VV", Locale.ENGLISH);

  private final Promises promises;
  private final Timekeeping time;

  EscalationNotice(Promises promises, Timekeeping time) {
    this.promises = promises;
    this.time = time;
  }

  /** Adds the public message, unless staff have said something since. */
  void tell(Casework work, Page page, Instant now) {
    var told =
        work.history().stream()
            .anyMatch(
                event ->
                    event.seq() > page.seq()
                        && event.fact() instanceof Fact.Message
                        && event.author().side() == Side.STAFF
                        && !event.internal());
    if (!told) {
      var text = text(page.level(), nextUpdate(work, now));
      work.add(Author.SYSTEM, now, Step.open(new Fact.Message(text, List.of())), null);
    }
  }

  private @Nullable String nextUpdate(Casework work, Instant now) {
    var zone =
        CalendarVersion.inForce(promises.calendar(work.tx(), work.ticket().terms().calendar()), now)
            .calendar()
            .definition()
            .zone();
    return time.sla(work.tx(), work.ticket(), work.history(), now)
        .clock(ClockKind.UPDATE)
        .map(TicketClock::clock)
        .filter(clock -> clock.isOpen())
        .map(clock -> clock.dueAt())
        .map(due -> TIME.format(due.atZone(zone)))
        .orElse(null);
  }

  private static String text(int level, @Nullable String nextUpdate) {
    var who = level >= 3 ? "level 3, the executive on call" : "level 2, the manager on call";
    var next =
        nextUpdate == null
            ? "We write again as soon as there is news."
            : "The next update comes by " + nextUpdate + ".";
    return "This ticket is now with "
        + who
        + ". They look at what has been done so far and bring in whoever is needed. "
        + next;
  }
}
