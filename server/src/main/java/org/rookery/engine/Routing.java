package org.rookery.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.Trigger.Interrupt;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.expression.Normalized;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.engine.Session.State;
import org.rookery.message.Content;

/**
 * Decides what a message from the contact means: a word for the bot, a tap, a trigger, an answer,
 * or a beginning.
 */
final class Routing {
  static final StepResult.AskHuman ANYBODY = new StepResult.AskHuman("any", null, "normal", null);

  private static final int MOST_IN_A_ROW = 2;

  private final Draft draft;
  private final Automation automation;
  private final Speech speech;
  private final Moment moment;
  private final Walk walk;
  private final Answering answering;
  private final Republished republished;

  Routing(Draft draft, Speech speech, Moment moment, Walk walk) {
    this.draft = draft;
    this.automation = draft.automation;
    this.speech = speech;
    this.moment = moment;
    this.walk = walk;
    this.answering = new Answering(draft, moment, walk, this);
    this.republished = new Republished(draft, moment, walk);
  }

  Republished republished() {
    return republished;
  }

  /** The words and taps of one message. */
  record Message(Input.Said said, String text, String normalised) {
    static Message of(Input.Said said) {
      var text =
          switch (said.content()) {
            case Content.Text words -> words.text();
            case Content.Media media -> media.caption() == null ? "" : media.caption();
            case Content.Choice choice -> choice.title() == null ? "" : choice.title();
            default -> "";
          };
      return new Message(said, text, Normalized.of(text));
    }

    boolean isWords() {
      return said.content() instanceof Content.Text;
    }

    Reply.Said reply() {
      return new Reply.Said(said.content(), text, normalised, said.messageId());
    }
  }

  void said(Input.Said said) {
    var message = Message.of(said);
    if (draft.around.blocked()) {
      draft.changed = draft.effects.size() > 0;
      return;
    }
    note(message);
    if (consent(message) || withPerson(message) || tooFast()) return;
    if (draft.alive && draft.state.waits() && republished.isDue()) {
      var moved = republished.beforeMessage();
      if (moved != null) {
        walk.follow(moved);
        return;
      }
    }
    route(message);
  }

  private void note(Message message) {
    draft.lastInAt = draft.now;
    draft.activeAt = draft.now;
    if (!draft.alive || draft.state.terminal()) return;
    draft.inactivityStep = 0;
    remember(message);
  }

  private void remember(Message message) {
    draft.setFact("last_message", message.text());
    draft.setFact("last_message_type", kind(message.said().content()));
  }

  private static String kind(Content content) {
    return switch (content) {
      case Content.Text _ -> "text";
      case Content.Choice _ -> "choice";
      case Content.Media _ -> "media";
      case Content.Location _ -> "location";
      case Content.Form _ -> "form";
      default -> "other";
    };
  }

  /** STOP and START, where the channel wants them. */
  private boolean consent(Message message) {
    if (!automation.channel().needsOptOut() || !message.isWords()) return false;
    if (word(WordKind.STOP, message)) {
      draft.effects.add(new Effect.SetConsent(false));
      moment.saySystem("sys.optout", Map.of());
      if (draft.alive && !draft.state.terminal()) end("opted_out");
      return true;
    }
    if (draft.around.optedOut() && word(WordKind.OPT_IN, message)) {
      draft.effects.add(new Effect.SetConsent(true));
      moment.saySystem("sys.optin", Map.of());
      return true;
    }
    return false;
  }

  /** More than anybody types: one notice, then silence for a minute. */
  private boolean tooFast() {
    if (draft.pace.isSilent(draft.now)) return true;
    draft.pace = draft.pace.with(draft.now, automation.settings().messagesPerMinute());
    if (!draft.pace.isSilent(draft.now)) return false;
    draft.logError("rate_limited");
    moment.saySystem("sys.too_fast", Map.of());
    return true;
  }

  private void end(String reason) {
    walk.persons().forget(reason);
    draft.emit("session.expired", Map.of("reason", reason));
    walk.stop(State.EXPIRED);
  }

  /** With a person, or on the way to one, the bot keeps out of it. */
  private boolean withPerson(Message message) {
    if (!draft.alive) return false;
    return switch (draft.state) {
      case HUMAN -> {
        if (automation.settings().allowReturnByKeyword() && word(WordKind.RESTART, message)) {
          walk.follow(walk.restart(true));
        }
        yield true;
      }
      case HUMAN_REQUESTED -> {
        if (word(WordKind.RESTART, message)) walk.follow(walk.restart(true));
        else if (word(WordKind.CANCEL, message)) walk.follow(walk.persons().ended("cancelled"));
        yield true;
      }
      default -> false;
    };
  }

  private boolean word(WordKind list, Message message) {
    return moment.isWord(list, message.normalised());
  }

