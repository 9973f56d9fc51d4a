package org.rookery.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.Budget;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.sla.ClockId;
import org.rookery.desk.sla.TicketClock;

/**
 * What a clock of a ticket says at an instant.
 *
 * @param mode which time counts: wall, service, business_days, wall_rolled; none without a promise
 * @param halfAt when half of the time is used; so long as it runs on
 * @param riskAt when three quarters are
 */
public record ClockReading(
    ClockId id,
    ClockState state,
    String mode,
    long budgetSeconds,
    long usedSeconds,
    long pausedSeconds,
    Instant startedAt,
    @Nullable Instant halfAt,
    @Nullable Instant riskAt,
    @Nullable Instant dueAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant breachedAt) {

  /** Reads a clock. */
  public static ClockReading of(TicketClock of, Instant now) {
    var clock = of.clock();
    var verdict = clock.verdict(now);
    var open = clock.isOpen();
    return new ClockReading(
        of.id(),
        verdict.state(),
        clock.legs().isEmpty() ? "none" : mode(clock.legs().getLast().budget()),
        verdict.budget().toSeconds(),
        verdict.used().toSeconds(),
        verdict.paused().toSeconds(),
        clock.startedAt(),
        open ? clock.reachedAt(50) : null,
        open ? clock.reachedAt(75) : null,
        verdict.dueAt(),
        clock.stoppedAt(),
        verdict.breachedAt());
  }

  private static String mode(Budget budget) {
    return switch (budget) {
      case Budget.Wall _ -> "wall";
      case Budget.Service _ -> "service";
      case Budget.BusinessDays _ -> "business_days";
      case Budget.WallRolled _ -> "wall_rolled";
    };
  }

  /** Whether nothing has stopped it yet: running, or overdue and still running. */
  public boolean isOpen() {
    return stoppedAt == null
        && (state == ClockState.RUNNING
            || state == ClockState.PAUSED
            || state == ClockState.BREACHED);
  }

  /** The same as the projection keeps it: what goes on by itself is left out. */
  public ClockReading kept() {
    var moving = stoppedAt == null && state != ClockState.PAUSED;
    return new ClockReading(
        id,
        state,
        mode,
        budgetSeconds,
        moving ? 0 : usedSeconds,
        moving ? 0 : pausedSeconds,
        startedAt,
        halfAt,
        riskAt,
        dueAt,
        stoppedAt,
        breachedAt);
  }

  /** How near the due time is. */
  public Band band(Instant now) {
    return switch (state) {
      case NONE, CANCELLED -> Band.NONE;
      case MET -> Band.MET;
      case BREACHED -> Band.BREACHED;
      case PAUSED -> Band.PAUSED;
      case RUNNING -> running(now);
    };
  }

  private Band running(Instant now) {
    if (dueAt != null && dueAt.isBefore(now)) {
      return Band.BREACHED;
    }
    if (riskAt != null && !riskAt.isAfter(now)) {
      return Band.AT_RISK;
    }
    return halfAt != null && !halfAt.isAfter(now) ? Band.HALF_USED : Band.ON_TRACK;
  }

  /** How near a due time is, in the words of the console. */
  public enum Band {
    ON_TRACK,
    HALF_USED,
    AT_RISK,
    BREACHED,
    PAUSED,
    MET,
    NONE
  }
}
