package org.rookery.calendar.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a clock reaches what, as things stand now. An instant is absent if nothing is promised, if
 * it never comes, or if it lies behind the beginning of a pause that is not over yet.
 */
public final class Schedule {
  private final SlaClock clock;
  private final @Nullable Binding binding;

  Schedule(SlaClock clock) {
    this.clock = clock;
    this.binding = Binding.of(clock);
  }

  @Nullable Binding binding() {
    return binding;
  }

  /** When it falls due. */
  public @Nullable Instant dueAt() {
    return binding == null ? null : known(binding.due());
  }

  /** When a share of its time, in percent, is used up. */
  public @Nullable Instant reachedAt(int percent) {
    if (binding == null || percent == 100) {
      return dueAt();
    }
    return known(binding.reached(clock.pauses(), percent));
  }

  /** When another budget, counted from its start, is used up. */
  public @Nullable Instant after(Budget budget) {
    return binding == null ? null : from(clock.startedAt(), budget, binding);
  }

  /** When it is overdue by so much more counted time. */
  public @Nullable Instant overdueAt(Budget by) {
    var due = dueAt();
    return binding == null || due == null ? null : from(due, by, binding);
  }

  private @Nullable Instant from(Instant start, Budget budget, Binding by) {
    return known(new Leg(start, budget).due(by.calendar(), clock.pauses()));
  }

  private @Nullable Instant known(@Nullable Instant at) {
    var pausedAt = clock.pausedAt();
    return at == null || (pausedAt != null && at.isAfter(pausedAt)) ? null : at;
  }
}
