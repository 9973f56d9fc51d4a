package org.rookery.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.calendar.Stretch;
import org.rookery.calendar.clock.ClockState;

class RandomTicketsTest {
  private static final int TICKETS = 12;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void wakingUpWhenToldFindsWhatOneLookAtTheEndFinds(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < TICKETS; i++) {
      var terms = terms(random);
      var events = RandomTickets.of(terms, random);
      var end = events.getLast().at().plus(Duration.ofDays(random.nextInt(30)));

      var found = new ArrayList<Occurrence>();
      for (var n = 1; n <= events.size(); n++) {
        var known = events.subList(0, n);
        var until = n < events.size() ? events.get(n).at() : end;
        var sla = TicketSla.of(terms, known, known.getLast().at());
        tell(sla, found);
        while (sla.wakeAt() != null && !sla.wakeAt().isAfter(until)) {
          sla = TicketSla.of(terms, known, sla.wakeAt());
          tell(sla, found);
        }
      }

      assertThat(found).isEqualTo(TicketSla.of(terms, events, end).occurrences());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void whatHasComeAboutStaysAndIsToldInOrderUnderItsOwnKey(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < TICKETS; i++) {
      var terms = terms(random);
      var events = RandomTickets.of(terms, random);
      var end = events.getLast().at().plus(Duration.ofDays(30));
      var all = TicketSla.of(terms, events, end).occurrences();

      for (var event : events) {
        var known = events.stream().filter(it -> !it.at().isAfter(event.at())).toList();
        var sooner = TicketSla.of(terms, known, event.at()).occurrences();
        assertThat(all.subList(0, sooner.size())).isEqualTo(sooner);
      }
      assertThat(all.stream().map(Occurrence::key)).doesNotHaveDuplicates();
      assertThat(all).extracting(Occurrence::at).isSorted();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void everyVerdictAgreesWithCountingTheSeconds(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < TICKETS; i++) {
      var terms = terms(random);
      var events = RandomTickets.of(terms, random);
      var end = events.getLast().at().plus(Duration.ofDays(random.nextInt(30)));

      for (var clock : TicketSla.of(terms, events, end).clocks()) {
        agrees(clock, end);
      }
    }
  }

  /** Whoever adds up the counted stretches until the due time gets the budget. */
  private static void agrees(TicketClock ticketClock, Instant end) {
    var clock = ticketClock.clock();
    var verdict = clock.verdict(end);
    var due = verdict.dueAt();
    if (due != null && verdict.state() != ClockState.CANCELLED) {
      var stop = clock.stoppedAt() == null ? end : clock.stoppedAt();
      assertThat(verdict.state() == ClockState.BREACHED)
          .as("%s %s", ticketClock.id(), verdict)
          .isEqualTo(due.isBefore(stop));
      if (clock.isOpen() || !stop.isBefore(due)) {
        assertThat(counted(clock.explain(end), due)).isEqualTo(verdict.budget().toSeconds());
      }
    }
    assertThat(verdict.used().toSeconds())
        .isEqualTo(counted(clock.explain(end), clock.stoppedAt() == null ? end : Instant.MAX));
  }

  private static long counted(List<Stretch> stretches, Instant until) {
    return stretches.stream()
        .filter(stretch -> stretch.counted() && stretch.from().isBefore(until))
        .mapToLong(
            stretch ->
                Duration.between(
                        stretch.from(), stretch.to().isBefore(until) ? stretch.to() : until)
                    .toSeconds())
        .sum();
  }

  private static void tell(TicketSla sla, List<Occurrence> found) {
    sla.occurrences().stream().skip(found.size()).toList().forEach(found::add);
  }

  private static SlaTerms terms(Random random) {
    var terms = SlaCalendars.standard();
    if (random.nextBoolean()) {
      return terms;
    }
    var since = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(11_000_000));
    return new SlaTerms(
        terms.policy(),
        List.of(
            terms.calendars().getFirst(),
            SlaCalendars.version(2, since, SlaCalendars.office("2026-04-03", "2026-06-11")),
            SlaCalendars.version(3, since.plusSeconds(500_000), SlaCalendars.office())));
  }
}
