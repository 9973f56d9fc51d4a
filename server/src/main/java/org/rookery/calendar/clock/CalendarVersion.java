package org.rookery.calendar.clock;

import java.time.Instant;
import java.util.List;
import org.rookery.calendar.BusinessCalendar;

/** A calendar as it was published at some instant; an edit makes the next version. */
public record CalendarVersion(int number, Instant since, BusinessCalendar calendar) {

  /** The version in force at an instant: the last one published by then, else the first. */
  public static CalendarVersion inForce(List<CalendarVersion> versions, Instant at) {
    var found = versions.getFirst();
    for (var version : versions) {
      if (!version.since().isAfter(at) && !version.since().isBefore(found.since())) {
        found = version;
      }
    }
    return found;
  }
}
