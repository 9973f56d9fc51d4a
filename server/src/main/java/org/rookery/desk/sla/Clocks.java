package org.rookery.desk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.desk.Category;

/** All clocks of a ticket, the running ones by kind, and missed updates that wait for an answer. */
final class Clocks {
  private final SlaPolicy policy;
  private final List<LiveClock> all = new ArrayList<>();
  private final Map<ClockKind, LiveClock> current = new EnumMap<>(ClockKind.class);
  private final List<LiveClock> unanswered = new ArrayList<>();
  private final List<CalendarVersion> calendars = new ArrayList<>();
  private final Map<ClockKind, Integer> numbers = new EnumMap<>(ClockKind.class);

  Clocks(SlaPolicy policy) {
    this.policy = policy;
  }

  void begin(List<CalendarVersion> inForce) {
    calendars.addAll(inForce);
  }

  List<TicketClock> all() {
    return all.stream().map(live -> new TicketClock(live.id(), live.clock())).toList();
  }

  void start(int cycle, ClockKind kind, Instant at, Category category) {
    var before = current.get(kind);
    if (before != null && before.id().cycle() != cycle) {
      numbers.clear();
      current.clear();
    }
    var number = numbers.merge(kind, 1, Integer::sum);
    var clock = SlaClock.start(at, policy.target(category, kind), calendars);
    var live = new LiveClock(new ClockId(cycle, kind, number), policy, clock, category, at);
    all.add(live);
    current.put(kind, live);
  }

  void startIfPromised(int cycle, ClockKind kind, Instant at, Category category) {
    if (policy.target(category, kind) != null) {
      start(cycle, kind, at, category);
    }
  }

  void pause(ClockKind kind, Instant at, String reason) {
    change(kind, clock -> clock.pause(at, reason));
  }

  void resume(ClockKind kind, Instant at) {
    change(kind, clock -> clock.resume(at));
  }

  void stop(ClockKind kind, Instant at) {
    change(kind, clock -> clock.stop(at));
  }

  /** Versions of the calendar that were published meanwhile hold from now on. */
  void proceed(ClockKind kind, Instant at, String reason) {
    change(kind, clock -> clock.proceed(at, reason));
    calendars.forEach(version -> change(kind, clock -> adopted(clock, version)));
  }

  private static SlaClock adopted(SlaClock clock, CalendarVersion version) {
    return clock.calendars().contains(version) ? clock : clock.adopt(version);
  }

  void adopt(CalendarVersion version) {
    calendars.add(version);
    for (var kind : ClockKind.values()) {
      change(kind, clock -> clock.adopt(version));
    }
  }

  /** One that has only just begun leaves no trace. */
  void cancel(ClockKind kind, Instant at) {
    var live = current.get(kind);
    if (live != null && live.clock().isOpen() && live.clock().startedAt().equals(at)) {
      all.remove(live);
      current.remove(kind);
      numbers.merge(kind, -1, Integer::sum);
    }
    change(kind, clock -> clock.cancel(at));
    if (kind == ClockKind.UPDATE) {
      answer(at);
    }
  }

  void cancelAll(Instant at) {
    for (var kind : ClockKind.values()) {
      cancel(kind, at);
    }
  }

  /** A public message: in time for the running update, or too late for those that were missed. */
  void updated(int cycle, Instant at, Category category) {
    var running = current.get(ClockKind.UPDATE);
    if (running == null || !running.clock().isOpen()) {
      return;
    }
    if (unanswered.isEmpty()) {
      stop(ClockKind.UPDATE, at);
    } else {
      cancel(ClockKind.UPDATE, at);
    }
    startIfPromised(cycle, ClockKind.UPDATE, at, category);
  }

  private void answer(Instant at) {
    unanswered.forEach(missed -> missed.set(missed.clock().stop(at)));
    unanswered.clear();
  }

  /** A missed update is followed by the next one, counted from the missed due time. */
  void missed(LiveClock clock, Instant due, Category category) {
    if (clock.id().kind() == ClockKind.UPDATE) {
      unanswered.add(clock);
      start(clock.id().cycle(), ClockKind.UPDATE, due, category);
    }
  }

  void recategorise(int cycle, ClockKind kind, Instant at, Category to, boolean stricter) {
    var live = current.get(kind);
    if (live == null || isWithdrawn(live.clock())) {
      startIfPromised(cycle, kind, at, to);
    } else {
      live.set(recategorised(live.clock(), at, to, kind, stricter));
      live.recategorised(to, at);
    }
    unanswered.forEach(missed -> missed.recategorised(to, at));
  }

  private SlaClock recategorised(
      SlaClock clock, Instant at, Category to, ClockKind kind, boolean stricter) {
    var budget = policy.target(to, kind);
    if (stricter && budget != null) {
      return clock.tighten(at, budget);
    }
    return clock.loosen(at, budget);
  }

  /** Nothing was promised, or what was promised has been taken back by an earlier change. */
  private static boolean isWithdrawn(SlaClock clock) {
    return clock.legs().isEmpty() || clock.cancelledAt() != null;
  }

  private void change(ClockKind kind, UnaryOperator<SlaClock> change) {
    var live = current.get(kind);
    if (live != null) {
      live.set(change.apply(live.clock()));
    }
  }

  @Nullable Moment next(boolean byItself) {
    Moment first = null;
    for (var live : current.values()) {
      if (byItself || live.id().kind() != ClockKind.SILENCE) {
        first = Moment.earlier(first, live.next());
      }
    }
    for (var missed : unanswered) {
      first = Moment.earlier(first, missed.next());
    }
    return first;
  }
}
