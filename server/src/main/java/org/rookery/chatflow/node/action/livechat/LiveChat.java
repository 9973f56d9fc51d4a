package org.rookery.chatflow.node.action.livechat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Typing;
import org.rookery.chatflow.node.Wording;
import org.rookery.message.Content;

/** The running side of {@link DoLiveChat}. */
final class LiveChat implements Behaviour {
  private final DoLiveChat.Settings settings;
  private final Particulars particulars;
  private final Wording text;
  private final Go accepted;
  private final Go unavailable;
  private final Go expired;
  private final Go resolved;
  private final StepResult ask;

  LiveChat(DoLiveChat.Settings settings, CompileContext flow) {
    this.settings = settings;
    this.particulars = new Particulars(settings.collectFirst(), flow);
    this.text = flow.wording(settings.text());
    this.accepted = flow.only("accepted");
    this.unavailable = flow.only("unavailable");
    this.expired = flow.only("expired");
    this.resolved = flow.go("resolved");
    var target = settings.target();
    this.ask =
        new StepResult.AskHuman(target.kind(), target.id(), settings.priority(), settings.expiry());
  }

  @Override
  public StepResult enter(TurnContext turn) {
    if (isUnavailable(turn)) return nobody(turn);
    return orCall(particulars.ask(turn), turn);
  }

  private static boolean isUnavailable(TurnContext turn) {
    return turn.agentsOnline() <= 0 || !turn.liveChatEnabled();
  }

  private StepResult nobody(TurnContext turn) {
    if (!unavailable.connected()) turn.saySystem("sys.livechat.unavailable", Map.of());
    return unavailable;
  }

  /** Once there is nothing more to ask for, a person is called, if there still is one. */
  private StepResult orCall(@Nullable StepResult asked, TurnContext turn) {
    return asked != null ? asked : isUnavailable(turn) ? nobody(turn) : call(turn);
  }

  private StepResult call(TurnContext turn) {
    if (text.isEmpty()) turn.saySystem("sys.livechat.waiting", Map.of());
    else turn.say(new Content.Text(text.render(turn, turn.speaking(), false)), Typing.AUTO);
    return ask;
  }

  @Override
  public StepResult resume(TurnContext turn, Reply reply) {
    if (!(reply instanceof Reply.HumanNews(var news))) {
      return orCall(particulars.take(turn, reply), turn);
    }
    return switch (news) {
      case EXPIRED, CANCELLED -> expired.connected() ? expired : StepResult.STAY;
      case RELEASED -> {
        turn.forgetAnswers();
        yield accepted.connected() ? accepted : resolved.connected() ? resolved : StepResult.STAY;
      }
      case RESOLVED ->
          switch (settings.afterResolve()) {
            case END -> new StepResult.End();
            case CONTINUE -> resolved;
            case RESTART -> new StepResult.Restart(true);
          };
    };
  }

  @Override
  public void refuse(TurnContext turn, StepResult.Invalid invalid) {
    var question = particulars.asked(turn);
    if (question != null) question.refuse(turn, invalid);
  }

  @Override
  public int maxRetries(TurnContext turn) {
    var question = particulars.asked(turn);
    return question == null ? Integer.MAX_VALUE : question.maxRetries(turn);
  }

  @Override
  public StepResult exhausted(TurnContext turn) {
    return orCall(particulars.next(turn), turn);
  }
}
