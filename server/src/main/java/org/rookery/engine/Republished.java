package org.rookery.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.flow.CompiledFlow;
import org.rookery.chatflow.node.StepResult;
import org.rookery.engine.BotSettings.OnPublish;
import org.rookery.engine.Session.State;

/** What a new version of a flow means to a session that runs an older one. */
final class Republished {
  private final Draft draft;
  private final Moment moment;
  private final Walk walk;

  Republished(Draft draft, Moment moment, Walk walk) {
    this.draft = draft;
    this.moment = moment;
    this.walk = walk;
  }

  /** A newer version exists and the bot does not pin sessions. */
  boolean isDue() {
    return draft.automation.settings().onPublish() != OnPublish.PIN && outdated();
  }

  private boolean outdated() {
    for (var level : draft.levels) {
      var published = draft.automation.published(level.flow.key().flowId());
      if (published == null || published != level.flow) return true;
    }
    return false;
  }

  /** Before a message is read: null if it may now be read as the answer. */
  @Nullable StepResult beforeMessage() {
    return draft.automation.settings().onPublish() == OnPublish.RESTART ? restart() : migrate();
  }

  /**
   * Moves the session to the published versions. The same node of the same type goes on waiting; a
   * node of the same name is asked; anything else starts over.
   */
  @Nullable StepResult migrate() {
    if (!outdated()) return null;
    for (var i = 0; i < draft.levels.size() - 1; i++) {
      var moved = moved(draft.levels.get(i));
      if (moved == null) return restart();
      draft.levels.set(i, moved);
    }
    var top = draft.top();
    var published = draft.automation.published(top.flow.key().flowId());
    if (published == null || !published.enabled()) return restart();
    var same = moved(top);
    if (same != null) {
      draft.levels.set(draft.levels.size() - 1, same);
      return goOn(same);
    }
    var namesake = published.numberOfLabel(top.flow.label(top.node));
    if (namesake < 0) return restart();
    replaceTop(published, namesake, top);
    draft.wait = null;
    return walk.askAgain(null);
  }

  private @Nullable StepResult goOn(Level level) {
    var wait = draft.wait;
    if (wait == null || draft.state != State.WAIT_INPUT) return null;
    return level.behaviour().stillShows(moment, wait.shown()) ? null : walk.askAgain(wait.freeze());
  }

  private void replaceTop(CompiledFlow flow, int node, Level top) {
    draft.levels.set(
        draft.levels.size() - 1, new Level(flow, node, top.returnPort, top.interrupted));
  }

  private @Nullable Level moved(Level level) {
    var flow = draft.automation.published(level.flow.key().flowId());
    var node = flow == null ? -1 : flow.number(level.nodeId());
    if (flow == null || node < 0 || !flow.type(node).equals(level.flow.type(level.node)))
      return null;
    return new Level(flow, node, level.returnPort, level.interrupted);
  }

  private @Nullable StepResult restart() {
    moment.saySystem("sys.republished", Map.of());
    return walk.restart(true);
  }
}
