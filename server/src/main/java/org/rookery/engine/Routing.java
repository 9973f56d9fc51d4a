package org.rookery.engine;

import java.util.List;
import java.util.Map;
import org.rookery.chatflow.Trigger.Interrupt;
import org.rookery.chatflow.answer.WordKind;
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

  private final Draft draft;
  private final Automation automation;
  private final Moment moment;
  private final Walk walk;
  private final Answering answering;
  private final Republished republished;
  private final Beginnings beginnings;
  private final Otherwise otherwise;
  private final Triggers triggers;

  Routing(Draft draft, Speech speech, Moment moment, Walk walk) {
    this.draft = draft;
    this.automation = draft.automation;
    this.moment = moment;
    this.walk = walk;
    this.beginnings = new Beginnings(draft, walk);
    this.otherwise = new Otherwise(draft, speech, moment, walk, beginnings);
    this.triggers = new Triggers(draft, walk, beginnings, otherwise);
    this.answering = new Answering(draft, moment, walk, triggers);
    this.republished = new Republished(draft, moment, walk);
  }

  Republished republished() {
    return republished;
  }

  Beginnings beginnings() {
    return beginnings;
  }

  Triggers triggers() {
    return triggers;
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
    beginnings.remember(message);
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
    if (words && triggers.triggered(message, Interrupt.ALWAYS)) return;
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
      if (!draft.alive || draft.state.terminal()) beginnings.beginSilently("word");
      walk.follow(walk.persons().ask(ANYBODY, false));
      return true;
    }
    if (!word(WordKind.RESTART, message)) return false;
    if (draft.alive && !draft.state.terminal()) walk.follow(walk.restart(true));
    else beginnings.startDefault("restart");
    return true;
  }

  private boolean tap(Content.Choice choice, Message message) {
    var id = choice.choiceId();
    if (id.equals(ChoiceIds.HUMAN)) {
      if (!draft.alive || draft.state.terminal()) beginnings.beginSilently("button");
      walk.follow(walk.persons().ask(ANYBODY, false));
      return true;
    }
    var waits = draft.alive && draft.state == State.WAIT_INPUT;
    if (id.equals(ChoiceIds.BACK) || id.equals(ChoiceIds.SKIP)) {
      if (waits) answering.button(id);
      return true;
    }
    var tap = automation.choiceIds().read(draft.around.conversationId(), id);
    if (tap == null) return triggers.menu(id);
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
    return new StaleTap(draft, moment, walk, beginnings).handle(tap);
  }

  /** No question waits: a trigger, the text after completion, or a new session. */
  private void idle(Message message) {
    if (message.isWords() && triggers.anyTriggered(message)) return;
    if (draft.alive && draft.state == State.COMPLETED) otherwise.completed();
    else if (automation.inRole(Run.opening(draft)) != null) beginnings.startWith(message);
    else otherwise.nothingElse();
  }
}
