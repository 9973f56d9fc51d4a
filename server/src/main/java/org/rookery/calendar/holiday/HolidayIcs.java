package org.rookery.calendar.holiday;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.CalendarProblem;
import org.rookery.calendar.Holiday;

/**
 * Holidays as an iCalendar file: events that last whole days, one or several, once or every year.
 * Events with a time of day are reported and left out: an appointment is no holiday.
 */
public final class HolidayIcs {
  private static final int LONGEST_DAYS = 31;

  private final LocalDate first;
  private final LocalDate last;
  private final TreeMap<LocalDate, Holiday.OnDate> days = new TreeMap<>();
  private final List<CalendarProblem> problems = new ArrayList<>();

  private HolidayIcs(Year first, Year last) {
    this.first = first.atDay(1);
    this.last = last.plusYears(1).atDay(1).minusDays(1);
  }

  /** Reads all calendars of a file, from the first day of one year to the last of another. */
  public static HolidayImport read(String text, Year first, Year last) {
    if (text.length() > HolidayImport.MAX_CHARACTERS) {
      return HolidayImport.tooLong();
    }
    var calendars = Biweekly.parse(text).all();
    if (calendars.isEmpty()) {
      return HolidayImport.refused("invalid", "This is not an iCalendar file.");
    }
    var reader = new HolidayIcs(first, last);
    calendars.stream().map(ICalendar::getEvents).forEach(events -> events.forEach(reader::read));
    return reader.days.size() > HolidayImport.MAX_DAYS
        ? HolidayImport.tooLong()
        : new HolidayImport(List.copyOf(reader.days.values()), reader.problems);
  }

  private void read(VEvent event) {
    var start = event.getDateStart();
    if (start == null || start.getValue() == null) {
      problem(event, "invalid_date", "The event has no date.");
    } else if (start.getValue().hasTime()) {
      problem(event, "not_a_whole_day", "The event does not last whole days.");
    } else {
      repeat(event, length(event, date(start.getValue())));
    }
  }

  /** The end is the first day that does not belong to it. */
  private static long length(VEvent event, LocalDate from) {
    var end = event.getDateEnd();
    if (end == null || end.getValue() == null) {
      return 1;
    }
    var days = ChronoUnit.DAYS.between(from, date(end.getValue()));
    return Math.clamp(days, 1, LONGEST_DAYS);
  }

  private void repeat(VEvent event, long length) {
    var dates = event.getDateIterator(TimeZone.getDefault());
    dates.advanceTo(
        Date.from(first.minusDays(LONGEST_DAYS).atStartOfDay(ZoneId.systemDefault()).toInstant()));
    for (var n = 0; n < HolidayImport.MAX_DAYS && dates.hasNext(); n++) {
      var from = date(dates.next());
      if (from.isAfter(last)) {
        return;
      }
      for (var i = 0; i < length; i++) {
        add(from.plusDays(i), name(event));
      }
    }
  }

  private void add(LocalDate date, @Nullable String name) {
    if (!date.isBefore(first) && !date.isAfter(last)) {
      days.putIfAbsent(date, new Holiday.OnDate(date, List.of(), name));
    }
  }

  private static @Nullable String name(VEvent event) {
    var summary = event.getSummary();
    return summary == null || summary.getValue() == null ? null : summary.getValue().strip();
  }

  /** The library reads a date as midnight where the process runs; so it is undone. */
  private static LocalDate date(Date date) {
    return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
  }

  private void problem(VEvent event, String code, String message) {
    var name = name(event);
    problems.add(new CalendarProblem(name == null ? "event" : name, code, message));
  }
}
