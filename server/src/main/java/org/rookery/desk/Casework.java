package org.rookery.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Decision.Step;
import org.rookery.desk.store.AttachmentStore;
import org.rookery.desk.store.EventStore;
import org.rookery.platform.events.EventLog;

/** A ticket in hand, in one transaction that holds its lock: facts are added to its history. */
final class Casework {
  private final DSLContext tx;
  private final EventStore store;
  private final AttachmentStore files;
  private final EventLog log;
  private final List<TicketEvent> history;
  private final List<TicketEvent> fresh = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private Ticket ticket;

  Casework(
      DSLContext tx,
      EventStore store,
      AttachmentStore files,
      EventLog log,
      Ticket ticket,
      List<TicketEvent> history) {
    this.tx = tx;
    this.store = store;
    this.files = files;
    this.log = log;
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

  /** Writes what has been added, and tells the event log. */
  void keep() {
    for (var event : fresh) {
      store.insert(tx, ticket, event);
      if (event.fact() instanceof Fact.Message(var _, var attached) && !attached.isEmpty()) {
        var used = attached.stream().map(Fact.Attached::id).toList();
        files.use(tx, ticket, used, event.seq(), event.internal());
      }
      log.append(tx, null, "ticket." + event.fact().kind(), payload(event));
    }
    fresh.clear();
  }

  private Map<String, Object> payload(TicketEvent event) {
    return Map.of(
        "partnerId", ticket.partner().text(), "ticketId", ticket.id().text(), "seq", event.seq());
  }
}
