package org.rookery.desk.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.Pause;
import org.rookery.calendar.Stretch;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.desk.Category;

/** What a ticket would be promised if it were opened at an instant; nothing is stored. */
public record SlaPreview(SlaClock response, SlaClock resolution, SlaClock update) {

  /** Pauses hold for the resolution alone: the response never pauses, updates go on. */
  public static SlaPreview of(
      SlaPolicy policy,
      CalendarVersion calendar,
      Category category,
      Instant createdAt,
      List<Pause> pauses) {
    var at = createdAt.truncatedTo(ChronoUnit.SECONDS);
    var resolution = start(policy, calendar, category, ClockKind.RESOLUTION, at);
    for (var pause : pauses) {
      var reason = pause.reason() == null ? "pause" : pause.reason();
      resolution = resolution.pause(pause.from(), reason).resume(pause.to());
    }
    return new SlaPreview(
        start(policy, calendar, category, ClockKind.RESPONSE, at),
        resolution,
        start(policy, calendar, category, ClockKind.UPDATE, at));
  }

  private static SlaClock start(
      SlaPolicy policy, CalendarVersion calendar, Category category, ClockKind kind, Instant at) {
    return SlaClock.start(at, policy.target(category, kind), List.of(calendar));
  }

  /** Every second of the resolution until its due time, or of the response if there is none. */
  public List<Stretch> explanation() {
    return explained(resolution).isEmpty() ? explained(response) : explained(resolution);
  }

  private static List<Stretch> explained(SlaClock clock) {
    @Nullable Instant due = clock.dueAt();
    return due == null ? List.of() : clock.explain(due);
  }
}
