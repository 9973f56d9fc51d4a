package org.rookery.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Reply;
import org.rookery.engine.Session.State;
import org.rookery.engine.Timers.Kind;

/** The timers of a session: fires what is due, in order of time, and sets what comes next. */
final class Due {
  private static final Duration TOO_LATE_TO_REMIND = Duration.ofHours(1);
  private static final Kind[] KINDS = Kind.values();

  private final Draft draft;
  private final Moment moment;
  private final Walk walk;
  private final Triggers triggers;

  Due(Draft draft, Moment moment, Walk walk, Triggers triggers) {
    this.draft = draft;
    this.moment = moment;
    this.walk = walk;
    this.triggers = triggers;
  }

  void fire() {
    for (var kind = earliest(); kind != null; kind = earliest()) {
      draft.changed = true;
      fire(kind);
      arm();
    }
  }

  private @Nullable Kind earliest() {
    Kind first = null;
    for (var kind : KINDS) {
      if (draft.isDue(kind) && (first == null || at(kind) < at(first))) first = kind;
    }
    return first;
  }

  private long at(Kind kind) {
    return draft.due[kind.slot];
  }

  private void fire(Kind kind) {
    var late = draft.lateBy(kind);
    draft.setDue(kind, null);
    switch (kind) {
      case WAIT, QUESTION -> {
        draft.activeAt = draft.now;
        walk.follow(draft.top().behaviour().resume(moment, new Reply.TimeUp()));
      }
      case REQUEST -> {
        draft.activeAt = draft.now;
        walk.follow(walk.persons().ended("expired"));
      }
      case INACTIVITY -> remind(late);
      case LEAD -> {
        draft.leadReported = true;
        draft.emit("lead.incomplete", Map.of());
      }
      case SESSION -> expire();
    }
  }

  private void remind(Duration late) {
    var step = draft.automation.settings().inactivity().get(draft.inactivityStep);
    draft.inactivityStep++;
    var flowId = step.flowId();
    if (late.compareTo(TOO_LATE_TO_REMIND) > 0 || draft.isDue(Kind.SESSION)) return;
    if (flowId != null) {
      triggers.interlude(flowId);
      return;
    }
    var text = step.text();
    if (text == null) moment.saySystem("sys.inactive", Map.of());
    else moment.sayOnly(text);
  }

  private void expire() {
    if (draft.state == State.WAIT_INPUT) moment.saySystem("sys.expired", Map.of());
    draft.emit("session.expired", Map.of());
    walk.stop(State.EXPIRED);
  }

  /** Sets what comes next from the state the turn ends in. */
  void arm() {
    var settings = draft.automation.settings();
    var lives = draft.state.waits() || draft.state == State.COMPLETED;
    draft.setDue(
        Kind.SESSION, lives ? draft.activeAt.plus(draft.automation.sessionTimeout()) : null);
    if (draft.state != State.WAIT_TIMER) draft.setDue(Kind.WAIT, null);
    if (draft.state != State.HUMAN_REQUESTED) draft.setDue(Kind.REQUEST, null);
    if (draft.state != State.WAIT_INPUT) draft.setDue(Kind.QUESTION, null);
    draft.setDue(Kind.INACTIVITY, nextReminder());
    var after = settings.incompleteLeadAfter();
    var halfway =
        draft.state == State.WAIT_INPUT
            && draft.leadCaptured
            && !draft.leadReported
            && !after.isZero();
    draft.setDue(Kind.LEAD, halfway ? draft.activeAt.plus(after) : null);
  }

  private @Nullable Instant nextReminder() {
    var steps = draft.automation.settings().inactivity();
    if (draft.state != State.WAIT_INPUT || draft.inactivityStep >= steps.size()) return null;
    return draft.activeAt.plus(steps.get(draft.inactivityStep).after());
  }
}
