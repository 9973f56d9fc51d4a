package org.rookery.desk.sla;

import static org.rookery.desk.Category.CRITICAL;
import static org.rookery.desk.Category.FEATURE_REQUEST;
import static org.rookery.desk.Category.HIGH;
import static org.rookery.desk.Category.INQUIRY;
import static org.rookery.desk.Category.LOW;
import static org.rookery.desk.Category.MEDIUM;
import static org.rookery.desk.sla.ClockKind.RESOLUTION;
import static org.rookery.desk.sla.ClockKind.RESPONSE;
import static org.rookery.desk.sla.ClockKind.UPDATE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rookery.calendar.clock.Budget;
import org.rookery.desk.Category;

/** The policy a new desk starts with; every cell can be changed in its next version. */
public final class StandardPolicy {
  private static final Set<Category> ALL = Set.of(Category.values());
  private static final int MANAGER = 2;
  private static final int EXECUTIVE = 3;

  private StandardPolicy() {}

  /** The standard promises as this version. */
  public static SlaPolicy version(long version) {
    return new SlaPolicy(
        version,
        targets(),
        List.of(50, 75, 90),
        new Budget.BusinessDays(3),
        List.of(new Budget.BusinessDays(1), new Budget.BusinessDays(2)),
        escalations(),
        Duration.ofDays(7),
        20);
  }

  private static Map<Category, Map<ClockKind, Budget>> targets() {
    return Map.of(
        CRITICAL,
        Map.of(RESPONSE, wall(1), RESOLUTION, wall(4), UPDATE, wall(2)),
        HIGH,
        Map.of(
            RESPONSE,
            service(2),
            RESOLUTION,
            service(48),
            UPDATE,
            new Budget.WallRolled(Duration.ofHours(24), Duration.ofMinutes(60))),
        MEDIUM,
        Map.of(RESPONSE, service(4), RESOLUTION, new Budget.BusinessDays(7)),
        LOW,
        Map.of(RESPONSE, service(8), RESOLUTION, new Budget.BusinessDays(10)),
        INQUIRY,
        Map.of(RESPONSE, service(8)),
        FEATURE_REQUEST,
        Map.of(RESPONSE, new Budget.BusinessDays(2)));
  }

  private static List<EscalationRule> escalations() {
    return List.of(
        new EscalationRule(new Trigger.Informed(), Set.of(CRITICAL), MANAGER),
        new EscalationRule(new Trigger.Reached(RESPONSE, 100), ALL, MANAGER),
        new EscalationRule(new Trigger.Reached(RESOLUTION, 50), Set.of(CRITICAL), MANAGER),
        new EscalationRule(new Trigger.Reached(RESOLUTION, 75), Set.of(HIGH), MANAGER),
        new EscalationRule(new Trigger.Reached(RESOLUTION, 100), ALL, MANAGER),
        new EscalationRule(
            new Trigger.Overdue(UPDATE, new Budget.Wall(Duration.ofMinutes(15))),
            Set.of(CRITICAL),
            MANAGER),
        new EscalationRule(new Trigger.Overdue(UPDATE, service(1)), Set.of(HIGH), MANAGER),
        new EscalationRule(new Trigger.Reopened(2), ALL, MANAGER),
        new EscalationRule(new Trigger.Asked(), ALL, MANAGER),
        new EscalationRule(new Trigger.Disputed(), ALL, MANAGER),
        new EscalationRule(new Trigger.Reached(RESOLUTION, 100), Set.of(CRITICAL), EXECUTIVE),
        new EscalationRule(new Trigger.Threatened(), Set.of(CRITICAL), EXECUTIVE),
        new EscalationRule(new Trigger.Overdue(RESOLUTION, service(24)), Set.of(HIGH), EXECUTIVE));
  }

  private static Budget wall(int hours) {
    return new Budget.Wall(Duration.ofHours(hours));
  }

  private static Budget service(int hours) {
    return new Budget.Service(Duration.ofHours(hours));
  }
}
