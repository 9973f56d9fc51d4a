package org.rookery.desk.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarDefinition;
import org.rookery.calendar.clock.CalendarVersion;

/**
 * What holds for a ticket: the version of the policy it started with, and all versions of its
 * calendar. The one in force at its start counts; later ones can only extend.
 */
public record SlaTerms(SlaPolicy policy, List<CalendarVersion> calendars) {

  /** Sorts the versions by publication. */
  public SlaTerms {
    calendars = calendars.stream().sorted(Comparator.comparing(CalendarVersion::since)).toList();
  }

  /** Another policy on the same calendar. */
  public SlaTerms withPolicy(SlaPolicy other) {
    return new SlaTerms(other, calendars);
  }

  /** The same policy on a calendar that has always held. */
  public SlaTerms withCalendar(CalendarDefinition other) {
    var always = new CalendarVersion(1, Instant.EPOCH, BusinessCalendar.of(other));
    return new SlaTerms(policy, List.of(always));
  }
}
