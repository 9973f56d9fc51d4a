package org.rookery.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rookery.calendar.Due;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.sla.SlaTerms;

/** Until when a partner may dispute that its ticket was made less urgent. Pure. */
final class Disputes {
  private static final int BUSINESS_DAYS = 2;

  private Disputes() {}

  /** Two business days after the last milder category; empty if there is nothing to dispute. */
  static Optional<Instant> openUntil(List<TicketEvent> history, SlaTerms terms) {
    for (var event : history.reversed()) {
      switch (event.fact()) {
        case Fact.Disputed _ -> {
          return Optional.empty();
        }
        case Fact.Recategorised(var from, var to, var _) -> {
          return from.moreUrgentThan(to) ? Optional.of(end(event.at(), terms)) : Optional.empty();
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static Instant end(Instant at, SlaTerms terms) {
    var calendar = CalendarVersion.inForce(terms.calendars(), at).calendar();
    var twoDays = calendar.definition().standardDay().multipliedBy(BUSINESS_DAYS);
    return calendar.due(at, twoDays, List.of()) instanceof Due.At(var end) ? end : at;
  }
}
