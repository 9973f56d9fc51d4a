package org.rookery.calendar.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.Pause;

/** The leg and the version of the calendar that decide when a clock falls due. */
record Binding(Leg leg, BusinessCalendar calendar, @Nullable Instant due) {

  /** Earliest of the legs, each under the calendar that is latest for it; null without legs. */
  static @Nullable Binding of(SlaClock clock) {
    Binding earliest = null;
    for (var leg : clock.legs()) {
      Binding latest = null;
      for (var version : clock.calendars()) {
        var calendar = version.calendar();
        var next = new Binding(leg, calendar, leg.due(calendar, clock.pauses()));
        latest = latest == null || next.isLaterThan(latest) ? next : latest;
      }
      earliest = earliest == null || earliest.isLaterThan(latest) ? latest : earliest;
    }
    return earliest;
  }

  /** Never is later than any time. */
  private boolean isLaterThan(@Nullable Binding other) {
    if (other == null || other.due == null) {
      return false;
    }
    return due == null || due.isAfter(other.due);
  }

  @Nullable Instant reached(List<Pause> pauses, int percent) {
    return leg.reached(calendar, pauses, percent);
  }
}
