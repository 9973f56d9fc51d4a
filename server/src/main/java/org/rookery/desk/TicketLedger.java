package org.rookery.desk;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.rookery.desk.store.AttachmentStore;
import org.rookery.desk.store.EventStore;
import org.rookery.desk.store.PageStore;
import org.rookery.platform.events.EventLog;
import org.rookery.platform.id.Ids;
import org.springframework.stereotype.Component;

/**
 * The histories of tickets. Whatever is written goes to the event log too, and calls people if it
 * has to, all in the same transaction.
 */
@Component
class TicketLedger {
  private final EventStore events;
  private final AttachmentStore files;
  private final PageStore pages;
  private final EventLog log;
  private final Ids ids;

  TicketLedger(EventStore events, AttachmentStore files, PageStore pages, EventLog log, Ids ids) {
    this.events = events;
    this.files = files;
    this.pages = pages;
    this.log = log;
    this.ids = ids;
  }

  /** What happened to a ticket, oldest first. */
  List<TicketEvent> history(DSLContext tx, Ticket ticket) {
    return events.of(tx, ticket);
  }

  /** A ticket that is locked, to be worked on. */
  Casework work(DSLContext tx, Ticket ticket) {
    return new Casework(tx, this, ticket, history(tx, ticket));
  }

  /** A ticket that is not there yet. */
  Casework begin(DSLContext tx, Ticket ticket) {
    return new Casework(tx, this, ticket, List.of());
  }

  void keep(DSLContext tx, Ticket ticket, TicketEvent event) {
    events.insert(tx, ticket, event);
    if (event.fact() instanceof Fact.Message(var _, var attached, var _) && !attached.isEmpty()) {
      var used = attached.stream().map(Fact.Attached::id).toList();
      files.use(tx, ticket, used, event.seq(), event.internal());
    }
    PageCauses.of(ticket, event, new PageId(ids.next())).ifPresent(page -> pages.insert(tx, page));
    log.append(tx, null, "ticket." + event.fact().kind(), payload(ticket, event));
  }

  private static Map<String, Object> payload(Ticket ticket, TicketEvent event) {
    return Map.of(
        "partnerId", ticket.partner().text(), "ticketId", ticket.id().text(), "seq", event.seq());
  }
}
