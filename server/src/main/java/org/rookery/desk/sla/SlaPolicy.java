package org.rookery.desk.sla;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.Budget;
import org.rookery.desk.Category;

/**
 * One version of what is promised: budgets per category and clock, shares at which to warn, the
 * silence after which a ticket closes with its reminders, and who is called when.
 */
public record SlaPolicy(
    long version,
    Map<Category, Map<ClockKind, Budget>> targets,
    List<Integer> warnings,
    Budget silence,
    List<Budget> reminders,
    List<EscalationRule> escalations,
    Duration reopenWindow,
    int shortestUpdate) {

  /** Keeps its own copies. */
  public SlaPolicy {
    targets = Map.copyOf(targets);
    warnings = List.copyOf(warnings);
    reminders = List.copyOf(reminders);
    escalations = List.copyOf(escalations);
  }

  /** The budget of a clock, or null if nothing is promised. */
  public @Nullable Budget target(Category category, ClockKind kind) {
    return kind == ClockKind.SILENCE ? silence : targets.getOrDefault(category, Map.of()).get(kind);
  }

  /** The same policy with other targets. */
  public SlaPolicy withTargets(Map<Category, Map<ClockKind, Budget>> others) {
    return new SlaPolicy(
        version, others, warnings, silence, reminders, escalations, reopenWindow, shortestUpdate);
  }
}
