package org.rookery.desk.http;

import org.rookery.desk.Decision;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketOutcome;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Versions;

/** What a refused command on a ticket is answered with. */
final class Refusals {
  private Refusals() {}

  /** The ticket after the command, or the refusal. */
  static Ticket done(TicketOutcome outcome) {
    return switch (outcome) {
      case TicketOutcome.Done(var ticket) -> ticket;
      case TicketOutcome.Missing _ -> throw ApiException.notFound();
      case TicketOutcome.Stale(var ticket) ->
          throw Versions.conflict(java.util.Map.of("id", ticket.id(), "version", ticket.version()));
      case TicketOutcome.Refused(var why) -> throw refusal(why);
    };
  }

  private static ApiException refusal(Decision why) {
    return switch (why) {
      case Decision.BadTransition(var from, var allowed) ->
          ApiException.conflict(
                  "bad_transition", "The ticket cannot go there from where it stands.")
              .with("from", from)
              .with("allowed", allowed);
      case Decision.AlreadyClosed(var status) ->
          ApiException.conflict("already_closed", "The ticket is " + status.text() + ".");
      case Decision.ReopenWindowOver(var days) ->
          ApiException.conflict(
              "reopen_window_over",
              "It closed more than " + days + " days ago. Open a new ticket.");
      case Decision.NothingToDispute _ ->
          ApiException.conflict(
              "nothing_to_dispute", "There is no lower category that you could still dispute.");
      case Decision.DisputeWindowOver _ ->
          ApiException.conflict(
              "dispute_window_over", "A category can be disputed for two business days.");
      case Decision.EscalatedLately _ ->
          ApiException.conflict(
              "escalated_lately", "You asked for the manager less than four hours ago.");
      case Decision.Invalid(var field, var code, var message) ->
          ApiException.invalid(field, code, message);
      case Decision.Accepted _ -> throw new IllegalStateException("accepted is no refusal");
    };
  }
}
