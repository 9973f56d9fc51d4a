package org.rookery.calendar.holiday;

import java.util.List;
import org.rookery.calendar.CalendarProblem;
import org.rookery.calendar.Holiday;

/** What a file of holidays holds, and the lines of it that were not understood. */
public record HolidayImport(List<Holiday.OnDate> days, List<CalendarProblem> problems) {
  /** A file with more days is refused. */
  public static final int MAX_DAYS = 1000;

  /** A longer text is refused. */
  public static final int MAX_CHARACTERS = 1_000_000;

  /** Keeps its own copies. */
  public HolidayImport {
    days = List.copyOf(days);
    problems = List.copyOf(problems);
  }

  static HolidayImport refused(String code, String message) {
    return new HolidayImport(List.of(), List.of(new CalendarProblem("file", code, message)));
  }

  static HolidayImport tooLong() {
    return refused("too_large", "A file has at most a million characters and a thousand days.");
  }
}
