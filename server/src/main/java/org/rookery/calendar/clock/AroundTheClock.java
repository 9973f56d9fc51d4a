package org.rookery.calendar.clock;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarDefinition;
import org.rookery.calendar.Window;

/** The calendar that is always open: real time is business time with nothing left out. */
public final class AroundTheClock {
  /** Open every day from midnight to midnight. */
  public static final BusinessCalendar CALENDAR =
      BusinessCalendar.of(
          new CalendarDefinition(
              ZoneId.of("UTC"),
              Arrays.stream(DayOfWeek.values())
                  .collect(
                      Collectors.toMap(
                          Function.identity(), _ -> List.of(new Window(0, Window.DAY)))),
              List.of()));

  private AroundTheClock() {}
}
