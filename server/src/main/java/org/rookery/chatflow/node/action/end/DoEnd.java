package org.rookery.chatflow.node.action.end;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.Typing;
import org.rookery.message.Content;

/** Ends the conversation with the bot, with or without a last word. */
public final class DoEnd implements NodeType<DoEnd.Settings> {

  /**
   * Its own settings.
   *
   * @param text the last word
   * @param silent say nothing, not even that
   */
  public record Settings(
      @Nullable @MaxText(4000) Texts text, boolean resolveChat, boolean silent) {}

  @Override
  public String id() {
    return "do.end";
  }

  @Override
  public Family family() {
    return Family.ACTION;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return List.of();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var text = flow.wording(settings.text());
    return turn -> {
      if (!settings.silent() && !text.isEmpty()) {
        turn.say(new Content.Text(text.render(turn, turn.speaking(), false)), Typing.AUTO);
      }
      if (settings.resolveChat()) turn.resolveConversation(null);
      return new StepResult.End();
    };
  }
}
