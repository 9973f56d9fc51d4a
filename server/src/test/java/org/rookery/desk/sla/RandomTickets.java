package org.rookery.desk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;

/** Tickets that lived at random, but legally: what people may do where the ticket stands. */
final class RandomTickets {
  private RandomTickets() {}

  static List<SlaEvent> of(SlaTerms terms, Random random) {
    var events = new ArrayList<SlaEvent>();
    var at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000));
    events.add(new SlaEvent.Opened(at, category(random), random.nextInt(10) == 0));
    for (var i = random.nextInt(12); i > 0; i--) {
      at = at.plusSeconds(random.nextInt(random.nextBoolean() ? 4_000 : 200_000));
      var sla = TicketSla.of(terms, events, at);
      events.addAll(next(sla, terms, at, random));
    }
    return events;
  }

  private static List<SlaEvent> next(TicketSla sla, SlaTerms terms, Instant at, Random random) {
    var said = new SlaEvent.StaffSaid(at, random.nextInt(60));
    return switch (sla.status()) {
      case NEW -> List.of(random.nextBoolean() ? said : anything(at, random));
      case OPEN -> open(at, said, random);
      case AWAITING_PARTNER ->
          List.of(random.nextInt(3) == 0 ? said : new SlaEvent.PartnerSaid(at));
      case AWAITING_THIRD_PARTY ->
          List.of(random.nextBoolean() ? said : new SlaEvent.ThirdPartyDone(at));
      case RESOLVED -> List.of(resolved(at, random));
      case CLOSED ->
          sla.mayReopen(terms.policy(), at) ? List.of(new SlaEvent.Reopened(at)) : List.of();
      case CANCELLED -> List.of();
    };
  }

  private static List<SlaEvent> open(Instant at, SlaEvent said, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> List.of(said, new SlaEvent.PartnerAwaited(at));
      case 1 ->
          List.of(
              said,
              new SlaEvent.ThirdPartyAwaited(
                  at, random.nextBoolean(), at.plusSeconds(1 + random.nextInt(300_000))));
      case 2 -> List.of(said, new SlaEvent.Resolved(at));
      case 3 -> List.of(said);
      default -> List.of(anything(at, random));
    };
  }

  private static SlaEvent resolved(Instant at, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new SlaEvent.Closed(at, Closure.PARTNER_SATISFIED);
      case 1 -> new SlaEvent.PartnerSaid(at);
      case 2 -> new SlaEvent.Recategorised(at, category(random));
      default -> new SlaEvent.Rejected(at);
    };
  }

  private static SlaEvent anything(Instant at, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new SlaEvent.PickedUp(at);
      case 1 -> new SlaEvent.EscalationAsked(at);
      case 2 -> new SlaEvent.Threatened(at);
      case 3 -> new SlaEvent.LevelSet(at, 1);
      default -> new SlaEvent.Recategorised(at, category(random));
    };
  }

  private static Category category(Random random) {
    return Category.values()[random.nextInt(Category.values().length)];
  }
}
