package org.rookery.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads and checks the JSON form of a calendar: {@code
 * {"zone":"Asia/Kolkata","weekly":{"MON":[["10:00","23:00"]]},
 * "holidays":["2026-10-02",{"month":12,"day":25},{"date":"2026-12-24","name":"Eve","windows":[["10:00","14:00"]]}]}}.
 * Names every wrong field at once.
 */
public final class CalendarJson {
  private static final int MAX_WINDOWS = 5;
  private static final int MAX_HOLIDAYS = 1000;
  private static final int MAX_NAME = 80;
  private static final String STANDARD_DAY = "standardDayMinutes";
  private static final Set<String> FIELDS =
      Set.of("zone", "weekly", "holidays", STANDARD_DAY, "id", "name");
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "MON", DayOfWeek.MONDAY,
          "TUE", DayOfWeek.TUESDAY,
          "WED", DayOfWeek.WEDNESDAY,
          "THU", DayOfWeek.THURSDAY,
          "FRI", DayOfWeek.FRIDAY,
          "SAT", DayOfWeek.SATURDAY,
          "SUN", DayOfWeek.SUNDAY);

  private final String path;
  private final List<CalendarProblem> problems = new ArrayList<>();

  private CalendarJson(String path) {
    this.path = path;
  }

  /** What reading gave: the calendar, or everything that is wrong with it. */
  public sealed interface Reading {
    /** A calendar that opens at some time. */
    record Read(CalendarDefinition definition) implements Reading {}

    /** All problems, at least one. */
    record Refused(List<CalendarProblem> problems) implements Reading {}
  }

  /** Reads a calendar; fields in problems begin with {@code path}, for example {@code calendar}. */
  public static Reading read(@Nullable JsonNode node, String path) {
    var reader = new CalendarJson(path);
    var definition = reader.definition(node);
    return definition == null || !reader.problems.isEmpty()
        ? new Reading.Refused(reader.problems)
        : new Reading.Read(definition);
  }

  private @Nullable CalendarDefinition definition(@Nullable JsonNode node) {
    if (node == null || !node.isObject()) {
      problem("", "required", "A calendar with zone and weekly windows is needed.");
      return null;
    }
    node.propertyNames().stream()
        .filter(name -> !FIELDS.contains(name))
        .forEach(name -> problem(name, "unknown_field", "There is no such field."));
    names(node);
    var zone = zone(node.path("zone"));
    var weekly = weekly(node.path("weekly"));
    var holidays = holidays(node.path("holidays"));
    if (problems.isEmpty() && neverOpens(weekly, holidays)) {
      problem(
          "weekly", "never_opens", "The calendar needs at least one window in which it is open.");
    }
    return zone == null ? null : definition(zone, weekly, holidays, node.path(STANDARD_DAY));
  }

  private CalendarDefinition definition(
      ZoneId zone, Map<DayOfWeek, List<Window>> weekly, List<Holiday> holidays, JsonNode minutes) {
    if (minutes.isMissingNode() || minutes.isNull()) {
      return new CalendarDefinition(zone, weekly, holidays);
    }
    if (!minutes.isIntegralNumber() || minutes.asLong() < 1 || minutes.asLong() > Window.DAY) {
      problem(STANDARD_DAY, "out_of_range", "A business day is worth 1 to 1440 minutes.");
      return new CalendarDefinition(zone, weekly, holidays);
    }
    return new CalendarDefinition(zone, weekly, holidays, Duration.ofMinutes(minutes.asLong()));
  }

  /** What people and programs call it; business time does not mind. */
  private void names(JsonNode node) {
    for (var field : List.of("id", "name")) {
      var value = node.path(field);
      if (!value.isMissingNode() && !value.isNull() && !isShort(value)) {
        problem(field, "invalid", "A text of at most " + MAX_NAME + " characters.");
      }
    }
  }

  private static boolean isShort(JsonNode value) {
    return value.isString() && value.stringValue().length() <= MAX_NAME;
  }

  private static boolean neverOpens(Map<DayOfWeek, List<Window>> weekly, List<Holiday> holidays) {
    return weekly.values().stream().allMatch(List::isEmpty)
        && holidays.stream().allMatch(day -> day.windows().isEmpty());
  }

  private @Nullable ZoneId zone(JsonNode node) {
    // Names only: a fixed offset such as GMT+5:30 knows no daylight saving and no history.
    if (node.isString() && ZoneId.getAvailableZoneIds().contains(node.asString())) {
      return ZoneId.of(node.asString());
    }
    problem("zone", "invalid_timezone", "Use a time zone name such as Europe/Berlin.");
    return null;
  }

  private Map<DayOfWeek, List<Window>> weekly(JsonNode node) {
    var weekly = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    if (node.isMissingNode() || node.isNull()) {
      return weekly;
    }
    if (!node.isObject()) {
      problem("weekly", "invalid", "Give the windows per weekday, MON to SUN.");
      return weekly;
    }
    for (var entry : node.properties()) {
      var field = "weekly." + entry.getKey();
      var day = DAYS.get(entry.getKey());
      if (day == null) {
        problem(field, "unknown_weekday", "Weekdays are MON, TUE, WED, THU, FRI, SAT, SUN.");
      } else {
        weekly.put(day, windows(entry.getValue(), field));
      }
    }
    checkOverlaps(weekly);
    return weekly;
  }

  private List<Window> windows(JsonNode node, String field) {
    var windows = new ArrayList<Window>();
    if (!node.isArray()) {
      problem(field, "invalid", "Give a list of windows such as [[\"09:00\",\"17:00\"]].");
      return windows;
    }
    if (node.size() > MAX_WINDOWS) {
      problem(field, "too_many", "A day has at most " + MAX_WINDOWS + " windows.");
      return windows;
    }
    for (var i = 0; i < node.size(); i++) {
      var window = window(node.get(i), field + "[" + i + "]");
      if (window != null) {
        windows.add(window);
      }
    }
    return windows;
  }

  private @Nullable Window window(JsonNode node, String field) {
    if (!node.isArray() || node.size() != 2) {
      problem(field, "invalid", "A window has a start and an end, such as [\"09:00\",\"17:00\"].");
      return null;
    }
    var from = minutes(node.get(0));
    var to = minutes(node.get(1));
    if (from < 0 || from == Window.DAY || to < 0) {
      problem(field, "invalid_time", "Times are HH:MM from 00:00; a window may end at 24:00.");
      return null;
    }
    return new Window(from, to);
  }

  private static int minutes(JsonNode node) {
    if (!node.isString() || !node.asString().matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
      return -1;
    }
    var text = node.asString();
    return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
  }

  /** Windows may touch but not overlap, over midnight and over the end of the week too. */
  private void checkOverlaps(Map<DayOfWeek, List<Window>> weekly) {
    var taken = new ArrayList<int[]>();
    weekly.forEach(
        (day, windows) -> {
          for (var i = 0; i < windows.size(); i++) {
            var base = (day.getValue() - 1) * Window.DAY;
            var next = new int[] {base + windows.get(i).from(), base + windows.get(i).end()};
            if (taken.stream().anyMatch(other -> overlap(other, next))) {
              problem(
                  "weekly." + day.name().substring(0, 3) + "[" + i + "]",
                  "shift_overlap",
                  "This window overlaps another one.");
            }
            taken.add(next);
          }
        });
  }

  private static boolean overlap(int[] a, int[] b) {
    var week = 7 * Window.DAY;
    return meets(a, b, 0) || meets(a, b, week) || meets(a, b, -week);
  }

  private static boolean meets(int[] a, int[] b, int shift) {
    return a[0] < b[1] + shift && b[0] + shift < a[1];
  }

  private List<Holiday> holidays(JsonNode node) {
    var holidays = new ArrayList<Holiday>();
    if (node.isMissingNode() || node.isNull()) {
      return holidays;
    }
    if (!node.isArray() || node.size() > MAX_HOLIDAYS) {
      problem("holidays", "invalid", "Give a list of at most " + MAX_HOLIDAYS + " days.");
      return holidays;
    }
    var seen = new HashSet<Object>();
    for (var i = 0; i < node.size(); i++) {
      var field = "holidays[" + i + "]";
      var holiday = holiday(node.get(i), field);
      if (holiday != null && !seen.add(key(holiday))) {
        problem(field, "duplicate_holiday", "This day is already in the list.");
      } else if (holiday != null) {
        holidays.add(holiday);
      }
    }
    return holidays;
  }

  private static Object key(Holiday holiday) {
    return switch (holiday) {
      case Holiday.OnDate(var date, _, _) -> date;
      case Holiday.EveryYear(var day, _, _) -> day;
    };
  }

  private @Nullable Holiday holiday(JsonNode node, String field) {
    if (node.isString()) {
      return onDate(node.asString(), field, List.of(), null);
    }
    if (!node.isObject()) {
      problem(field, "invalid_date", "Give a date such as 2026-12-25, or a month and a day.");
      return null;
    }
    var windows =
        node.has("windows") ? windows(node.get("windows"), field + ".windows") : List.<Window>of();
    checkOverlapsOfOneDay(windows, field);
    var name = node.path("name").isString() ? node.path("name").asString() : null;
    return node.has("date")
        ? onDate(node.path("date").asString(""), field + ".date", windows, name)
        : everyYear(node, field, windows, name);
  }

  private void checkOverlapsOfOneDay(List<Window> windows, String field) {
    for (var i = 0; i < windows.size(); i++) {
      for (var j = 0; j < i; j++) {
        var a = new int[] {windows.get(i).from(), windows.get(i).end()};
        var b = new int[] {windows.get(j).from(), windows.get(j).end()};
        if (meets(a, b, 0)) {
          problem(
              field + ".windows[" + i + "]", "shift_overlap", "This window overlaps another one.");
        }
      }
    }
  }

  private @Nullable Holiday onDate(
      String text, String field, List<Window> windows, @Nullable String name) {
    try {
      return new Holiday.OnDate(LocalDate.parse(text), windows, name);
    } catch (DateTimeParseException _) {
      problem(field, "invalid_date", "Give a date such as 2026-12-25.");
      return null;
    }
  }

  private @Nullable Holiday everyYear(
      JsonNode node, String field, List<Window> windows, @Nullable String name) {
    try {
      var day = MonthDay.of(node.path("month").asInt(0), node.path("day").asInt(0));
      return new Holiday.EveryYear(day, windows, name);
    } catch (DateTimeException _) {
      problem(field, "invalid_date", "Give a date, or a month and a day that exist.");
      return null;
    }
  }

  private void problem(String field, String code, String message) {
    var full = field.isEmpty() ? path : path + "." + field;
    problems.add(new CalendarProblem(full, code, message));
  }
}
