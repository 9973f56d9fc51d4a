package org.rookery.calendar.holiday;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rookery.calendar.CalendarProblem;
import org.rookery.calendar.Holiday;
import org.rookery.calendar.Window;

/**
 * Holidays in columns: {@code date,name,open}, for example {@code 2026-12-24,Christmas
 * Eve,10:00-15:00}. Without a third column, or with an empty one, the day is closed; several
 * windows are separated by blanks. Comma, semicolon or tab; a first line with the names of the
 * columns may be there.
 */
public final class HolidayCsv {
  private final List<Holiday.OnDate> days = new ArrayList<>();
  private final List<CalendarProblem> problems = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();

  private HolidayCsv() {}

  /** Reads a whole file; good lines are taken although others are wrong. */
  public static HolidayImport read(String text) {
    if (text.length() > HolidayImport.MAX_CHARACTERS) {
      return HolidayImport.tooLong();
    }
    var reader = new HolidayCsv();
    reader.readLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return reader.days.size() > HolidayImport.MAX_DAYS
        ? HolidayImport.tooLong()
        : new HolidayImport(reader.days, reader.problems);
  }

  private void readLines(String text) {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setCommentMarker('#')
            .get();
    try (var lines = format.parse(new StringReader(text))) {
      for (var line : lines) {
        read(line);
      }
    } catch (IOException | UncheckedIOException e) {
      problem(days.size() + problems.size() + 1L, "invalid", "This is not a list in columns.");
    }
  }

  private static char delimiter(String text) {
    var first = text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
    return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private void read(CSVRecord line) {
    var first = line.get(0);
    if (first.toLowerCase(Locale.ROOT).equals("date")) {
      return;
    }
    try {
      var date = LocalDate.parse(first);
      var windows = windows(line.size() > 2 ? line.get(2) : "");
      var name = line.size() > 1 && !line.get(1).isBlank() ? line.get(1).strip() : null;
      if (seen.add(date)) {
        days.add(new Holiday.OnDate(date, windows, name));
      } else {
        problem(line.getRecordNumber(), "duplicate_holiday", "This day is already in the list.");
      }
    } catch (DateTimeParseException _) {
      problem(line.getRecordNumber(), "invalid_date", "Give a date such as 2026-12-25.");
    } catch (IllegalArgumentException _) {
      problem(line.getRecordNumber(), "invalid_time", "Give open hours such as 10:00-15:00.");
    }
  }

  private static List<Window> windows(String text) {
    var windows = new ArrayList<Window>();
    for (var part : text.isBlank() ? new String[0] : text.strip().split("\\s+", -1)) {
      if (!part.matches("([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)")) {
        throw new IllegalArgumentException(part);
      }
      var next = new Window(minutes(part.substring(0, 5)), minutes(part.substring(6)));
      if (next.runsOverMidnight() || windows.stream().anyMatch(other -> overlap(other, next))) {
        throw new IllegalArgumentException(part);
      }
      windows.add(next);
    }
    return windows;
  }

  private static boolean overlap(Window a, Window b) {
    return a.from() < b.end() && b.from() < a.end();
  }

  private static int minutes(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  private void problem(long line, String code, String message) {
    problems.add(new CalendarProblem("line " + line, code, message));
  }
}
