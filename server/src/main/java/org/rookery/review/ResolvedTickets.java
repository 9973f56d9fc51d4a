package org.rookery.review;

import java.util.List;
import java.util.Set;
import org.rookery.desk.TicketId;
import org.rookery.platform.events.EventConsumer;
import org.rookery.platform.events.StoredEvent;
import org.springframework.stereotype.Component;

/** Looks at every ticket that was moved or got another category. */
@Component
class ResolvedTickets implements EventConsumer {
  private static final Set<String> KINDS = Set.of("ticket.moved", "ticket.recategorised");

  private final ReviewOpening opening;

  ResolvedTickets(ReviewOpening opening) {
    this.opening = opening;
  }

  /** What the log says about an event of a ticket. */
  record Happened(String partnerId, TicketId ticketId, long seq) {}

  @Override
  public String name() {
    return "review.resolved_tickets";
  }

  @Override
  public void accept(List<StoredEvent> events) {
    events.stream()
        .filter(event -> KINDS.contains(event.kind()))
        .map(event -> event.as(Happened.class).ticketId())
        .distinct()
        .forEach(opening::look);
  }
}
