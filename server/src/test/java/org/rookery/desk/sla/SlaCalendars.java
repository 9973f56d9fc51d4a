package org.rookery.desk.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarDefinition;
import org.rookery.calendar.Holiday;
import org.rookery.calendar.Window;
import org.rookery.calendar.clock.CalendarVersion;

/** Monday to Friday from 10:00 to 23:00 in Kolkata, without holidays unless some are named. */
final class SlaCalendars {
  static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  private SlaCalendars() {}

  static SlaTerms standard() {
    return terms(office());
  }

  static SlaTerms terms(CalendarDefinition definition) {
    return new SlaTerms(StandardPolicy.version(1), List.of(version(1, Instant.EPOCH, definition)));
  }

  static CalendarVersion version(int number, Instant since, CalendarDefinition definition) {
    return new CalendarVersion(number, since, BusinessCalendar.of(definition));
  }

  static CalendarDefinition office(String... closed) {
    var holidays =
        Arrays.stream(closed)
            .map(date -> (Holiday) new Holiday.OnDate(LocalDate.parse(date), List.of(), "Closed"))
            .toList();
    return new CalendarDefinition(KOLKATA, weekdays(), holidays, Duration.ofMinutes(780));
  }

  private static Map<DayOfWeek, List<Window>> weekdays() {
    var weekly = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (var day = 1; day <= 5; day++) {
      weekly.put(DayOfWeek.of(day), List.of(new Window(10 * 60, 23 * 60)));
    }
    return weekly;
  }
}
