package org.rookery.desk.sla;

import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.Schedule;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.desk.Category;
import org.rookery.desk.sla.Moment.What;

/** A clock while its ticket is being folded: with what it has brought about already. */
final class LiveClock {
  private final ClockId id;
  private final SlaPolicy policy;
  private final BitSet warned = new BitSet();
  private final BitSet reminded = new BitSet();
  private final BitSet escalated = new BitSet();
  private SlaClock clock;
  private Category category;
  private Instant categorySince;
  private boolean breached;
  private boolean looked;
  private @Nullable Moment next;

  LiveClock(ClockId id, SlaPolicy policy, SlaClock clock, Category category, Instant since) {
    this.id = id;
    this.policy = policy;
    this.clock = clock;
    this.category = category;
    this.categorySince = since;
  }

  ClockId id() {
    return id;
  }

  SlaClock clock() {
    return clock;
  }

  boolean hasBreached() {
    return breached;
  }

  void set(SlaClock changed) {
    clock = changed;
    looked = false;
  }

  void recategorised(Category to, Instant at) {
    category = to;
    categorySince = at;
    looked = false;
  }

  void done(Moment moment) {
    switch (moment.what()) {
      case WARNING -> warned.set(moment.index());
      case BREACH, SILENCE -> breached = true;
      case ESCALATION -> escalated.set(moment.index());
      case REMINDER -> reminded.set(moment.index());
      case WAIT -> {}
    }
    looked = false;
  }

  /** What it brings about next if nothing happens before. */
  @Nullable Moment next() {
    if (!looked) {
      next = clock.isOpen() ? look() : null;
      looked = true;
    }
    return next;
  }

  private @Nullable Moment look() {
    var schedule = clock.schedule();
    if (id.kind() == ClockKind.SILENCE) {
      return Moment.earlier(reminder(schedule), due(schedule, What.SILENCE));
    }
    return Moment.earlier(
        Moment.earlier(warning(schedule), due(schedule, What.BREACH)), escalation(schedule));
  }

  private @Nullable Moment warning(Schedule schedule) {
    Moment first = null;
    for (var i = 0; i < policy.warnings().size(); i++) {
      if (!warned.get(i) && !breached) {
        var at = schedule.reachedAt(policy.warnings().get(i));
        first = Moment.earlier(first, moment(at, What.WARNING, i));
      }
    }
    return first;
  }

  private @Nullable Moment reminder(Schedule schedule) {
    Moment first = null;
    for (var i = 0; i < policy.reminders().size(); i++) {
      if (!reminded.get(i)) {
        var at = schedule.after(policy.reminders().get(i));
        first = Moment.earlier(first, moment(at, What.REMINDER, i));
      }
    }
    return first;
  }

  private @Nullable Moment due(Schedule schedule, What what) {
    return breached ? null : moment(schedule.dueAt(), what, 0);
  }

  /** The highest level first, so that one breach does not raise a ticket twice. */
  private @Nullable Moment escalation(Schedule schedule) {
    Moment first = null;
    for (var i = policy.escalations().size() - 1; i >= 0; i--) {
      var rule = policy.escalations().get(i);
      if (!escalated.get(i) && rule.categories().contains(category)) {
        var next = moment(reached(rule.trigger(), schedule), What.ESCALATION, i);
        first = first == null || isBefore(next, first) ? next : first;
      }
    }
    return first;
  }

  private boolean isBefore(@Nullable Moment next, Moment first) {
    if (next == null || next.at().isAfter(first.at())) {
      return false;
    }
    return next.at().isBefore(first.at())
        || policy.escalations().get(next.index()).level()
            > policy.escalations().get(first.index()).level();
  }

  private @Nullable Instant reached(Trigger trigger, Schedule schedule) {
    return switch (trigger) {
      case Trigger.Reached(var kind, var percent) when kind == id.kind() ->
          schedule.reachedAt(percent);
      case Trigger.Overdue(var kind, var by) when kind == id.kind() -> schedule.overdueAt(by);
      case Trigger.Reached _, Trigger.Overdue _, Trigger.Informed _ -> null;
      case Trigger.Reopened _, Trigger.Asked _, Trigger.Disputed _, Trigger.Threatened _ -> null;
    };
  }

  /** What a new category finds already used up comes about when it begins to hold. */
  private @Nullable Moment moment(@Nullable Instant at, What what, int index) {
    if (at == null) {
      return null;
    }
    var late = what != What.BREACH && at.isBefore(categorySince);
    return new Moment(late ? categorySince : at, what, index, this);
  }
}
