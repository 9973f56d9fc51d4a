package org.rookery.status.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a component went through since it is tracked. At each instant the latest state set by hand
 * holds, else the worst of all disturbances.
 */
public final class History {
  private final List<Stretch> stretches;
  private final Instant since;
  private final Instant now;

  private History(List<Stretch> stretches, Instant since, Instant now) {
    this.stretches = stretches;
    this.since = since;
    this.now = now;
  }

  /** The history of one component from its disturbances, in any order. */
  public static History of(List<Disturbance> disturbances, Instant since, Instant now) {
    var edges = new TreeSet<Instant>();
    edges.add(since);
    for (var one : disturbances) {
      edges.add(one.from());
      edges.add(one.to() == null ? now : one.to());
    }
    edges.add(now);
    var inside = edges.stream().filter(it -> !it.isBefore(since) && !it.isAfter(now)).toList();
    var stretches = new ArrayList<Stretch>();
    for (var i = 0; i + 1 < inside.size(); i++) {
      stretches.add(stretch(disturbances, inside.get(i), inside.get(i + 1)));
    }
    return new History(List.copyOf(stretches), since, now);
  }

  private static Stretch stretch(List<Disturbance> all, Instant from, Instant to) {
    var state = ComponentState.OPERATIONAL;
    var counted = ComponentState.OPERATIONAL;
    Disturbance byHand = null;
    for (var one : all) {
      if (one.covers(from)) {
        state = state.or(one.state());
        counted = counted.or(one.counted());
        byHand =
            one.manual() && (byHand == null || !one.from().isBefore(byHand.from())) ? one : byHand;
      }
    }
    return byHand == null
        ? new Stretch(state, counted, from, to)
        : new Stretch(byHand.state(), byHand.counted(), from, to);
  }

  /** How it is at an instant, by what is known then. */
  public static ComponentState at(List<Disturbance> disturbances, Instant now) {
    return stretch(disturbances, now, now).state();
  }

  /** The last days (UTC), the oldest first, today included. */
  public List<Day> days(int count) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var days = new ArrayList<Day>();
    for (var date = today.minusDays(count - 1L); !date.isAfter(today); date = date.plusDays(1)) {
      days.add(day(date));
    }
    return days;
  }

  private Day day(LocalDate date) {
    var begin = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    var parts = between(begin, date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    var worst = parts.stream().map(Stretch::state).reduce(ComponentState::or).orElse(null);
    var disturbed =
        parts.stream()
            .filter(it -> it.state() != ComponentState.OPERATIONAL)
            .mapToLong(it -> it.length().toSeconds())
            .sum();
    return new Day(date, worst, disturbed);
  }

  private List<Stretch> between(Instant begin, Instant end) {
    return stretches.stream()
        .filter(it -> it.from().isBefore(end) && it.to().isAfter(begin))
        .map(
            it ->
                new Stretch(
                    it.state(),
                    it.counted(),
                    it.from().isBefore(begin) ? begin : it.from(),
                    it.to().isAfter(end) ? end : it.to()))
        .toList();
  }

  /** Uptime from an instant on, as far as it was measured. */
  public Uptime uptime(Instant from) {
    return uptime(from, now);
  }

  /** Uptime of a period, as far as it was measured. */
  public Uptime uptime(Instant from, Instant to) {
    var begin = from.isBefore(since) ? since : from;
    var end = to.isAfter(now) ? now : to;
    var major = Duration.ZERO;
    var partial = Duration.ZERO;
    for (var part : begin.isBefore(end) ? between(begin, end) : List.<Stretch>of()) {
      switch (part.counted()) {
        case MAJOR_OUTAGE -> major = major.plus(part.length());
        case PARTIAL_OUTAGE -> partial = partial.plus(part.length());
        case OPERATIONAL, MAINTENANCE, DEGRADED -> {}
      }
    }
    var period = begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    return new Uptime(period, major, partial);
  }
}
