package org.rookery.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the calendar says about a date: a date beats a yearly day, both beat the weekday. */
final class Days {
  private final CalendarDefinition definition;
  private final Map<LocalDate, Holiday> dates = new HashMap<>();
  private final Map<MonthDay, Holiday> yearly = new HashMap<>();

  Days(CalendarDefinition definition) {
    this.definition = definition;
    for (var holiday : definition.holidays()) {
      switch (holiday) {
        case Holiday.OnDate(var date, _, _) -> dates.put(date, holiday);
        case Holiday.EveryYear(var day, _, _) -> yearly.put(day, holiday);
      }
    }
  }

  @Nullable Holiday holiday(LocalDate date) {
    var once = dates.get(date);
    return once != null || yearly.isEmpty() ? once : yearly.get(MonthDay.from(date));
  }

  List<Window> windows(LocalDate date) {
    var holiday = holiday(date);
    return holiday == null ? definition.on(date.getDayOfWeek()) : holiday.windows();
  }

  /** Why the time of a date that lies in no window does not count. */
  Stretch.Why closedBecause(LocalDate date) {
    if (definition.on(date.getDayOfWeek()).isEmpty() && windows(date).isEmpty()) {
      return Stretch.Why.CLOSED_DAY;
    }
    return holiday(date) == null ? Stretch.Why.OUTSIDE_HOURS : Stretch.Why.HOLIDAY;
  }
}
