package org.rookery.chatflow.node.send.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.ChoiceMatcher;
import org.rookery.chatflow.answer.Option;
import org.rookery.chatflow.expression.Normalized;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.MessageSettings;
import org.rookery.chatflow.node.Reply;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Typing;
import org.rookery.chatflow.node.Wording;
import org.rookery.message.Content;
import org.rookery.message.Prompt;

/** Says its text with buttons that lead on, and waits for one of them. */
final class TextWithButtons implements Behaviour {
  private final Wording text;
  private final Typing typing;
  private final List<Button> buttons;
  private final Go otherwise;

  private record Button(String id, Wording label, Go exit, Go onlyExit) {}

  TextWithButtons(SendText.Settings settings, CompileContext flow) {
    var message = flow.shared(MessageSettings.class);
    this.text = flow.wording(message.text());
    this.typing = message.typingDelay().typing();
    this.buttons =
        settings.leadingOn().stream()
            .map(
                button ->
                    new Button(
                        button.id(),
                        flow.wording(button.label()),
                        flow.go("opt:" + button.id()),
                        flow.only("opt:" + button.id())))
            .toList();
    this.otherwise = flow.only("else");
  }

  @Override
  public StepResult enter(TurnContext turn) {
    show(turn, text.render(turn, turn.speaking(), false), typing);
    return StepResult.WAIT;
  }

  private void show(TurnContext turn, String words, Typing delay) {
    var options = options(turn);
    turn.pending()
        .show(
            options.stream()
                .map(option -> new TurnContext.Option(option.id(), option.label()))
                .toList());
    if (options.size() > turn.channel().maxOptions()) {
      var out = new StringBuilder(words);
      for (var i = 0; i < options.size(); i++) {
        out.append('\n').append(i + 1).append(". ").append(options.get(i).label());
      }
      turn.say(new Content.Text(out.toString()), delay);
      return;
    }
    var shown = new ArrayList<Content.Option>();
    for (var option : options) {
      shown.add(new Content.Option(turn.choiceId(option.id()), option.label(), null, null));
    }
    var prompt = turn.channel().showsPrompts() ? Prompt.of("choice", turn.nodeId()) : null;
    turn.say(new Content.Choices(words, shown, Content.Style.BUTTONS, prompt), delay);
  }

  private List<Option> options(TurnContext turn) {
    return buttons.stream()
        .map(button -> new Option(button.id, button.label.render(turn)))
        .toList();
  }

  @Override
  public StepResult resume(TurnContext turn, Reply reply) {
    return switch (reply) {
      case Reply.Tapped tapped -> chosen(tapped.optionIds().getFirst());
      case Reply.Said said -> said(turn, said);
      case Reply.HumanNews(var news) -> news == Reply.News.RESOLVED ? StepResult.STAY : enter(turn);
      case Reply.Skipped _, Reply.TimeUp _, Reply.Disturbed _ -> StepResult.STAY;
    };
  }

  private StepResult said(TurnContext turn, Reply.Said said) {
    var channel = turn.channel();
    var numbers = channel.acceptsNumbers() || channel.maxOptions() < buttons.size();
    var matcher = new ChoiceMatcher(options(turn), true, turn.answers().words());
    return switch (matcher.match(said.text(), numbers)) {
      case ChoiceMatcher.Match.One(var option) -> chosen(option.id());
      case ChoiceMatcher.Match.Several _, ChoiceMatcher.Match.None _ ->
          otherwise.connected()
              ? otherwise
              : new StepResult.Invalid("err.choice", Map.of(), said.text(), false);
    };
  }

  private StepResult chosen(String optionId) {
    for (var button : buttons) if (button.id.equals(optionId)) return button.exit;
    return StepResult.STAY;
  }

  @Override
  public void refuse(TurnContext turn, StepResult.Invalid invalid) {
    show(turn, turn.systemText(invalid.textKey(), invalid.variables()), Typing.AUTO);
  }

  @Override
  public boolean claims(TurnContext turn, String normalised) {
    for (var button : buttons) {
      if (Normalized.of(button.label.render(turn)).equals(normalised)) return true;
    }
    return false;
  }

  @Override
  public @Nullable Go reenter(String optionId) {
    for (var button : buttons) if (button.id.equals(optionId)) return button.onlyExit;
    return null;
  }
}
