package org.rookery.desk;

import java.time.Instant;
import org.jooq.DSLContext;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.Decision.Step;
import org.rookery.desk.Page.State;
import org.rookery.desk.store.PageStore;
import org.rookery.desk.store.RosterStore;
import org.springframework.stereotype.Component;

/**
 * Calls people for a ticket, one after the other, until somebody says "I have it". Each step is one
 * transaction that holds the ticket's lock.
 */
@Component
class Paging {
  private final PageStore pages;
  private final RosterStore roster;
  private final Promises promises;
  private final PageDeliveries deliveries;
  private final EscalationNotice notice;

  Paging(
      PageStore pages,
      RosterStore roster,
      Promises promises,
      PageDeliveries deliveries,
      EscalationNotice notice) {
    this.pages = pages;
    this.roster = roster;
    this.promises = promises;
    this.deliveries = deliveries;
    this.notice = notice;
  }

  /** Takes the next step of a page that is due. */
  void step(Casework work, Page page, Instant now) {
    if (work.ticket().status().isOver() || isNotNeeded(work, page)) {
      pages.update(work.tx(), page.moved(State.OVER, page.called(), null));
      return;
    }
    if (page.state() == State.WAITING) {
      unanswered(work, page);
    } else if (page.raised()) {
      notice.tell(work, page, now);
    }
    var next =
        Roster.next(
            roster.all(work.tx()),
            page.level(),
            page.tried(),
            contact -> isOnDuty(work, contact, now));
    if (next.isPresent()) {
      call(work, page, next.get(), now);
    } else {
      note(work, now, new Fact.Paged(page.level(), null, page.trigger()));
      pages.update(work.tx(), page.moved(State.EXHAUSTED, page.called(), null));
    }
  }

  /** A critical ticket that is opened while the desk is there needs no call at night. */
  private boolean isNotNeeded(Casework work, Page page) {
    return page.trigger().equals(Page.OUT_OF_HOURS)
        && isOpen(work.tx(), work.ticket().terms().calendar(), page.createdAt());
  }

  private static void unanswered(Casework work, Page page) {
    var called = page.called();
    var due = page.dueAt();
    if (called != null && due != null) {
      note(work, due, new Fact.PageUnanswered(called.level(), called.name()));
    }
  }

  private void call(Casework work, Page page, EscalationContact contact, Instant now) {
    var details = contact.details();
    note(work, now, new Fact.Paged(details.level(), details.name(), page.trigger()));
    var member = details.member();
    if (page.raised() && member != null && !member.value().equals(work.ticket().assignee())) {
      var assigned = new Fact.Assigned(member, details.name());
      work.add(Author.SYSTEM, now, Step.open(assigned), null);
    }
    var called = new Page.Called(contact.id(), details.level(), details.name());
    var waiting = page.moved(State.WAITING, called, now.plus(Roster.wait(details.level())));
    pages.update(work.tx(), waiting);
    deliveries.send(work, waiting, contact, now);
  }

  private boolean isOnDuty(Casework work, EscalationContact contact, Instant now) {
    var details = contact.details();
    var calendar = details.calendar();
    return switch (details.hours()) {
      case ALWAYS -> true;
      case OUT_OF_HOURS -> !isOpen(work.tx(), work.ticket().terms().calendar(), now);
      case CALENDAR -> calendar != null && isOpen(work.tx(), calendar, now);
    };
  }

  private boolean isOpen(DSLContext tx, CalendarId calendar, Instant at) {
    return CalendarVersion.inForce(promises.calendar(tx, calendar), at).calendar().isOpen(at);
  }

  private static void note(Casework work, Instant at, Fact fact) {
    work.add(Author.SYSTEM, at, new Step(fact, true), null);
  }
}
