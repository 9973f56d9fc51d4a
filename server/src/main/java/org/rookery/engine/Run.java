package org.rookery.engine;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.node.StepResult;
import org.rookery.engine.Session.State;

/** One turn: what is due, then the input, then the timers of the next state. */
final class Run {
  private final Automation automation;
  private final @Nullable Session before;
  private final Draft draft;
  private final Moment moment;
  private final Walk walk;
  private final Routing routing;
  private final Due due;

  Run(Automation automation, @Nullable Session session, Surroundings around) {
    this.automation = automation;
    this.before = session;
    this.draft =
        new Draft(automation, session, around, around.now().truncatedTo(ChronoUnit.MILLIS));
    var speech = new Speech(draft);
    this.moment = new Moment(draft, speech);
    this.walk = new Walk(draft, speech, moment);
    this.routing = new Routing(draft, speech, moment, walk);
    this.due = new Due(draft, moment, walk, routing.triggers());
  }

  Turn take(Input input) {
    if (!automation.bot().active()) return paused(input);
    if (before != null && !walk.restore(before.frames()) && !before.frames().isEmpty()) {
      draft.levels.clear();
      if (!withPerson()) routing.beginnings().flowIsGone();
    }
    due.fire();
    accept(input);
    if (!draft.changed) return Turn.none(before);
    if (!draft.alive) return new Turn(before, draft.effects, draft.trace);
    due.arm();
    return new Turn(draft.freeze(), draft.effects, draft.trace);
  }

  private Turn paused(Input input) {
    var text = automation.settings().pausedText();
    if (text == null || !(input instanceof Input.Said)) return Turn.none(before);
    moment.sayOnly(text);
    return new Turn(before, draft.effects, draft.trace);
  }

  private void accept(Input input) {
    if (!(input instanceof Input.Tick)) draft.changed |= !(input instanceof Input.Opened);
    switch (input) {
      case Input.Tick _ -> {}
      case Input.Opened _ -> opened();
      case Input.Said said -> routing.said(said);
      case Input.HumanWanted wanted -> humanWanted(wanted.by());
      case Input.Accepted accepted -> takeOver(accepted.agentName());
      case Input.ReleasedToBot(var mode) -> released(mode);
      case Input.Resolved _ -> resolved();
      case Input.StartFlow start -> startFlow(start);
      case Input.WidgetEvent(var name) -> widgetEvent(name);
      case Input.MoveToPublished _ -> moveToPublished();
    }
  }

  private boolean withPerson() {
    return draft.alive && (draft.state == State.HUMAN || draft.state == State.HUMAN_REQUESTED);
  }

  private boolean over() {
    return !draft.alive || draft.state.terminal();
  }

  private void opened() {
    if (over() && !draft.around.blocked()) {
      draft.changed = true;
      routing.beginnings().startDefault("opened");
    }
  }

  private void humanWanted(String by) {
    if (draft.state == State.HUMAN && draft.alive) return;
    if (over()) routing.beginnings().beginSilently(by);
    walk.follow(walk.persons().ask(Routing.ANYBODY, false));
  }

  private void takeOver(String agent) {
    if (over()) routing.beginnings().beginSilently("agent");
    walk.persons().accepted(agent);
  }

  private void released(Input.Release mode) {
    if (draft.state != State.HUMAN && draft.state != State.HUMAN_REQUESTED) return;
    draft.activeAt = draft.now;
    switch (mode) {
      case Input.Release.Reask _ -> walk.follow(walk.persons().released());
      case Input.Release.Restart _ -> walk.follow(walk.restart(true));
      case Input.Release.Flow(var flowId, var nodeId) -> {
        walk.persons().forget("released");
        routing.beginnings().start(flowId, nodeId);
      }
    }
  }

  private void resolved() {
    if (over()) return;
    draft.activeAt = draft.now;
    walk.follow(walk.persons().resolved());
  }

  private void startFlow(Input.StartFlow start) {
    if (draft.around.optedOut()) {
      draft.logError("opted_out");
      return;
    }
    if (withPerson()) return;
    if (over()) draft.begin(start.by());
    draft.activeAt = draft.now;
    routing.beginnings().start(start.flowId(), null);
  }

  private void widgetEvent(String name) {
    var target = automation.triggerNamed(Trigger.Type.WIDGET_EVENT, name);
    if (target == null || draft.around.blocked()) return;
    var idle = over() || draft.state == State.COMPLETED;
    var cutsIn =
        draft.state == State.WAIT_INPUT && target.trigger().interrupt() == Trigger.Interrupt.ALWAYS;
    if (idle || cutsIn) routing.triggers().fire(target, null);
  }

  private void moveToPublished() {
    if (draft.state.waits() && draft.alive) {
      StepResult moved = routing.republished().migrate();
      walk.follow(moved);
    }
  }

  /** The flow for a first contact: outside business hours a website may have another one. */
  static FlowRole opening(Draft draft) {
    var bot = draft.automation.bot();
    var closed =
        bot.channel().showsPrompts()
            && draft.automation.inRole(FlowRole.OFFLINE) != null
            && !bot.hours().isOpen(draft.now);
    return closed ? FlowRole.OFFLINE : FlowRole.DEFAULT;
  }
}
