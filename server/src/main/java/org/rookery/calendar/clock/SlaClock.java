package org.rookery.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.Pause;
import org.rookery.calendar.Stretch;

/**
 * One promise to somebody from its start to its verdict, as an immutable value: each change gives
 * the next clock. Of several legs the earliest due binds; of several versions of the calendar,
 * published while the clock was open, the latest due binds, so that an edit can only extend.
 *
 * <p>All instants are whole seconds. A stop at the due second is in time; the due time has passed
 * once the next second has begun.
 */
public record SlaClock(
    Instant startedAt,
    List<Leg> legs,
    List<CalendarVersion> calendars,
    List<Pause> pauses,
    @Nullable Instant pausedAt,
    @Nullable String pauseReason,
    @Nullable Instant stoppedAt,
    @Nullable Instant cancelledAt) {

  /** Keeps its own copies. */
  public SlaClock {
    legs = List.copyOf(legs);
    calendars = List.copyOf(calendars);
    pauses = List.copyOf(pauses);
  }

  /** A clock that starts; without a budget nothing is promised. */
  public static SlaClock start(
      Instant at, @Nullable Budget budget, List<CalendarVersion> calendars) {
    var legs = budget == null ? List.<Leg>of() : List.of(new Leg(at, budget));
    return new SlaClock(at, legs, calendars, List.of(), null, null, null, null);
  }

  /** Whether it has neither been stopped nor cancelled and promises something. */
  public boolean isOpen() {
    return !legs.isEmpty() && stoppedAt == null && cancelledAt == null;
  }

  /** Whether it stands still for now. */
  public boolean isPaused() {
    return pausedAt != null;
  }

  /** Time stops counting. */
  public SlaClock pause(Instant at, String reason) {
    return isOpen() && !isPaused()
        ? new SlaClock(startedAt, legs, calendars, pauses, at, reason, null, null)
        : this;
  }

  /** Time counts again. */
  public SlaClock resume(Instant at) {
    return pausedAt == null ? this : withPause(new Pause(pausedAt, at, pauseReason));
  }

  /** What was promised has happened. */
  public SlaClock stop(Instant at) {
    if (!isOpen()) {
      return this;
    }
    var counted = resume(at);
    return new SlaClock(startedAt, legs, calendars, counted.pauses, null, null, at, null);
  }

  /** The stop did not hold: the clock goes on with the time used so far. */
  public SlaClock proceed(Instant at, String reason) {
    return stoppedAt == null ? this : withPause(new Pause(stoppedAt, at, reason));
  }

  /** The promise is over without a verdict; one that is broken already stays broken. */
  public SlaClock cancel(Instant at) {
    return isOpen() && !isBreached(at)
        ? new SlaClock(startedAt, legs, calendars, resume(at).pauses, null, null, null, at)
        : resume(at);
  }

  /** A stricter promise from here on; the old one still holds. */
  public SlaClock tighten(Instant at, Budget budget) {
    if (stoppedAt != null || cancelledAt != null || isBreached(at)) {
      return this;
    }
    var stricter = new ArrayList<>(legs);
    stricter.add(new Leg(at, budget));
    return withLegs(legs.isEmpty() ? at : startedAt, stricter);
  }

  /** A milder promise, as if it had been this one from the start; none at all if there is none. */
  public SlaClock loosen(Instant at, @Nullable Budget budget) {
    if (!isOpen() || isBreached(at)) {
      return this;
    }
    return budget == null ? cancel(at) : withLegs(startedAt, List.of(new Leg(startedAt, budget)));
  }

  /** A new version of the calendar while it is open: it may extend, never shorten. */
  public SlaClock adopt(CalendarVersion version) {
    if (!isOpen() || isBreached(version.since())) {
      return this;
    }
    var all = new ArrayList<>(calendars);
    all.add(version);
    return new SlaClock(startedAt, legs, all, pauses, pausedAt, pauseReason, null, null);
  }

  /** When it reaches what, as things stand now. */
  public Schedule schedule() {
    return new Schedule(this);
  }

  /** When it falls due; absent while it is paused, if nothing is promised, or if never. */
  public @Nullable Instant dueAt() {
    return schedule().dueAt();
  }

  /** When a share of its time, in percent, is used up; absent as {@link #dueAt} is. */
  public @Nullable Instant reachedAt(int percent) {
    return schedule().reachedAt(percent);
  }

  /** Whether its due time has passed without a stop. */
  public boolean isBreached(Instant now) {
    return isBreached(dueAt(), now);
  }

  private boolean isBreached(@Nullable Instant due, Instant now) {
    return due != null && cancelledAt == null && due.isBefore(stoppedAt == null ? now : stoppedAt);
  }

  /** What it says at an instant. */
  public Verdict verdict(Instant now) {
    var schedule = schedule();
    var due = schedule.dueAt();
    var binding = schedule.binding();
    var breached = isBreached(due, now);
    return new Verdict(
        state(breached),
        due,
        breached ? due : null,
        binding == null
            ? Duration.ZERO
            : binding.leg().used(binding.calendar(), end(now), pausesUntil(now)),
        binding == null ? Duration.ZERO : binding.leg().amount(binding.calendar()),
        pausedTime(now));
  }

  /** Every second of the binding promise until its end, or its due time while it is open. */
  public List<Stretch> explain(Instant now) {
    var schedule = schedule();
    var binding = schedule.binding();
    if (binding == null) {
      return List.of();
    }
    var due = schedule.dueAt();
    var until = isOpen() && due != null && due.isAfter(now) ? due : end(now);
    return binding.leg().explain(binding.calendar(), until, pausesUntil(until));
  }

  private ClockState state(boolean breached) {
    if (cancelledAt != null) {
      return ClockState.CANCELLED;
    }
    if (legs.isEmpty()) {
      return ClockState.NONE;
    }
    if (breached) {
      return ClockState.BREACHED;
    }
    if (stoppedAt != null) {
      return ClockState.MET;
    }
    return isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
  }

  private Instant end(Instant now) {
    return stoppedAt != null ? stoppedAt : cancelledAt != null ? cancelledAt : now;
  }

  private Duration pausedTime(Instant now) {
    return pausesUntil(now).stream()
        .map(pause -> Duration.between(pause.from(), pause.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private List<Pause> pausesUntil(Instant now) {
    return pausedAt != null && pausedAt.isBefore(now) ? resume(now).pauses : pauses;
  }

  private SlaClock withPause(Pause pause) {
    var all = new ArrayList<>(pauses);
    if (pause.from().isBefore(pause.to())) {
      all.add(pause);
    }
    return new SlaClock(startedAt, legs, calendars, all, null, null, null, null);
  }

  private SlaClock withLegs(Instant start, List<Leg> others) {
    return new SlaClock(start, others, calendars, pauses, pausedAt, pauseReason, null, null);
  }
}
