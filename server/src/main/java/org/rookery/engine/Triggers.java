package org.rookery.engine;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.Trigger.Interrupt;
import org.rookery.engine.Session.State;

/** Triggers that a message or a button pulls, and what they cut into. */
final class Triggers {
  private static final int MOST_IN_A_ROW = 2;

  private final Draft draft;
  private final Automation automation;
  private final Walk walk;
  private final Beginnings beginnings;
  private final Otherwise otherwise;

  Triggers(Draft draft, Walk walk, Beginnings beginnings, Otherwise otherwise) {
    this.draft = draft;
    this.automation = draft.automation;
    this.walk = walk;
    this.beginnings = beginnings;
    this.otherwise = otherwise;
  }

  /** A persistent menu, an ice-breaker or a starter: always a trigger. */
  boolean menu(String payload) {
    var target = automation.triggerNamed(Trigger.Type.BUTTON, payload);
    if (target == null) return false;
    fire(target, null);
    return true;
  }

  /** Pulls the trigger that these words fit, of those that may cut in this way. */
  boolean triggered(Message message, Interrupt way) {
    var target = find(message, trigger -> trigger.interrupt() == way);
    return target != null && draft.alive && draft.state.waits() && fire(target, message);
  }

  /** Pulls any trigger that these words fit, while no question waits. */
  boolean anyTriggered(Message message) {
    var target = find(message, _ -> true);
    return target != null && fire(target, message);
  }

  private TriggerIndex.@Nullable Target find(Message message, Predicate<Trigger> wanted) {
    var local =
        draft.levels.isEmpty()
            ? null
            : automation
                .keywords(draft.top().flow)
                .find(message.text(), message.normalised(), wanted);
    return local != null
        ? local
        : automation.triggers().find(message.text(), message.normalised(), wanted);
  }

  /** Starts what a trigger leads to; false if it has fired too often in a row. */
  boolean fire(TriggerIndex.Target target, @Nullable Message message) {
    var id = target.trigger().id();
    draft.triggerRun = id.equals(draft.trigger) ? draft.triggerRun + 1 : 1;
    draft.trigger = id;
    if (draft.triggerRun > MOST_IN_A_ROW && message != null) {
      otherwise.nothingElse();
      return true;
    }
    var flowId = target.flowId();
    if (flowId == null) return branch(target);
    var flow = automation.runnable(flowId);
    if (flow == null) return false;
    if (!draft.alive || draft.state.terminal()) {
      draft.begin("trigger:" + id);
      if (message != null) beginnings.first(message);
    }
    if (draft.state == State.WAIT_INPUT && target.trigger().resumeAfter() && draft.wait != null) {
      var interrupted = draft.wait.freeze();
      draft.wait = null;
      walk.enter(new Level(flow, flow.start(), Level.RESUME, interrupted));
      return true;
    }
    if (draft.state.waits()) draft.emit("session.superseded", Map.of("trigger", id));
    draft.forgetAnswers();
    walk.follow(walk.begin(flow));
    return true;
  }

  /** A keyword of the running flow: its branch runs on top of the waiting question. */
  private boolean branch(TriggerIndex.Target target) {
    if (draft.levels.isEmpty() || draft.wait == null) return false;
    var level = draft.top();
    var interrupted = level.isBranch() ? level.interrupted : draft.wait.freeze();
    if (level.isBranch() && draft.levels.size() > 1) draft.levels.removeLast();
    draft.wait = null;
    walk.enter(new Level(level.flow, target.node(), Level.BRANCH, interrupted));
    return true;
  }

  /** Runs a flow between two askings of the waiting question. */
  void interlude(String flowId) {
    var flow = automation.runnable(flowId);
    if (flow == null || draft.wait == null) return;
    var interrupted = draft.wait.freeze();
    var step = draft.inactivityStep;
    draft.wait = null;
    walk.enter(new Level(flow, flow.start(), Level.RESUME, interrupted));
    draft.inactivityStep = step;
  }
}
