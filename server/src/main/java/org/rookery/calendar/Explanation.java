package org.rookery.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays counted spans, pauses and closed days end to end, so that no second is left unexplained. */
final class Explanation {
  private final Days days;
  private final ZoneId zone;
  private final List<Pause> pauses;
  private final List<Stretch> stretches = new ArrayList<>();

  Explanation(Days days, ZoneId zone, List<Pause> pauses) {
    this.days = days;
    this.zone = zone;
    this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
  }

  List<Stretch> of(Instant start, Instant end, List<Span> counted) {
    var at = start;
    for (var span : counted) {
      uncounted(at, span.from());
      add(span.from(), span.to(), Stretch.Why.COUNTED, null);
      at = span.to();
    }
    uncounted(at, end);
    return stretches;
  }

  private void uncounted(Instant from, Instant to) {
    var at = from;
    for (var pause : pauses) {
      if (pause.to().isAfter(at) && pause.from().isBefore(to)) {
        closed(at, pause.from());
        var begin = pause.from().isAfter(at) ? pause.from() : at;
        var end = pause.to().isBefore(to) ? pause.to() : to;
        add(begin, end, Stretch.Why.PAUSED, pause.reason());
        at = end;
      }
    }
    closed(at, to);
  }

  private void closed(Instant from, Instant to) {
    var at = from;
    while (at.isBefore(to)) {
      var date = at.atZone(zone).toLocalDate();
      var midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
      var end = midnight.isBefore(to) ? midnight : to;
      var why = days.closedBecause(date);
      var holiday = days.holiday(date);
      add(at, end, why, why == Stretch.Why.HOLIDAY && holiday != null ? holiday.name() : null);
      at = end;
    }
  }

  private void add(Instant from, Instant to, Stretch.Why why, @Nullable String note) {
    if (!from.isBefore(to)) {
      return;
    }
    var last = stretches.isEmpty() ? null : stretches.getLast();
    if (last != null
        && why != Stretch.Why.COUNTED
        && last.why() == why
        && last.to().equals(from)
        && Objects.equals(last.note(), note)) {
      stretches.set(stretches.size() - 1, new Stretch(last.from(), to, why, note));
    } else {
      stretches.add(new Stretch(from, to, why, note));
    }
  }
}
