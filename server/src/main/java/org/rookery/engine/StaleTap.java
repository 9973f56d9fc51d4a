package org.rookery.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.flow.CompiledFlow;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.engine.BotSettings.StaleButtons;
import org.rookery.engine.Session.State;

/** A tap on a button of an earlier question or message. */
final class StaleTap {
  private final Draft draft;
  private final Moment moment;
  private final Walk walk;
  private final Beginnings beginnings;

  StaleTap(Draft draft, Moment moment, Walk walk, Beginnings beginnings) {
    this.draft = draft;
    this.moment = moment;
    this.walk = walk;
    this.beginnings = beginnings;
  }

  /** Where a button still leads. */
  private record Way(CompiledFlow flow, int node, Go exit) {}

  /** True if the tap is dealt with; false if it should be read as words. */
  boolean handle(ChoiceIds.Tap tap) {
    var policy = draft.automation.settings().staleButtons();
    var way = way(tap);
    if (way != null) return jump(way);
    if (policy == StaleButtons.RESTART) {
      if (draft.alive && !draft.state.terminal()) walk.follow(walk.restart(true));
      else beginnings.startDefault("button");
      return true;
    }
    if (!draft.alive || draft.state.terminal()) return false;
    moment.saySystem("sys.stale", Map.of());
    if (draft.state == State.WAIT_INPUT && draft.wait != null) {
      walk.follow(walk.askAgain(draft.wait.freeze()));
    }
    return true;
  }

  private boolean jump(Way way) {
    if (!draft.alive || draft.state.terminal()) draft.begin("button");
    draft.forgetAnswers();
    draft.levels.clear();
    draft.wait = null;
    draft.levels.add(Level.bottom(way.flow, way.node));
    draft.trace.add(
        new Turn.Step(
            way.flow.key().flowId(), way.flow.id(way.node), way.flow.type(way.node), null));
    walk.follow(way.exit);
    return true;
  }

  /** Buttons of messages always lead on, those of questions only if the bot says so. */
  private @Nullable Way way(ChoiceIds.Tap tap) {
    var questionsToo = draft.automation.settings().staleButtons() == StaleButtons.JUMP;
    if (!draft.levels.isEmpty()) {
      var way = in(draft.top().flow, tap, questionsToo);
      if (way != null) return way;
    }
    for (var flow : draft.automation.published()) {
      var way = flow.enabled() ? in(flow, tap, questionsToo) : null;
      if (way != null) return way;
    }
    return null;
  }

  private @Nullable Way in(CompiledFlow flow, ChoiceIds.Tap tap, boolean questionsToo) {
    var node = flow.number(tap.node());
    if (node < 0) return null;
    var exit = flow.behaviour(node).reenter(tap.option());
    if (exit == null && questionsToo) exit = flow.exit(node, "opt:" + tap.option());
    return exit == null || !exit.connected() ? null : new Way(flow, node, exit);
  }
}
