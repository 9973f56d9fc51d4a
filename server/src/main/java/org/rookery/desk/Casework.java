package org.rookery.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Decision.Step;

/** A ticket in hand, in one transaction that holds its lock: facts are added to its history. */
final class Casework {
  private final DSLContext tx;
  private final TicketLedger ledger;
  private final List<TicketEvent> history;
  private final List<TicketEvent> fresh = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private Ticket ticket;

  Casework(DSLContext tx, TicketLedger ledger, Ticket ticket, List<TicketEvent> history) {
    this.tx = tx;
    this.ledger = ledger;
    this.ticket = ticket;
    this.history = new ArrayList<>(history);
    for (var event : history) {
      if (event.once() != null) {
        known.add(event.once());
      }
    }
  }

  DSLContext tx() {
    return tx;
  }

  Ticket ticket() {
    return ticket;
  }

  List<TicketEvent> history() {
    return history;
  }

  /** Whether the scheduler has told this before. */
  boolean knows(String once) {
    return known.contains(once);
  }

  /** Adds a fact. */
  void add(Author author, Instant at, Step step, @Nullable String once) {
    var event =
        new TicketEvent(ticket.version() + 1, at, author, step.internal(), step.fact(), once);
    if (once != null) {
      known.add(once);
    }
    history.add(event);
    fresh.add(event);
    ticket = ticket.after(event);
  }

  /** Writes what has been added, and says what it was. */
  List<TicketEvent> keep() {
    var kept = List.copyOf(fresh);
    kept.forEach(event -> ledger.keep(tx, ticket, event));
    fresh.clear();
    return kept;
  }
}
