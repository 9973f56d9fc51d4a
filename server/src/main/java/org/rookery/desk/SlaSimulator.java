package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.CalendarDefinition;
import org.rookery.desk.sla.SlaPolicy;
import org.rookery.desk.sla.SlaTerms;
import org.rookery.desk.sla.WhatIf;
import org.rookery.desk.sla.WhatIf.Difference;
import org.rookery.desk.sla.WhatIf.Tally;
import org.rookery.desk.store.EventStore;
import org.rookery.desk.store.TicketStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.springframework.stereotype.Component;

/**
 * What the real tickets of a period would have been promised, and whether it would have been kept,
 * under another calendar or policy. Nothing is stored.
 */
@Component
public class SlaSimulator {
  /** More tickets are not looked at in one question. */
  public static final int MOST = 2000;

  private static final int MOST_CHANGES = 500;

  private final Database database;
  private final TicketStore tickets;
  private final EventStore events;
  private final Promises promises;
  private final InstantSource clock;

  SlaSimulator(
      Database database,
      TicketStore tickets,
      EventStore events,
      Promises promises,
      InstantSource clock) {
    this.database = database;
    this.tickets = tickets;
    this.events = events;
    this.promises = promises;
    this.clock = clock;
  }

  /** Other terms; what is absent stays as it was. */
  public record Others(@Nullable CalendarDefinition calendar, @Nullable SlaPolicy policy) {
    private SlaTerms instead(SlaTerms terms) {
      var policed = policy == null ? terms : terms.withPolicy(policy);
      return calendar == null ? policed : policed.withCalendar(calendar);
    }
  }

  /** A promise that would have been another. */
  public record Changed(Ticket ticket, Difference difference) {}

  /**
   * What would have become of them all.
   *
   * @param looked how many tickets were opened in the period, up to {@link #MOST}
   */
  public record Outcome(int looked, Tally before, Tally after, List<Changed> changes) {}

  /** The newest version of a policy. */
  public Optional<SlaPolicy> policy(PolicyId id) {
    return database.inTransaction(
        ProviderScope.PROVIDER, tx -> promises.policy(tx, id, null, clock.instant()));
  }

  /** The newest version of a calendar. */
  public Optional<CalendarDefinition> calendar(CalendarId id) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx ->
            promises
                .calendar(tx, id, null, clock.instant())
                .map(version -> version.calendar().definition()));
  }

  /** Looks at all tickets that were opened in a period. */
  public Outcome compare(Instant from, Instant to, Others others) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> compare(tx, tickets.openedBetween(tx, from, to, MOST), others));
  }

  private Outcome compare(DSLContext tx, List<Ticket> looked, Others others) {
    var before = new Tally(0, 0, 0);
    var after = before;
    var changes = new ArrayList<Changed>();
    var now = clock.instant();
    for (var ticket : looked) {
      var terms = promises.of(tx, ticket.terms());
      var happened = SlaEvents.of(events.of(tx, ticket));
      var whatIf = WhatIf.compare(happened, terms, others.instead(terms), now);
      before = before.plus(whatIf.before());
      after = after.plus(whatIf.after());
      whatIf.differences().forEach(it -> changes.add(new Changed(ticket, it)));
    }
    changes.sort((a, b) -> Boolean.compare(isVerdict(b), isVerdict(a)));
    return new Outcome(looked.size(), before, after, changes.stream().limit(MOST_CHANGES).toList());
  }

  private static boolean isVerdict(Changed changed) {
    return changed.difference().changesTheVerdict();
  }
}
