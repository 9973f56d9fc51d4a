package org.rookery.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.engine.Session.State;

/** The ways a session begins and a flow starts. */
final class Beginnings {
  private final Draft draft;
  private final Walk walk;

  Beginnings(Draft draft, Walk walk) {
    this.draft = draft;
    this.walk = walk;
  }

  /** A new session whose first message this is. */
  void startWith(Message message) {
    draft.begin("message");
    first(message);
    var flow = draft.automation.inRole(Run.opening(draft));
    if (flow != null) walk.follow(walk.begin(flow));
  }

  /** Keeps what a session began with for {@code system.}. */
  void first(Message message) {
    draft.attributes.setFact("first_message", message.text());
    remember(message);
  }

  /** Keeps what was said last for {@code system.}. */
  void remember(Message message) {
    draft.attributes.setFact("last_message", message.text());
    draft.attributes.setFact("last_message_type", message.kind());
  }

  void startDefault(String by) {
    draft.begin(by);
    var flow = draft.automation.inRole(Run.opening(draft));
    if (flow == null) walk.follow(walk.complete());
    else walk.follow(walk.begin(flow));
  }

  /** A session without a flow, for a person to talk in. */
  void beginSilently(String by) {
    draft.begin(by);
    draft.state = State.COMPLETED;
    draft.emit("session.started", Map.of("by", by));
  }

  /** Runs this flow, dropping whatever ran. */
  void start(String flowId, @Nullable String nodeId) {
    var flow = draft.automation.runnable(flowId);
    var node = flow == null || nodeId == null ? -1 : flow.number(nodeId);
    if (flow == null) {
      draft.logError("flow_unavailable");
      if (draft.levels.isEmpty()) walk.follow(walk.complete());
      return;
    }
    draft.forgetAnswers();
    if (node < 0) {
      walk.follow(walk.begin(flow));
      return;
    }
    draft.levels.clear();
    draft.wait = null;
    walk.enter(Level.bottom(flow, node));
  }

  /** The flow of a running session was deleted. */
  void flowIsGone() {
    draft.changed = true;
    draft.logError("flow_gone");
    walk.persons().forget("flow_gone");
    draft.emit("session.expired", Map.of("reason", "flow_gone"));
    walk.stop(State.EXPIRED);
  }
}
