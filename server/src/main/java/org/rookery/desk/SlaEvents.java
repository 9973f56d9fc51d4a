package org.rookery.desk;

import java.util.ArrayList;
import java.util.List;
import org.rookery.desk.sla.SlaEvent;

/** What a ticket's history means for its clocks. What the fold itself found is left out. */
final class SlaEvents {
  private SlaEvents() {}

  /** The events that matter, in order. */
  static List<SlaEvent> of(List<TicketEvent> history) {
    var events = new ArrayList<SlaEvent>();
    for (var event : history) {
      if (event.once() == null && !event.internal()) {
        add(events, event);
      }
    }
    return events;
  }

  private static void add(List<SlaEvent> events, TicketEvent event) {
    var at = event.at();
    switch (event.fact()) {
      case Fact.Opened opened ->
          events.add(new SlaEvent.Opened(at, opened.category(), opened.answered()));
      case Fact.Message message -> said(events, event, message);
      case Fact.Moved moved -> moved(events, event, moved);
      case Fact.Recategorised(var _, var to, var _) ->
          events.add(new SlaEvent.Recategorised(at, to));
      case Fact.EscalationAsked _ -> events.add(new SlaEvent.EscalationAsked(at));
      case Fact.Escalated(var _, var to, var _, var _) -> events.add(new SlaEvent.LevelSet(at, to));
      case Fact.Disputed _ -> events.add(new SlaEvent.DowngradeDisputed(at));
      case Fact.AnsweredByPhone(var calledAt, var _) ->
          events.add(new SlaEvent.AnsweredByPhone(at, calledAt));
      case Fact.Threatened _ -> events.add(new SlaEvent.Threatened(at));
      case Fact.Assigned _,
          Fact.ClockWarned _,
          Fact.ClockBreached _,
          Fact.Reminded _,
          Fact.Informed _,
          Fact.Paged _,
          Fact.PageUnanswered _,
          Fact.PageAcknowledged _ -> {}
    }
  }

  private static void said(List<SlaEvent> events, TicketEvent event, Fact.Message message) {
    switch (event.author().side()) {
      case STAFF ->
          events.add(
              new SlaEvent.StaffSaid(
                  event.at(), message.text().codePointCount(0, message.text().length())));
      case PARTNER -> events.add(new SlaEvent.PartnerSaid(event.at()));
      case SYSTEM -> {}
    }
  }

  private static void moved(List<SlaEvent> events, TicketEvent event, Fact.Moved moved) {
    var at = event.at();
    switch (moved.to()) {
      case OPEN -> opened(events, event, moved);
      case AWAITING_PARTNER -> events.add(new SlaEvent.PartnerAwaited(at));
      case AWAITING_THIRD_PARTY -> {
        var dependency = moved.dependency();
        if (dependency != null) {
          var unforeseen = dependency.kind() == Dependency.Kind.UNFORESEEN;
          events.add(new SlaEvent.ThirdPartyAwaited(at, unforeseen, dependency.expectedAt()));
        }
      }
      case RESOLVED -> events.add(new SlaEvent.Resolved(at));
      case CLOSED -> {
        var closure = moved.closure();
        if (closure != null) {
          events.add(new SlaEvent.Closed(at, closure));
        }
      }
      case CANCELLED -> events.add(new SlaEvent.Cancelled(at));
      case NEW -> {}
    }
  }

  private static void opened(List<SlaEvent> events, TicketEvent event, Fact.Moved moved) {
    var at = event.at();
    if (moved.from() == Status.CLOSED) {
      events.add(new SlaEvent.Reopened(at));
    } else if (moved.from() == Status.RESOLVED) {
      events.add(new SlaEvent.Rejected(at));
    } else if (moved.from() == Status.AWAITING_THIRD_PARTY) {
      events.add(new SlaEvent.ThirdPartyDone(at));
    } else if (event.author().isStaff()) {
      events.add(new SlaEvent.PickedUp(at));
    }
  }
}
