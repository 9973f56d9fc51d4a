package org.rookery.engine;

import java.util.List;
import java.util.Map;
import org.rookery.chatflow.FlowRole;
import org.rookery.message.Content;

/** What happens to a message that no flow waits for. */
final class Otherwise {
  private final Draft draft;
  private final Automation automation;
  private final Speech speech;
  private final Moment moment;
  private final Walk walk;
  private final Beginnings beginnings;

  Otherwise(Draft draft, Speech speech, Moment moment, Walk walk, Beginnings beginnings) {
    this.draft = draft;
    this.automation = draft.automation;
    this.speech = speech;
    this.moment = moment;
    this.walk = walk;
    this.beginnings = beginnings;
  }

  /** The flow has ended: the flow for that, else now and then a text. */
  void completed() {
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
    if (!draft.alive || draft.state.terminal()) beginnings.beginSilently("message");
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
}