  private void route(Message message) {
    if (message.said().content() instanceof Content.Choice choice && tap(choice, message)) return;
    var words = message.isWords() && !claimed(message);
    if (words && wordForTheBot(message)) return;
    if (words && triggered(message, Interrupt.ALWAYS)) return;
    if (draft.alive && draft.state == State.WAIT_INPUT) answering.answer(message);
    else if (draft.alive && draft.state.waits()) answering.disturb();
    else idle(message);
  }

  /** The waiting question has these very words among its options, so no trigger may take them. */
  private boolean claimed(Message message) {
    return draft.alive
        && draft.state == State.WAIT_INPUT
        && draft.top().behaviour().claims(moment, message.normalised());
  }

  private boolean wordForTheBot(Message message) {
    if (automation.settings().liveChat() && word(WordKind.LIVE_CHAT, message)) {
      if (!draft.alive || draft.state.terminal()) beginSilently("word");
      walk.follow(walk.persons().ask(ANYBODY, false));
      return true;
    }
    if (!word(WordKind.RESTART, message)) return false;
    if (draft.alive && !draft.state.terminal()) walk.follow(walk.restart(true));
    else startDefault("restart");
    return true;
  }

  private boolean tap(Content.Choice choice, Message message) {
    var id = choice.choiceId();
    if (id.equals(ChoiceIds.HUMAN)) {
      if (!draft.alive || draft.state.terminal()) beginSilently("button");
      walk.follow(walk.persons().ask(ANYBODY, false));
      return true;
    }
    var waits = draft.alive && draft.state == State.WAIT_INPUT;
    if (id.equals(ChoiceIds.BACK) || id.equals(ChoiceIds.SKIP)) {
      if (waits) answering.button(id);
      return true;
    }
    var tap = automation.choiceIds().read(draft.around.conversationId(), id);
    if (tap == null) return menu(id);
    var here =
        waits
            && tap.session() == draft.number
            && draft.wait != null
            && draft.wait.nodeId().equals(tap.node());
    if (here) {
      answering.resume(
          new Reply.Tapped(List.of(tap.option()), choice.title(), message.said().messageId()),
          message);
      return true;
    }
    return new StaleTap(draft, moment, walk, this).handle(tap);
  }

  /** A persistent menu, an ice-breaker or a starter: always a trigger. */
  private boolean menu(String payload) {
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
      nothingElse();
      return true;
    }
    var flowId = target.flowId();
    if (flowId == null) return branch(target);
    var flow = automation.runnable(flowId);
    if (flow == null) return false;
    if (!draft.alive || draft.state.terminal()) {
      draft.begin("trigger:" + id);
      if (message != null) first(message);
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

  /** No question waits: a trigger, the text after completion, or a new session. */
  private void idle(Message message) {
    if (message.isWords()) {
      var target = find(message, _ -> true);
      if (target != null && fire(target, message)) return;
    }
    if (draft.alive && draft.state == State.COMPLETED) completed();
    else if (automation.inRole(Run.opening(draft)) != null) startWith(message);
    else nothingElse();
  }

  private void startWith(Message message) {
    draft.begin("message");
    first(message);
    var flow = automation.inRole(Run.opening(draft));
    if (flow != null) walk.follow(walk.begin(flow));
  }

  private void first(Message message) {
    draft.setFact("first_message", message.text());
    remember(message);
  }

  void startDefault(String by) {
    draft.begin(by);
    var flow = automation.inRole(Run.opening(draft));
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
    var flow = automation.runnable(flowId);
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

  private void completed() {
    var flow = automation.inRole(FlowRole.COMPLETED);
    if (flow != null) {
      walk.follow(walk.begin(flow));
      return;
    }
    var said = draft.completedSaidAt;
    if (said != null && said.plusSeconds(600).isAfter(draft.now)) return;
    draft.completedSaidAt = draft.now;
    var text = automation.settings().completedText();
    if (text == null) moment.saySystem("sys.completed", Map.of());
    else moment.sayOnly(text);
  }

  /** The message means nothing: the fallback flow, else twice an apology, then a person. */
  void nothingElse() {
    var fallback = automation.inRole(FlowRole.FALLBACK);
    if (!draft.alive || draft.state.terminal()) beginSilently("message");
    if (fallback != null) {
      draft.forgetAnswers();
      walk.follow(walk.begin(fallback));
      return;
    }
    draft.genericErrors++;
    if (draft.genericErrors <= 2) {
      moment.saySystem("err.generic", Map.of());
    } else if (automation.settings().liveChat()) {
      var option =
          new Content.Option(
              ChoiceIds.HUMAN, automation.texts().liveChatLabel(moment.language()), null, null);
      var text = moment.systemText("err.generic", Map.of());
      speech.offer(new Content.Choices(text, List.of(option), Content.Style.AUTO, null));
    }
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
