package org.rookery.calendar;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Business hours as people write them: windows per weekday in a zone, and holidays. {@link
 * CalendarJson} reads and checks its JSON form; {@link BusinessCalendar} answers questions about
 * it.
 */
public record CalendarDefinition(
    ZoneId zone, Map<DayOfWeek, List<Window>> weekly, List<Holiday> holidays) {

  /** Keeps its own copies. */
  public CalendarDefinition {
    weekly = Map.copyOf(weekly);
    holidays = List.copyOf(holidays);
  }

  /** The windows of a weekday, empty when it is closed. */
  public List<Window> on(DayOfWeek day) {
    return weekly.getOrDefault(day, List.of());
  }
}
