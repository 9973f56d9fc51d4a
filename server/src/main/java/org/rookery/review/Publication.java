package org.rookery.review;

import java.time.Instant;
import java.util.List;
import org.rookery.desk.TicketId;

/**
 * A published review as a partner reads it.
 *
 * @param tickets the partner's own tickets it is about
 */
public record Publication(
    ReviewId id,
    String title,
    String text,
    List<Ticket> tickets,
    Instant resolvedAt,
    Instant publishedAt) {

  /** Keeps its own copy. */
  public Publication {
    tickets = List.copyOf(tickets);
  }

  /** A ticket of the partner. */
  public record Ticket(TicketId id, String number) {}
}
