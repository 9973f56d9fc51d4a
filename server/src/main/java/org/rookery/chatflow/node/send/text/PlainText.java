package org.rookery.chatflow.node.send.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Template;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.MessageSettings;
import org.rookery.chatflow.node.MessageSettings.VariantOrder;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Typing;
import org.rookery.chatflow.node.Wording;
import org.rookery.message.Content;

/** Says its text and goes on. Buttons with an address or a number become lines below the text. */
final class PlainText implements Behaviour {
  private final Wording text;
  private final boolean rotate;
  private final Typing typing;
  private final List<Line> lines;
  private final Go next;

  private record Line(Wording label, @Nullable Template value) {}

  PlainText(SendText.Settings settings, CompileContext flow) {
    var message = flow.shared(MessageSettings.class);
    this.text = flow.wording(message.text());
    this.rotate = message.variantOrder() == VariantOrder.ROTATE;
    this.typing = message.typingDelay().typing();
    this.lines = lines(settings, flow);
    this.next = flow.go("next");
  }

  private static List<Line> lines(SendText.Settings settings, CompileContext flow) {
    return settings.buttons().stream()
        .filter(button -> button.value() != null)
        .map(
            button ->
                new Line(
                    flow.wording(button.label()),
                    button.value() == null ? null : Template.parse(button.value())))
        .toList();
  }

  @Override
  public StepResult enter(TurnContext turn) {
    var words = text.render(turn, turn.speaking(), rotate);
    if (words.isBlank()) {
      turn.warn("W_EMPTY");
      return next;
    }
    turn.say(new Content.Text(lines.isEmpty() ? words : withLines(turn, words)), typing);
    return next;
  }

  private String withLines(TurnContext turn, String words) {
    var out = new StringBuilder(words);
    for (var line : lines) {
      out.append('\n').append(line.label.render(turn));
      if (line.value != null) out.append(": ").append(line.value.render(turn, turn.rendering()));
    }
    return out.toString();
  }
}
