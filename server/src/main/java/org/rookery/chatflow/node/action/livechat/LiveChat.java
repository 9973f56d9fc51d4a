package org.rookery.chatflow.node.action.livechat;

import java.util.Map;
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
  private final Wording text;
  private final Go accepted;
  private final Go unavailable;
  private final Go expired;
  private final Go resolved;
  private final StepResult ask;

  LiveChat(DoLiveChat.Settings settings, CompileContext flow) {
    this.settings = settings;
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
    if (turn.agentsOnline() <= 0 || !turn.liveChatEnabled()) {
      if (!unavailable.connected()) turn.saySystem("sys.livechat.unavailable", Map.of());
      return unavailable;
    }
    if (text.isEmpty()) turn.saySystem("sys.livechat.waiting", Map.of());
    else turn.say(new Content.Text(text.render(turn, turn.speaking(), false)), Typing.AUTO);
    return ask;
  }

  @Override
  public StepResult resume(TurnContext turn, Reply reply) {
    if (!(reply instanceof Reply.HumanNews(var news))) return StepResult.STAY;
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
}
