package org.rookery.chatflow.node.action.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.BusinessHours;

/**
 * Hours written into a node: half-open windows by day, and closed dates. A window may run over
 * midnight.
 */
final class WeeklyHours {
  private static final int MOST_DAYS = 400;

  private final Map<DayOfWeek, List<Window>> windows;
  private final Set<LocalDate> holidays;

  private WeeklyHours(Map<DayOfWeek, List<Window>> windows, Set<LocalDate> holidays) {
    this.windows = windows;
    this.holidays = holidays;
  }

  /** From minute to minute of one day; {@code to} is beyond 1,440 where it runs over midnight. */
  private record Window(int from, int to) {}

  static WeeklyHours of(Map<String, List<Object>> settings) {
    var windows = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var key = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
      var list = new ArrayList<Window>();
      for (var item : settings.getOrDefault(key, List.of())) {
        var window = window(item);
        if (window != null) list.add(window);
      }
      windows.put(day, list);
    }
    var holidays = new HashSet<LocalDate>();
    for (var item : settings.getOrDefault("holidays", List.of())) {
      try {
        holidays.add(LocalDate.parse(item.toString()));
      } catch (DateTimeException _) {
        // a date that is none closes nothing
      }
    }
    return new WeeklyHours(windows, holidays);
  }

  private static @Nullable Window window(Object item) {
    if (!(item instanceof List<?> pair) || pair.size() != 2) return null;
    try {
      var from = minutes(pair.get(0).toString());
      var to = minutes(pair.get(1).toString());
      return new Window(from, to <= from ? to + 1440 : to);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static int minutes(String time) {
    return time.equals("24:00") ? 1440 : LocalTime.parse(time).toSecondOfDay() / 60;
  }

  boolean isEmpty() {
    return windows.values().stream().allMatch(List::isEmpty);
  }

  /** The zone a contact lives in, if it is one. */
  static ZoneId zone(@Nullable Object name, ZoneId otherwise) {
    try {
      return name == null ? otherwise : ZoneId.of(name.toString());
    } catch (DateTimeException _) {
      return otherwise;
    }
  }

  BusinessHours in(ZoneId zone) {
    return new BusinessHours() {
      @Override
      public boolean isOpen(Instant at) {
        return openAt(at, zone);
      }

      @Override
      public @Nullable Instant nextOpening(Instant from) {
        return opening(from, zone);
      }
    };
  }

  private boolean openAt(Instant at, ZoneId zone) {
    var local = at.atZone(zone).toLocalDateTime();
    var minute = local.toLocalTime().toSecondOfDay() / 60;
    return covers(local.toLocalDate(), minute)
        || covers(local.toLocalDate().minusDays(1), minute + 1440);
  }

  private boolean covers(LocalDate day, int minute) {
    return of(day).stream().anyMatch(window -> minute >= window.from && minute < window.to);
  }

  private List<Window> of(LocalDate day) {
    return holidays.contains(day) ? List.of() : windows.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private @Nullable Instant opening(Instant from, ZoneId zone) {
    if (openAt(from, zone)) return from;
    var first = from.atZone(zone).toLocalDate();
    for (var day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
      Instant earliest = null;
      for (var window : of(day)) {
        var at = day.atStartOfDay().plusMinutes(window.from).atZone(zone).toInstant();
        if (!at.isBefore(from) && (earliest == null || at.isBefore(earliest))) earliest = at;
      }
      if (earliest != null) return earliest;
    }
    return null;
  }
}
