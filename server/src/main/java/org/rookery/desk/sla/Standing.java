package org.rookery.desk.sla;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;
import org.rookery.desk.Status;

/** Where a ticket stands while it is folded, and what each step does to its clocks. */
final class Standing {
  private final SlaPolicy policy;
  private final Clocks clocks;
  private final Levels levels;
  private Status status = Status.NEW;
  private Category category = Category.MEDIUM;
  private int cycle = 1;
  private int reopenCount;
  private int waits;
  private boolean threatened;
  private @Nullable Instant expectedAt;
  private @Nullable String waitsFor;
  private @Nullable Category resolvedAs;
  private @Nullable Instant firstResponseAt;
  private @Nullable Instant resolvedAt;
  private @Nullable Instant closedAt;
  private @Nullable Closure closure;

  Standing(SlaPolicy policy, Clocks clocks, Levels levels) {
    this.policy = policy;
    this.clocks = clocks;
    this.levels = levels;
  }

  Status status() {
    return status;
  }

  Category category() {
    return category;
  }

  int waits() {
    return waits;
  }

  /** When the third party that is awaited was to be ready. */
  @Nullable Instant expectedAt() {
    return expectedAt;
  }

  TicketSla at(Instant now, List<Occurrence> occurrences, @Nullable Instant wakeAt) {
    return new TicketSla(
        now,
        status,
        category,
        levels.level(),
        cycle,
        reopenCount,
        clocks.all(),
        occurrences,
        new TicketSla.Milestones(firstResponseAt, resolvedAt, closedAt, closure),
        wakeAt);
  }

  void open(Instant at, Category first, boolean answered, CalendarVersion calendar) {
    category = first;
    clocks.begin(List.of(calendar));
    startCycle(at);
    levels.inform(at, category);
    if (answered) {
      responded(at);
    }
  }

  private void startCycle(Instant at) {
    clocks.start(cycle, ClockKind.RESPONSE, at, category);
    clocks.start(cycle, ClockKind.RESOLUTION, at, category);
    clocks.startIfPromised(cycle, ClockKind.UPDATE, at, category);
  }

  void staffSaid(Instant at, int length) {
    if (status.isOver()) {
      return;
    }
    responded(at);
    if (length >= policy.shortestUpdate()) {
      clocks.updated(cycle, at, category);
    }
    if (status == Status.AWAITING_PARTNER || status == Status.RESOLVED) {
      startSilence(at);
    }
  }

  void responded(Instant at) {
    if (firstResponseAt == null) {
      firstResponseAt = at;
    }
    clocks.stop(ClockKind.RESPONSE, at);
    takeUp();
  }

  void takeUp() {
    status = status == Status.NEW ? Status.OPEN : status;
  }

  private void startSilence(Instant at) {
    clocks.cancel(ClockKind.SILENCE, at);
    clocks.start(cycle, ClockKind.SILENCE, at, category);
  }

  void awaitPartner(Instant at) {
    status = Status.AWAITING_PARTNER;
    expectedAt = null;
    pause(at, "partner");
    clocks.cancel(ClockKind.UPDATE, at);
    startSilence(at);
  }

  void partnerSaid(Instant at) {
    clocks.cancel(ClockKind.SILENCE, at);
    if (status == Status.AWAITING_PARTNER) {
      goOn(at);
      clocks.startIfPromised(cycle, ClockKind.UPDATE, at, category);
    }
  }

  void awaitThirdParty(Instant at, boolean unforeseen, Instant expected) {
    status = Status.AWAITING_THIRD_PARTY;
    waits++;
    expectedAt = expected.isBefore(at) ? at : expected;
    pause(at, unforeseen ? "unforeseen" : "third_party");
  }

  private void pause(Instant at, String reason) {
    waitsFor = reason;
    clocks.pause(ClockKind.RESOLUTION, at, reason);
  }

  private void goOn(Instant at) {
    status = Status.OPEN;
    waitsFor = null;
    clocks.resume(ClockKind.RESOLUTION, at);
  }

  void thirdPartyDone(Instant at) {
    expectedAt = null;
    if (status == Status.AWAITING_THIRD_PARTY) {
      goOn(at);
    }
  }

  void resolve(Instant at) {
    status = Status.RESOLVED;
    resolvedAt = at;
    expectedAt = null;
    waitsFor = null;
    clocks.stop(ClockKind.RESOLUTION, at);
    clocks.cancel(ClockKind.UPDATE, at);
    startSilence(at);
  }

  void reject(Instant at) {
    if (status != Status.RESOLVED) {
      return;
    }
    status = Status.OPEN;
    resolvedAt = null;
    clocks.cancel(ClockKind.SILENCE, at);
    clocks.proceed(ClockKind.RESOLUTION, at, "resolved");
    if (resolvedAs != null && resolvedAs != category) {
      recategoriseResolution(at, category.moreUrgentThan(resolvedAs));
    }
    resolvedAs = null;
    clocks.startIfPromised(cycle, ClockKind.UPDATE, at, category);
    levels.reopened(at, category, ++reopenCount);
  }

  void close(Instant at, Closure by) {
    if (status.isOver()) {
      return;
    }
    status = Status.CLOSED;
    closedAt = at;
    closure = by;
    expectedAt = null;
    waitsFor = null;
    clocks.stop(ClockKind.RESOLUTION, at);
    clocks.cancelAll(at);
  }

  void reopen(Instant at) {
    if (status != Status.CLOSED) {
      return;
    }
    status = Status.OPEN;
    cycle++;
    firstResponseAt = null;
    resolvedAt = null;
    closedAt = null;
    closure = null;
    startCycle(at);
    levels.reopened(at, category, ++reopenCount);
  }

  void cancel(Instant at) {
    status = Status.CANCELLED;
    expectedAt = null;
    clocks.cancelAll(at);
  }

  void recategorise(Instant at, Category to) {
    var before = category;
    var stricter = to.moreUrgentThan(before);
    category = to;
    if (status.isOver()) {
      return;
    }
    if (firstResponseAt == null) {
      clocks.recategorise(cycle, ClockKind.RESPONSE, at, to, stricter);
    }
    if (status == Status.RESOLVED) {
      resolvedAs = resolvedAs == null ? before : resolvedAs;
    } else {
      recategoriseResolution(at, stricter);
    }
    if (status == Status.OPEN || status == Status.NEW || status == Status.AWAITING_THIRD_PARTY) {
      clocks.recategorise(cycle, ClockKind.UPDATE, at, to, stricter);
    }
    if (stricter) {
      levels.inform(at, to);
    }
    if (threatened) {
      levels.happened(at, to, Trigger.Threatened.class);
    }
  }

  /** Holds for whatever the ticket becomes. */
  void threaten(Instant at) {
    threatened = true;
    levels.happened(at, category, Trigger.Threatened.class);
  }

  /** A promise that begins while the ticket waits begins paused. */
  private void recategoriseResolution(Instant at, boolean stricter) {
    clocks.recategorise(cycle, ClockKind.RESOLUTION, at, category, stricter);
    if (waitsFor != null) {
      clocks.pause(ClockKind.RESOLUTION, at, waitsFor);
    }
  }
}
