package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.rookery.audit.Actor;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.Decision.Step;
import org.rookery.desk.Page.State;
import org.rookery.desk.store.PageStore;
import org.rookery.desk.store.TicketStore;
import org.rookery.identity.MemberId;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Takes pages a step on, and takes the words "I have it" from those who are called. */
@Component
public class PageDesk {
  private final Database database;
  private final TicketStore tickets;
  private final PageStore pages;
  private final TicketLedger ledger;
  private final Timekeeping time;
  private final Paging paging;
  private final AuditLog audit;
  private final InstantSource clock;

  PageDesk(
      Database database,
      TicketStore tickets,
      PageStore pages,
      TicketLedger ledger,
      Timekeeping time,
      Paging paging,
      AuditLog audit,
      InstantSource clock) {
    this.database = database;
    this.tickets = tickets;
    this.pages = pages;
    this.ledger = ledger;
    this.time = time;
    this.paging = paging;
    this.audit = audit;
    this.clock = clock;
  }

  /** The next step of a page; none if somebody else has the ticket or was faster. */
  void step(Page page, Instant now) {
    database.run(
        ProviderScope.PROVIDER,
        tx -> {
          var ticket = tickets.lockIfFree(tx, page.ticket());
          var still = pages.find(tx, page.id()).filter(it -> it.isDue(now));
          if (ticket.isPresent() && still.isPresent()) {
            var work = ledger.work(tx, ticket.get());
            paging.step(work, still.get(), now);
            time.settle(work, now);
          }
        });
  }

  /** How saying "I have it" ended. */
  public sealed interface Acknowledging {
    /** Nobody else is called. */
    record Done(Page page) implements Acknowledging {}

    /** Somebody has said so before, or the ticket is over. */
    record Late(Page page) implements Acknowledging {}

    /** There is no such page. */
    record Missing() implements Acknowledging {}
  }

  /** Somebody of the staff has it: nobody else is called, and a raised ticket is theirs. */
  public Acknowledging acknowledge(Actor actor, Author author, PageId id) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var known = pages.find(tx, id);
          if (known.isEmpty()) {
            return new Acknowledging.Missing();
          }
          var ticket = tickets.lock(tx, null, known.get().ticket()).orElseThrow();
          var page = pages.find(tx, id).orElseThrow();
          if (page.state() == State.ACKNOWLEDGED || page.state() == State.OVER) {
            return new Acknowledging.Late(page);
          }
          var work = ledger.work(tx, ticket);
          taken(work, author, page, now);
          time.settle(work, now);
          var done = page.acknowledged(now, author.name());
          pages.update(tx, done);
          audit.append(tx, Place.provider(), told(actor, ticket));
          return new Acknowledging.Done(done);
        });
  }

  private static void taken(Casework work, Author author, Page page, Instant now) {
    var acknowledged = new Fact.PageAcknowledged(page.level(), author.name());
    work.add(author, now, new Step(acknowledged, true), null);
    var member = author.member();
    if (page.raised() && member != null && !member.equals(work.ticket().assignee())) {
      var assigned = new Fact.Assigned(new MemberId(member), author.name());
      work.add(author, now, Step.open(assigned), null);
    }
  }

  private static AuditEvent told(Actor actor, Ticket ticket) {
    return AuditEvent.ok(
        actor, "ticket.page_acknowledged", "ticket", ticket.id().text(), ticket.number());
  }
}
