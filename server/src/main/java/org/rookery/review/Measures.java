package org.rookery.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.ClockReading;
import org.rookery.desk.Fact;
import org.rookery.desk.TicketView;
import org.rookery.desk.sla.ClockKind;

/** How long it took until somebody answered, each level acted, and all was well: as measured. */
final class Measures {
  private final TicketView view;
  private final List<String> lines = new ArrayList<>();

  private Measures(TicketView view) {
    this.view = view;
  }

  /** A line for each measured time, in order. */
  static String of(TicketView view) {
    var measures = new Measures(view);
    measures.lines.add(view.ticket().number());
    measures.promises();
    measures.levels();
    return String.join("\n", measures.lines);
  }

  private void promises() {
    for (var clock : view.clocks()) {
      switch (clock.id().kind()) {
        case RESPONSE -> promise("First answer", clock);
        case RESOLUTION -> promise("Resolution", clock);
        case UPDATE, SILENCE -> {}
      }
    }
    var updates = view.clocks().stream().filter(it -> it.id().kind() == ClockKind.UPDATE).toList();
    var missed = updates.stream().filter(it -> it.state() == ClockState.BREACHED).count();
    if (!updates.isEmpty()) {
      lines.add("- Updates missed: " + missed);
    }
  }

  private void promise(String what, ClockReading clock) {
    var verdict = clock.state() == ClockState.BREACHED ? "too late" : "in time";
    var stopped = clock.stoppedAt();
    if (stopped != null) {
      lines.add(
          "- "
              + what
              + " after "
              + length(Duration.ofSeconds(clock.usedSeconds()))
              + " of "
              + length(Duration.ofSeconds(clock.budgetSeconds()))
              + ": "
              + verdict);
    }
  }

  private void levels() {
    var opened = view.ticket().createdAt();
    Map<String, Instant> called = new HashMap<>();
    for (var event : view.history()) {
      switch (event.fact()) {
        case Fact.Escalated(var _, var to, var _, var _) ->
            lines.add("- Level " + to + " after " + length(Duration.between(opened, event.at())));
        case Fact.Paged(var level, var name, var _) -> {
          if (name != null) {
            called.put(level + name, event.at());
          }
        }
        case Fact.PageAcknowledged(var level, var name) -> {
          var since = called.getOrDefault(level + name, event.at());
          lines.add(
              "- Level %d, %s: answered the call after %s"
                  .formatted(level, name, length(Duration.between(since, event.at()))));
        }
        case Fact.PageUnanswered(var level, var name) ->
            lines.add("- Level %d, %s: did not answer the call in time".formatted(level, name));
        default -> {}
      }
    }
  }

  /** {@code 3 h 10 min}; seconds below a minute. */
  static String length(Duration length) {
    if (length.compareTo(Duration.ofMinutes(1)) < 0) {
      return length.toSeconds() + " s";
    }
    var hours = length.toHours();
    var minutes = length.toMinutesPart();
    if (hours == 0) {
      return minutes + " min";
    }
    return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
  }
}
