package org.rookery.engine;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.engine.Session.Human;
import org.rookery.engine.Session.State;

/** Asking for a person, and what becomes of it. */
final class Persons {
  private final Draft draft;
  private final Moment moment;
  private final Walk walk;

  Persons(Draft draft, Moment moment, Walk walk) {
    this.draft = draft;
    this.moment = moment;
    this.walk = walk;
  }

  /** Somebody is asked for: by the running node, or else by a word, a button or a member. */
  @Nullable StepResult ask(StepResult.AskHuman ask, boolean byNode) {
    if (draft.state == State.HUMAN_REQUESTED && draft.human != null) return null;
    if (!byNode && draft.around.agentsOnline() <= 0) return nobodyThere();
    var expiry = ask.expiry() == null ? draft.automation.settings().requestExpiry() : ask.expiry();
    var expiresAt = draft.now.plus(clamp(expiry));
    var nodeId = byNode ? draft.top().nodeId() : null;
    var interrupted = byNode || draft.wait == null ? null : draft.wait.freeze();
    draft.human = new Human(nodeId, draft.now, null, interrupted, draft.state);
    draft.wait = null;
    draft.state = State.HUMAN_REQUESTED;
    draft.setDue(Timers.Kind.REQUEST, expiresAt);
    draft.effects.add(
        new Effect.RequestHuman(
            ask.targetKind(), ask.targetId(), ask.priority(), expiresAt, nodeId));
    draft.emit("livechat.requested", Map.of());
    if (!byNode) moment.saySystem("sys.livechat.waiting", Map.of());
    return null;
  }

  private static Duration clamp(Duration expiry) {
    var shortest = Duration.ofSeconds(15);
    var longest = Duration.ofHours(24);
    return expiry.compareTo(shortest) < 0
        ? shortest
        : expiry.compareTo(longest) > 0 ? longest : expiry;
  }

  private @Nullable StepResult nobodyThere() {
    moment.saySystem("sys.livechat.unavailable", Map.of());
    return draft.state == State.WAIT_INPUT && draft.wait != null
        ? walk.askAgain(draft.wait.freeze())
        : null;
  }

  /** A member takes over. */
  void accepted(String agent) {
    var human = draft.human;
    var interrupted =
        human != null ? human.interrupted() : draft.wait == null ? null : draft.wait.freeze();
    var before = human == null ? draft.state : human.before();
    draft.human =
        new Human(
            human == null ? null : human.nodeId(),
            human == null ? draft.now : human.since(),
            agent,
            interrupted,
            before);
    draft.wait = null;
    draft.state = State.HUMAN;
    draft.forgetAnswers();
    draft.emit("livechat.accepted", Map.of("agent", agent));
    moment.saySystem("sys.livechat.joined", Map.of("agent", agent));
  }

  /** Nobody came in time, or the contact would rather go on. */
  @Nullable StepResult ended(String reason) {
    var human = draft.human;
    draft.human = null;
    draft.setDue(Timers.Kind.REQUEST, null);
    draft.effects.add(new Effect.HumanRequestEnded(reason));
    draft.emit("livechat.expired", Map.of("reason", reason));
    if (human != null && human.nodeId() != null && !draft.levels.isEmpty()) {
      var news = reason.equals("expired") ? Reply.News.EXPIRED : Reply.News.CANCELLED;
      var next = draft.top().behaviour().resume(moment, new Reply.HumanNews(news));
      if (!(next instanceof StepResult.Stay)) return next;
    }
    if (reason.equals("expired")) moment.saySystem("sys.livechat.expired", Map.of());
    return backToTheQuestion(human);
  }

  /** A member hands the chat back without choosing what comes next. */
  @Nullable StepResult released() {
    var human = draft.human;
    draft.human = null;
    if (human != null && human.nodeId() != null && !draft.levels.isEmpty()) {
      var next = draft.top().behaviour().resume(moment, new Reply.HumanNews(Reply.News.RELEASED));
      return next instanceof StepResult.Stay ? walk.complete() : next;
    }
    return backToTheQuestion(human);
  }

  /** A member closed the chat. */
  @Nullable StepResult resolved() {
    var human = draft.human;
    var present = draft.state == State.HUMAN;
    if (draft.state == State.HUMAN_REQUESTED) {
      draft.effects.add(new Effect.HumanRequestEnded("resolved"));
    }
    draft.human = null;
    draft.emit("livechat.resolved", Map.of());
    if (present) moment.saySystem("sys.livechat.closed", Map.of());
    if (human != null && human.nodeId() != null && !draft.levels.isEmpty()) {
      var next = draft.top().behaviour().resume(moment, new Reply.HumanNews(Reply.News.RESOLVED));
      if (!(next instanceof StepResult.Stay)) return next;
    }
    return walk.complete();
  }

  /** Drops a request because the session ends for another reason. */
  void forget(String reason) {
    if (draft.state == State.HUMAN_REQUESTED) {
      draft.effects.add(new Effect.HumanRequestEnded(reason));
    }
    draft.human = null;
  }

  /** To the interrupted question; else to the last one that was answered; else to the end. */
  private @Nullable StepResult backToTheQuestion(@Nullable Human human) {
    if (human != null && human.interrupted() != null && !draft.levels.isEmpty()) {
      if (human.before().waits()) {
        var waiting = human.interrupted();
        return walk.askAgain(
            new Session.Waiting(waiting.nodeId(), draft.now, 0, waiting.shown(), waiting.notes()));
      }
    }
    var last = draft.popAnswer();
    if (last == null || !walk.restore(last.frames())) return walk.complete();
    return walk.askAgain(null);
  }
}
