package org.rookery.desk.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.ClockState;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.desk.Closure;

/**
 * What would have become of a ticket's promises under another calendar, holiday or policy. People
 * did what they did, and what time did by itself (a silence that closed, a wait that passed) stays
 * where it was: only the clocks are read anew.
 */
public record WhatIf(List<Difference> differences, Tally before, Tally after) {

  /** Keeps its own copy. */
  public WhatIf {
    differences = List.copyOf(differences);
  }

  /** One promise in both worlds; absent where there was none. */
  public record Difference(
      ClockKind kind, Instant startedAt, @Nullable Outcome before, @Nullable Outcome after) {

    /** Kept in one world, broken in the other, or only promised in one. */
    public boolean changesTheVerdict() {
      return before == null || after == null || before.state() != after.state();
    }
  }

  /** Where a promise stood at the end. */
  public record Outcome(ClockState state, @Nullable Instant dueAt) {}

  /** How many promises were kept, broken, or still run. */
  public record Tally(long kept, long broken, long open) {

    /** Of two sets of tickets together. */
    public Tally plus(Tally other) {
      return new Tally(kept + other.kept, broken + other.broken, open + other.open);
    }

    private static Tally of(Map<Promise, Outcome> outcomes) {
      return new Tally(
          count(outcomes, ClockState.MET),
          count(outcomes, ClockState.BREACHED),
          count(outcomes, ClockState.RUNNING) + count(outcomes, ClockState.PAUSED));
    }

    private static long count(Map<Promise, Outcome> outcomes, ClockState state) {
      return outcomes.values().stream().filter(outcome -> outcome.state() == state).count();
    }
  }

  private record Promise(int cycle, ClockKind kind, Instant startedAt) {}

  /** Compares the same events under the terms they had and under others, as seen at an instant. */
  public static WhatIf compare(
      List<SlaEvent> events, SlaTerms terms, SlaTerms others, Instant now) {
    var at = now.truncatedTo(ChronoUnit.SECONDS);
    var happened = withWhatTimeDid(events, TicketSla.of(terms, events, at));
    var before = outcomes(TicketSla.of(terms, happened, at, false));
    var after = outcomes(TicketSla.of(others, happened, at, false));
    return new WhatIf(differences(before, after), Tally.of(before), Tally.of(after));
  }

  /** At the same second time comes first: it acts on a second that is over. */
  private static List<SlaEvent> withWhatTimeDid(List<SlaEvent> events, TicketSla actual) {
    var waiting = new ArrayList<SlaEvent>();
    for (var occurrence : actual.occurrences()) {
      switch (occurrence) {
        case Occurrence.WentSilent(var due, _) ->
            waiting.add(new SlaEvent.Closed(due.plusSeconds(1), Closure.PARTNER_SILENCE));
        case Occurrence.WaitPassed(var passed, _) ->
            waiting.add(new SlaEvent.ThirdPartyDone(passed));
        case Occurrence.Warned _, Occurrence.Breached _, Occurrence.Reminded _ -> {}
        case Occurrence.Informed _, Occurrence.Escalated _ -> {}
      }
    }
    return merged(waiting, events);
  }

  private static List<SlaEvent> merged(List<SlaEvent> first, List<SlaEvent> second) {
    var all = new ArrayList<SlaEvent>(first);
    for (var event : second) {
      var place = all.size();
      while (place > 0 && all.get(place - 1).at().isAfter(event.at())) {
        place--;
      }
      all.add(place, event);
    }
    return all;
  }

  private static Map<Promise, Outcome> outcomes(TicketSla sla) {
    var outcomes = new LinkedHashMap<Promise, Outcome>();
    for (var clock : sla.clocks()) {
      var state = clock.clock().verdict(sla.now()).state();
      if (clock.id().kind() != ClockKind.SILENCE && isPromise(state)) {
        outcomes.put(promise(clock.id(), clock.clock()), outcome(clock.clock(), state));
      }
    }
    return outcomes;
  }

  private static boolean isPromise(ClockState state) {
    return switch (state) {
      case RUNNING, PAUSED, MET, BREACHED -> true;
      case CANCELLED, NONE -> false;
    };
  }

  private static Promise promise(ClockId id, SlaClock clock) {
    return new Promise(id.cycle(), id.kind(), clock.startedAt());
  }

  private static Outcome outcome(SlaClock clock, ClockState state) {
    return new Outcome(state, clock.dueAt());
  }

  private static List<Difference> differences(
      Map<Promise, Outcome> before, Map<Promise, Outcome> after) {
    var all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    return all.keySet().stream()
        .filter(promise -> !Objects.equals(before.get(promise), after.get(promise)))
        .map(
            promise ->
                new Difference(
                    promise.kind(), promise.startedAt(), before.get(promise), after.get(promise)))
        .toList();
  }
}
