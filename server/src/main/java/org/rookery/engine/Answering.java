package org.rookery.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Trigger.Interrupt;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.message.Content;

/** A message for the waiting question: back, skip, a valid answer, or an invalid one. */
final class Answering {
  private final Draft draft;
  private final Moment moment;
  private final Walk walk;
  private final Triggers triggers;

  Answering(Draft draft, Moment moment, Walk walk, Triggers triggers) {
    this.draft = draft;
    this.moment = moment;
    this.walk = walk;
    this.triggers = triggers;
  }

  void answer(Message message) {
    var node = draft.top().behaviour();
    if (message.isWords() && !node.claims(moment, message.normalised())) {
      if (node.allowsBack() && moment.isWord(WordKind.BACK, message.normalised())) {
        back();
        return;
      }
      if (node.allowsSkip() && moment.isWord(WordKind.SKIP, message.normalised())) {
        walk.follow(node.resume(moment, new Reply.Skipped()));
        return;
      }
    }
    resume(
        message.said().content() instanceof Content.Form form
            ? ticked(form, message)
            : message.reply(),
        message);
  }

  /** The ticked options of a multiple choice come signed, all of this question or none. */
  private Reply ticked(Content.Form form, Message message) {
    if (!(form.values().get("choiceIds") instanceof List<?> ids)) return message.reply();
    var options = new ArrayList<String>(ids.size());
    for (var id : ids) {
      var tap =
          draft.automation.choiceIds().read(draft.around.conversationId(), String.valueOf(id));
      if (tap == null || tap.session() != draft.number || !tap.node().equals(moment.nodeId())) {
        return message.reply();
      }
      options.add(tap.option());
    }
    return new Reply.Tapped(options, null, message.said().messageId());
  }

  /** Back and Skip as buttons: where they are not offered, the question is asked again. */
  void button(String id) {
    var node = draft.top().behaviour();
    if (id.equals(ChoiceIds.BACK) && node.allowsBack()) {
      back();
    } else if (id.equals(ChoiceIds.SKIP) && node.allowsSkip()) {
      walk.follow(node.resume(moment, new Reply.Skipped()));
    } else {
      sorry();
    }
  }

  private void sorry() {
    moment.saySystem("err.generic", Map.of());
    walk.follow(walk.askAgain(draft.wait == null ? null : draft.wait.freeze()));
  }

  /** To the last answered question: what its answer wrote is undone, its value is offered again. */
  private void back() {
    var last = draft.popAnswer();
    if (last == null || !walk.restore(last.frames())) {
      sorry();
      return;
    }
    draft.answersCount--;
    last.undo().forEach(moment::write);
    moment.takeBack(last.value());
    walk.follow(walk.askAgain(null));
    moment.takeBack(null);
  }

  /** A message while a pause runs. */
  void disturb() {
    walk.follow(draft.top().behaviour().resume(moment, new Reply.Disturbed()));
  }

  void resume(Reply reply, Message message) {
    var result = draft.top().behaviour().resume(moment, reply);
    if (result instanceof StepResult.Invalid invalid) walk.follow(invalid(invalid, message));
    else walk.follow(result);
  }

  private @Nullable StepResult invalid(StepResult.Invalid invalid, Message message) {
    if (message.isWords() && triggers.triggered(message, Interrupt.SECOND_CHANCE)) return null;
    var node = draft.top().behaviour();
    var wait = (Wait) moment.pending();
    if (invalid.counts()) wait.countRetry();
    draft.emit("node.invalid", Map.of("retries", wait.retries()));
    if (wait.retries() > node.maxRetries(moment)) {
      draft.emit("node.exhausted", Map.of());
      return node.exhausted(moment);
    }
    var level = draft.top();
    var branch = level.flow.onInvalid();
    if (branch >= 0 && !level.isBranch()) {
      draft.attributes.setFact("answer", invalid.answer());
      draft.attributes.setFact("question", level.flow.label(level.node));
      var interrupted = wait.freeze();
      draft.wait = null;
      walk.enter(new Level(level.flow, branch, Level.BRANCH, interrupted));
      return null;
    }
    node.refuse(moment, invalid);
    return null;
  }
}
