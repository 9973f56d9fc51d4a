package org.rookery.desk.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;
import org.rookery.desk.Status;

/**
 * Where a ticket stands by its events and by time alone: status, level, every clock it ever had,
 * and what came about by itself.
 */
public record TicketSla(
    Instant now,
    Status status,
    Category category,
    int level,
    int cycle,
    int reopenCount,
    List<TicketClock> clocks,
    List<Occurrence> occurrences,
    Milestones milestones,
    @Nullable Instant wakeAt) {

  /** Instants people ask for; those of the present cycle. */
  public record Milestones(
      @Nullable Instant firstResponseAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt,
      @Nullable Closure closure) {}

  /** Keeps its own copies. */
  public TicketSla {
    clocks = List.copyOf(clocks);
    occurrences = List.copyOf(occurrences);
  }

  /**
   * Folds events, oldest first, up to an instant that is not before the last of them. Equal
   * arguments give equal results.
   */
  public static TicketSla of(SlaTerms terms, List<SlaEvent> events, Instant now) {
    return of(terms, events, now, true);
  }

  /** As above, but what time does by itself may have to be among the events. */
  static TicketSla of(SlaTerms terms, List<SlaEvent> events, Instant now, boolean byItself) {
    var course = new Course(terms, byItself);
    events.forEach(course::take);
    return course.at(now.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The last clock of a kind in the present cycle. */
  public Optional<TicketClock> clock(ClockKind kind) {
    return clocks.reversed().stream()
        .filter(clock -> clock.id().cycle() == cycle && clock.id().kind() == kind)
        .findFirst();
  }

  /** Whether the partner may still open it again: calendar days after closing, to the second. */
  public boolean mayReopen(SlaPolicy policy, Instant at) {
    var closedAt = milestones.closedAt();
    return status == Status.CLOSED
        && closedAt != null
        && !at.truncatedTo(ChronoUnit.SECONDS).isAfter(closedAt.plus(policy.reopenWindow()));
  }
}
