package org.rookery.desk;

/** How a command on a ticket ended. */
public sealed interface TicketOutcome {

  /** It is done; the ticket as it is now. */
  record Done(Ticket ticket) implements TicketOutcome {}

  /** There is no such ticket, or it is not the caller's to see. */
  record Missing() implements TicketOutcome {}

  /** The caller has seen an older version of it. */
  record Stale(Ticket ticket) implements TicketOutcome {}

  /** The ticket's life does not allow it. */
  record Refused(Decision why) implements TicketOutcome {}
}
