package org.rookery.desk.sla;

import java.time.Instant;
import java.util.List;
import org.rookery.desk.Category;

/** The level a ticket is at, and the rules that raise it: 1 primary, 2 manager, 3 executive. */
final class Levels {
  private final SlaPolicy policy;
  private final List<Occurrence> occurrences;
  private int level = 1;
  private int escalations;
  private int informed;

  Levels(SlaPolicy policy, List<Occurrence> occurrences) {
    this.policy = policy;
    this.occurrences = occurrences;
  }

  int level() {
    return level;
  }

  void set(int wanted) {
    level = wanted;
  }

  /** Raises, never lowers; a ticket that is as high already is left alone. */
  void raise(Instant at, EscalationRule rule) {
    if (level < rule.level()) {
      occurrences.add(
          new Occurrence.Escalated(at, ++escalations, level, rule.level(), rule.trigger().text()));
      level = rule.level();
    }
  }

  /** Something happened that raises the ticket at once. */
  void happened(Instant at, Category category, Class<? extends Trigger> trigger) {
    for (var rule : policy.escalations()) {
      if (trigger.isInstance(rule.trigger()) && rule.categories().contains(category)) {
        raise(at, rule);
      }
    }
  }

  void reopened(Instant at, Category category, int count) {
    for (var rule : policy.escalations()) {
      if (rule.trigger() instanceof Trigger.Reopened(var times)
          && count >= times
          && rule.categories().contains(category)) {
        raise(at, rule);
      }
    }
  }

  /** Tells a level without raising the ticket to it. */
  void inform(Instant at, Category category) {
    for (var rule : policy.escalations()) {
      if (rule.trigger() instanceof Trigger.Informed && rule.categories().contains(category)) {
        occurrences.add(
            new Occurrence.Informed(at, ++informed, rule.level(), rule.trigger().text()));
      }
    }
  }
}
