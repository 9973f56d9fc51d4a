package org.rookery.chatflow.node.action.hours;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.CalendarJson.Reading;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.GraphJson;

/** Hours written into a node: a calendar without a zone, compiled once for each zone asked for. */
final class NodeHours {
  private final Map<String, Object> calendar;
  private final Map<ZoneId, BusinessHours> byZone = new ConcurrentHashMap<>();

  private NodeHours(Map<String, Object> calendar) {
    this.calendar = calendar;
  }

  /** Reads {@code {"mon":[["09:00","17:00"]],"holidays":["2026-12-25"]}}. */
  static NodeHours of(@Nullable Map<String, List<Object>> settings) {
    var weekly = new LinkedHashMap<String, Object>();
    var calendar = new LinkedHashMap<String, Object>(Map.of("weekly", weekly));
    if (settings != null) {
      settings.forEach(
          (key, value) -> {
            if (key.equals("holidays")) calendar.put(key, value);
            else weekly.put(key.toUpperCase(Locale.ROOT), value);
          });
    }
    return new NodeHours(calendar);
  }

  /** What is wrong with them; null if nothing is. */
  @Nullable String problem() {
    return read(ZoneId.of("UTC")) instanceof Reading.Refused(var problems)
        ? problems.getFirst().message()
        : null;
  }

  BusinessHours in(ZoneId zone) {
    return byZone.computeIfAbsent(zone, this::compile);
  }

  private BusinessHours compile(ZoneId zone) {
    return read(zone) instanceof Reading.Read(var definition)
        ? BusinessHours.of(BusinessCalendar.of(definition))
        : BusinessHours.NEVER;
  }

  private Reading read(ZoneId zone) {
    var whole = new LinkedHashMap<>(calendar);
    whole.put("zone", zone.getId());
    return CalendarJson.read(GraphJson.MAPPER.valueToTree(whole), "custom");
  }

  /** The zone a contact lives in, if it is one. */
  static ZoneId zone(@Nullable Object name, ZoneId otherwise) {
    try {
      return name == null ? otherwise : ZoneId.of(name.toString());
    } catch (DateTimeException _) {
      return otherwise;
    }
  }
}
