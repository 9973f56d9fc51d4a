package org.rookery.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Business hours as people write them: windows per weekday in a zone, holidays, and how much time
 * "one business day" is worth. {@link CalendarJson} reads and checks its JSON form; {@link
 * BusinessCalendar} answers questions about it.
 */
public record CalendarDefinition(
    ZoneId zone,
    Map<DayOfWeek, List<Window>> weekly,
    List<Holiday> holidays,
    Duration standardDay) {

  /** Keeps its own copies. */
  public CalendarDefinition {
    weekly = Map.copyOf(weekly);
    holidays = List.copyOf(holidays);
  }

  /** A calendar whose standard day is its longest one. */
  public CalendarDefinition(
      ZoneId zone, Map<DayOfWeek, List<Window>> weekly, List<Holiday> holidays) {
    this(zone, weekly, holidays, longestDay(weekly, holidays));
  }

  /** The windows of a weekday, empty when it is closed. */
  public List<Window> on(DayOfWeek day) {
    return weekly.getOrDefault(day, List.of());
  }

  /** The same hours with other holidays. */
  public CalendarDefinition withHolidays(List<Holiday> others) {
    return new CalendarDefinition(zone, weekly, others, standardDay);
  }

  private static Duration longestDay(Map<DayOfWeek, List<Window>> weekly, List<Holiday> holidays) {
    return Stream.concat(weekly.values().stream(), holidays.stream().map(Holiday::windows))
        .mapToInt(day -> day.stream().mapToInt(window -> window.end() - window.from()).sum())
        .mapToObj(Duration::ofMinutes)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
