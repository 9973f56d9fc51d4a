package org.rookery.desk.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.sla.Attainment;
import org.rookery.desk.sla.ClockKind;

/**
 * What a proof says in short.
 *
 * @param month {@code 2026-06}, from its first second in UTC to its last
 * @param complete whether the month was over when it was made
 */
public record ProofSummary(
    String partnerId,
    String partnerName,
    String month,
    Instant from,
    Instant to,
    boolean complete,
    Instant madeAt,
    int tickets,
    List<Kept> promises) {

  /** Keeps its own copy. */
  public ProofSummary {
    promises = List.copyOf(promises);
  }

  /** How many promises of a kind that fell due in the month were kept and broken. */
  public record Kept(ClockKind clock, long met, long breached) {}

  /** Counts the promises of tickets. */
  public static List<Kept> count(List<ProofTicket> tickets, Instant from, Instant to) {
    return Arrays.stream(ClockKind.values())
        .filter(kind -> kind != ClockKind.SILENCE)
        .map(kind -> kept(kind, Attainment.of(states(tickets, kind, from, to))))
        .toList();
  }

  private static Kept kept(ClockKind kind, Attainment it) {
    return new Kept(kind, it.met(), it.breached());
  }

  private static List<ClockState> states(
      List<ProofTicket> tickets, ClockKind kind, Instant from, Instant to) {
    return tickets.stream()
        .filter(ProofTicket::counts)
        .flatMap(ticket -> ticket.clocks().stream())
        .filter(clock -> clock.clock() == kind)
        .filter(clock -> isWithin(clock.outcome().dueAt(), from, to))
        .map(clock -> clock.outcome().state())
        .toList();
  }

  private static boolean isWithin(@Nullable Instant due, Instant from, Instant to) {
    return due != null && !due.isBefore(from) && due.isBefore(to);
  }
}
