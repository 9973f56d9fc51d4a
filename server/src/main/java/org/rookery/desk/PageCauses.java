package org.rookery.desk;

import java.util.Optional;

/** Which events of a ticket call people, and whom. Pure. */
final class PageCauses {
  private PageCauses() {}

  /** What to call for, if this event does. */
  static Optional<Page> of(Ticket ticket, TicketEvent event, PageId id) {
    return switch (event.fact()) {
      case Fact.Escalated(var from, var to, var trigger, var _) when to > from ->
          Optional.of(Page.fresh(ticket, id, event, to, trigger, true));
      case Fact.Informed(var level, var trigger) ->
          Optional.of(Page.fresh(ticket, id, event, level, trigger, false));
      case Fact.Opened opened when opened.category() == Category.CRITICAL ->
          Optional.of(Page.fresh(ticket, id, event, 1, Page.OUT_OF_HOURS, false));
      default -> Optional.empty();
    };
  }
}
