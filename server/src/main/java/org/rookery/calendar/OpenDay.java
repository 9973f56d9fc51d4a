package org.rookery.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as the calendar has it: its windows, and the holiday that changes what its weekday has.
 */
public record OpenDay(LocalDate date, List<Window> windows, @Nullable Holiday holiday) {

  /** Whether a holiday takes open time away: one on a closed weekday changes nothing. */
  public boolean isChanged(CalendarDefinition definition) {
    return !windows.equals(definition.on(date.getDayOfWeek()));
  }
}
