package org.rookery.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.FieldProblem;
import org.rookery.status.Maintenance.Plan;

/** What planned work has to keep to: how long, how early announced, at which time of day. */
final class MaintenanceRules {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration LATE = Duration.ofDays(3);
  private static final LocalTime PEAK_FROM = LocalTime.of(6, 0);

  private MaintenanceRules() {}

  /**
   * What is wrong with a plan that is announced now.
   *
   * @param before how it was announced before, if it is moved
   * @param peak whether it begins when people work
   * @param manager whether a manager says so
   */
  static List<FieldProblem> problems(
      Plan plan, @Nullable Maintenance before, Instant now, boolean peak, boolean manager) {
    var problems = new ArrayList<FieldProblem>();
    if (!plan.endAt().isAfter(plan.startAt())
        || plan.endAt().isAfter(plan.startAt().plus(LONGEST))) {
      problems.add(
          new FieldProblem(
              "endAt", "out_of_range", "It ends after it starts, 12 hours later at most."));
    }
    if (plan.startAt().isBefore(now)) {
      problems.add(new FieldProblem("startAt", "in_the_past", "It starts in the future."));
    }
    var isShort = plan.startAt().isBefore(noticeFrom(before, now).plus(plan.impact().notice()));
    if (isShort && !plan.emergency()) {
      problems.add(
          new FieldProblem(
              "startAt",
              "notice_too_short",
              "This impact is announced " + plan.impact().notice().toHours() + " hours ahead."));
    }
    if (plan.emergency() && plan.reason().isBlank()) {
      problems.add(new FieldProblem("reason", "required", "Say why it cannot wait."));
    }
    if (plan.emergency() && !manager) {
      problems.add(new FieldProblem("emergency", "manager_needed", "Only a manager may say so."));
    }
    if (peak && !manager) {
      problems.add(
          new FieldProblem(
              "startAt", "peak_time", "Choose the night, or let a manager approve this time."));
    }
    return problems;
  }

  /** A move within the last three days counts as announced anew. */
  private static Instant noticeFrom(@Nullable Maintenance before, Instant now) {
    var announced = before == null ? null : before.course().announcedAt();
    var isLate = before == null || now.isAfter(before.plan().startAt().minus(LATE));
    return announced == null || isLate ? now : announced;
  }

  /** Whether an instant lies in service hours, or not in the night. */
  static boolean isPeak(Instant start, boolean open, ZoneId zone) {
    return open || !start.atZone(zone).toLocalTime().isBefore(PEAK_FROM);
  }
}
