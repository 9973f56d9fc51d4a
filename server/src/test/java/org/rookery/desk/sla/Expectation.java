package org.rookery.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.clock.Budget;
import org.rookery.calendar.clock.ClockState;
import org.rookery.calendar.clock.SlaClock;

/** One sentence about a ticket at an instant, such as {@code … response due 2026-06-10T12:00}. */
record Expectation(String line, ZoneId zone) {

  Instant at() {
    return Story.at(words()[0], zone);
  }

  void check(SlaTerms terms, TicketSla sla) {
    var words = words();
    switch (words[1]) {
      case "response", "resolution", "update", "silence" -> clock(terms, sla, words);
      case "status" -> assertThat(sla.status().text()).as(line).isEqualTo(words[2]);
      case "level" -> assertThat(sla.level()).as(line).isEqualTo(Integer.parseInt(words[2]));
      case "cycle" -> assertThat(sla.cycle()).as(line).isEqualTo(Integer.parseInt(words[2]));
      case "escalations" ->
          assertThat(
                  sla.occurrences().stream().filter(Occurrence.Escalated.class::isInstance).count())
              .as(line)
              .isEqualTo(Long.parseLong(words[2]));
      case "may" ->
          assertThat(sla.mayReopen(terms.policy(), at())).as(line).isEqualTo(words.length == 3);
      case "occurred" ->
          assertThat(sla.occurrences().stream().map(this::told))
              .as(line)
              .contains(line.substring(line.indexOf(" occurred ") + 10));
      default -> throw new IllegalArgumentException(line);
    }
  }

  private String told(Occurrence occurrence) {
    var at = occurrence.at().atZone(zone).toLocalDateTime() + " ";
    return switch (occurrence) {
      case Occurrence.Escalated(_, _, _, var to, var trigger) ->
          at + "level " + to + " by " + trigger;
      case Occurrence.Informed(_, _, var level, _) -> at + "level " + level + " informed";
      case Occurrence other -> at + other.key();
    };
  }

  private void clock(SlaTerms terms, TicketSla sla, String[] words) {
    var clock =
        sla.clock(ClockKind.valueOf(words[1].toUpperCase(Locale.ROOT)))
            .map(TicketClock::clock)
            .orElse(null);
    switch (words[2]) {
      case "due" ->
          assertThat(clock == null ? null : clock.dueAt())
              .as(line)
              .isEqualTo(Story.at(words[3], zone));
      case "none" -> assertThat(clock != null && clock.isOpen()).as(line).isFalse();
      case "pause" -> assertThat(pauseCost(terms, clock)).as(line).isEqualTo(minutes(words[4]));
      default ->
          assertThat(state(sla, clock).name().toLowerCase(Locale.ROOT))
              .as(line)
              .isEqualTo(words[2]);
    }
  }

  private static ClockState state(TicketSla sla, @Nullable SlaClock clock) {
    return clock == null ? ClockState.NONE : clock.verdict(sla.now()).state();
  }

  /** What its pauses take from the counted time: by the calendar, or by the wall. */
  private static Duration pauseCost(SlaTerms terms, @Nullable SlaClock clock) {
    assertThat(clock).isNotNull();
    var wall = clock.legs().getFirst().budget() instanceof Budget.Wall;
    return clock.pauses().stream()
        .map(
            pause ->
                wall
                    ? Duration.between(pause.from(), pause.to())
                    : calendar(terms).elapsed(pause.from(), pause.to(), List.of()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static BusinessCalendar calendar(SlaTerms terms) {
    return terms.calendars().getFirst().calendar();
  }

  private static Duration minutes(String clock) {
    var parts = clock.split(":", -1);
    return Duration.ofMinutes(Integer.parseInt(parts[0]) * 60L + Integer.parseInt(parts[1]));
  }

  private String[] words() {
    return line.split(" ", -1);
  }
}
