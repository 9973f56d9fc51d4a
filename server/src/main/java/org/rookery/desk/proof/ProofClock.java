package org.rookery.desk.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.Pause;
import org.rookery.calendar.Stretch;
import org.rookery.calendar.clock.Budget;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.calendar.clock.ClockState;
import org.rookery.calendar.clock.Leg;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.desk.sla.ClockKind;
import org.rookery.desk.sla.TicketClock;

/**
 * A promise in a proof: what it was made of, what came of it, and every second of it, counted or
 * not.
 *
 * @param calendars numbers of the versions that held while it was open
 */
public record ProofClock(
    int cycle,
    ClockKind clock,
    int number,
    Instant startedAt,
    List<Promise> promises,
    List<Integer> calendars,
    List<Pause> pauses,
    @Nullable Instant pausedAt,
    @Nullable String pauseReason,
    @Nullable Instant stoppedAt,
    @Nullable Instant cancelledAt,
    Outcome outcome) {

  /** So much time from here; {@code mode} says which time counts. */
  public record Promise(Instant start, String mode, long amount, long graceSeconds) {
    static Promise of(Leg leg) {
      return switch (leg.budget()) {
        case Budget.Wall(var amount) -> new Promise(leg.start(), "wall", amount.toSeconds(), 0);
        case Budget.Service(var amount) ->
            new Promise(leg.start(), "service", amount.toSeconds(), 0);
        case Budget.BusinessDays(var days) -> new Promise(leg.start(), "business_days", days, 0);
        case Budget.WallRolled(var amount, var grace) ->
            new Promise(leg.start(), "wall_rolled", amount.toSeconds(), grace.toSeconds());
      };
    }

    Leg leg() {
      return new Leg(start, budget());
    }

    private Budget budget() {
      return switch (mode) {
        case "wall" -> new Budget.Wall(Duration.ofSeconds(amount));
        case "service" -> new Budget.Service(Duration.ofSeconds(amount));
        case "business_days" -> new Budget.BusinessDays(Math.toIntExact(amount));
        case "wall_rolled" ->
            new Budget.WallRolled(Duration.ofSeconds(amount), Duration.ofSeconds(graceSeconds));
        default -> throw new IllegalArgumentException("there is no time \"" + mode + "\"");
      };
    }
  }

  /** What came of it, as seen when the pack was made. */
  public record Outcome(
      ClockState state,
      @Nullable Instant dueAt,
      long budgetSeconds,
      long usedSeconds,
      long pausedSeconds,
      List<Stretch> stretches) {

    /** Counts a clock anew. */
    static Outcome of(SlaClock clock, Instant at) {
      var verdict = clock.verdict(at);
      return new Outcome(
          verdict.state(),
          verdict.dueAt(),
          verdict.budget().toSeconds(),
          verdict.used().toSeconds(),
          verdict.paused().toSeconds(),
          clock.explain(at));
    }
  }

  /** A clock of a ticket as it stands at an instant. */
  public static ProofClock of(TicketClock of, Instant at) {
    var clock = of.clock();
    return new ProofClock(
        of.id().cycle(),
        of.id().kind(),
        of.id().number(),
        clock.startedAt(),
        clock.legs().stream().map(Promise::of).toList(),
        clock.calendars().stream().map(CalendarVersion::number).toList(),
        clock.pauses(),
        clock.pausedAt(),
        clock.pauseReason(),
        clock.stoppedAt(),
        clock.cancelledAt(),
        Outcome.of(clock, at));
  }

  /** What comes of it if it is counted again by these versions of its calendar. */
  Outcome recount(Map<Integer, CalendarVersion> versions, Instant at) {
    var held =
        calendars.stream()
            .map(
                number ->
                    Objects.requireNonNull(
                        versions.get(number), "version " + number + " of its calendar is missing"))
            .toList();
    var legs = promises.stream().map(Promise::leg).toList();
    var clock =
        new SlaClock(startedAt, legs, held, pauses, pausedAt, pauseReason, stoppedAt, cancelledAt);
    return Outcome.of(clock, at);
  }

  /** How people call it: {@code response}, or {@code update 3 (cycle 2)}. */
  String name() {
    var which = clock.text() + (number > 1 ? " " + number : "");
    return cycle > 1 ? which + " (cycle " + cycle + ")" : which;
  }
}
