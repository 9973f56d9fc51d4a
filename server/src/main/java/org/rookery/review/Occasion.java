package org.rookery.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rookery.desk.Category;
import org.rookery.desk.Fact;
import org.rookery.desk.Status;
import org.rookery.desk.TicketView;

/** Whether a ticket calls for a review: it was critical at any time, and is resolved. */
final class Occasion {
  private Occasion() {}

  /** When it was resolved, if it calls for a review. */
  static Optional<Instant> resolved(TicketView view) {
    var status = view.ticket().status();
    var isResolved = status == Status.RESOLVED || status == Status.CLOSED;
    return isResolved && wasCritical(view) ? Optional.of(resolvedAt(view)) : Optional.empty();
  }

  private static boolean wasCritical(TicketView view) {
    return view.history().stream()
        .anyMatch(
            event ->
                switch (event.fact()) {
                  case Fact.Opened opened -> opened.category() == Category.CRITICAL;
                  case Fact.Recategorised(var _, var to, var _) -> to == Category.CRITICAL;
                  default -> false;
                });
  }

  /** The last move to resolved, or to closed where it was closed without. */
  private static Instant resolvedAt(TicketView view) {
    var at = view.ticket().updatedAt();
    for (var event : view.history()) {
      if (event.fact() instanceof Fact.Moved(var from, var to, _, _, _, _, _, _)
          && (to == Status.RESOLVED || (to == Status.CLOSED && from != Status.RESOLVED))) {
        at = event.at();
      }
    }
    return at;
  }

  /** Whole minutes from its opening. */
  static int minutes(TicketView view, Instant resolved) {
    var minutes = Duration.between(view.ticket().createdAt(), resolved).toMinutes();
    return (int) Math.min(minutes, 1_000_000);
  }
}
