package org.rookery.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;
import org.rookery.desk.sla.SlaEvent;
import org.rookery.desk.sla.SlaTerms;
import org.rookery.desk.sla.StandardPolicy;
import org.rookery.desk.sla.TicketSla;

/** One ticket from its opening to its end, with a question and a wait, folded again and again. */
final class TicketFolds {
  private static final Instant OPENED = Instant.parse("2026-03-06T09:30:00Z");

  private final SlaTerms terms;
  private final List<SlaEvent> events =
      List.of(
          new SlaEvent.Opened(OPENED, Category.HIGH, false),
          new SlaEvent.StaffSaid(after(1), 80),
          new SlaEvent.PartnerAwaited(after(1)),
          new SlaEvent.PartnerSaid(after(20)),
          new SlaEvent.StaffSaid(after(26), 80),
          new SlaEvent.ThirdPartyAwaited(after(26), false, after(90)),
          new SlaEvent.StaffSaid(after(48), 80),
          new SlaEvent.ThirdPartyDone(after(72)),
          new SlaEvent.StaffSaid(after(75), 80),
          new SlaEvent.Resolved(after(75)),
          new SlaEvent.Closed(after(76), Closure.PARTNER_SATISFIED));

  TicketFolds(BusinessCalendar calendar) {
    terms =
        new SlaTerms(
            StandardPolicy.version(1), List.of(new CalendarVersion(1, Instant.EPOCH, calendar)));
  }

  /** How many clocks the ticket had; a value nobody can leave out. */
  int fold() {
    return TicketSla.of(terms, events, after(100)).clocks().size();
  }

  private static Instant after(int hours) {
    return OPENED.plus(Duration.ofHours(hours));
  }
}
