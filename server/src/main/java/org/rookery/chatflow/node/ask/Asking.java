package org.rookery.chatflow.node.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.expression.Escape;
import org.rookery.chatflow.expression.RenderContext;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Typing;
import org.rookery.message.Content;
import org.rookery.message.Prompt;

/** How a question is put into words for the channel: the question, the retry text, the echo. */
final class Asking {
  private final QuestionFrame frame;
  private final QuestionKind kind;

  Asking(QuestionFrame frame, QuestionKind kind) {
    this.frame = frame;
    this.kind = kind;
  }

  StepResult ask(TurnContext turn) {
    OptionPages.begin(turn);
    var text = frame.text.render(turn, turn.speaking(), frame.rotate);
    show(turn, text, kind.options(turn), null, frame.typing);
    var timeout = frame.timeout();
    if (timeout == null) return StepResult.WAIT;
    Instant until = turn.now().plus(timeout);
    return new StepResult.Wait(StepResult.Kind.INPUT, until);
  }

  /** Whether only a page of the options is on the screen. */
  boolean isPaged(TurnContext turn) {
    return kind.pages() && OptionPages.needed(kind.options(turn), turn);
  }

  /** Shows the next options. */
  StepResult more(TurnContext turn) {
    var options = kind.options(turn);
    OptionPages.turnOver(options, turn);
    var text = frame.text.render(turn, turn.speaking(), frame.rotate);
    show(turn, text, options, null, Typing.NONE);
    return StepResult.STAY;
  }

  /** Says what was wrong; where options cannot stay on the screen they are shown again. */
  void refuse(TurnContext turn, StepResult.Invalid invalid, List<String> candidates) {
    var options = kind.options(turn);
    if (!candidates.isEmpty()) {
      options = options.stream().filter(option -> candidates.contains(option.id())).toList();
    }
    var text = wrong(turn, invalid, options);
    var help = turn.channel().showsPrompts() || turn.pending().retries() > 1;
    if (!help && !frame.helpText.isEmpty()) text += "\n" + frame.helpText.render(turn);
    if (turn.channel().showsPrompts() && candidates.isEmpty()) {
      turn.say(new Content.Text(text, prompt(turn, text)), Typing.NONE);
    } else {
      show(turn, text, options, text, Typing.AUTO);
    }
  }

  private String wrong(TurnContext turn, StepResult.Invalid invalid, List<ShownOption> options) {
    if (invalid.textKey().equals("err.choice.ambiguous")) return ambiguous(turn, options);
    var retry = turn.pending().retries();
    var own = frame.retryMessages;
    if (own.isEmpty() || !invalid.counts())
      return turn.systemText(invalid.textKey(), invalid.variables());
    var wording = own.get(Math.clamp(retry - 1, 0, own.size() - 1));
    var set = frame.settings.maxRetries();
    var most = set == null ? turn.usualMaxRetries() : set;
    var variables =
        turn.with("retry", retry)
            .with("retries_left", most - retry)
            .with("answer", invalid.answer());
    return wording.render(turn, variables, turn.speaking(), false);
  }

  private static String ambiguous(TurnContext turn, List<ShownOption> options) {
    var a = options.isEmpty() ? "" : options.getFirst().label();
    var b = options.size() < 2 ? "" : options.get(1).label();
    return turn.systemText("err.choice.ambiguous", Map.of("a", a, "b", b));
  }

  void confirm(TurnContext turn, String answer) {
    var words = turn.answers().words();
    var text = turn.systemText("sys.confirm", Map.of("answer", answer));
    var options =
        List.of(
            new ShownOption("yes", title(words.list(WordKind.YES), "Yes")),
            new ShownOption("no", title(words.list(WordKind.NO), "No")));
    show(turn, text, options, null, Typing.AUTO);
  }

  private static String title(List<String> words, String otherwise) {
    if (words.isEmpty()) return otherwise;
    var word = words.getFirst();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void show(
      TurnContext turn,
      String text,
      List<ShownOption> options,
      @Nullable String error,
      Typing typing) {
    var prompt = prompt(turn, error);
    if (options.isEmpty()) {
      turn.say(new Content.Text(text, prompt), typing);
      return;
    }
    remember(turn, options);
    var paged = kind.pages() && OptionPages.needed(options, turn);
    var visible = paged ? OptionPages.page(options, turn) : options;
    turn.say(
        visible.size() <= turn.channel().maxOptions()
            ? new Content.Choices(text, tappable(turn, visible), kind.style(), prompt)
            : new Content.Text(numbered(text, options), prompt),
        typing);
  }

  private static void remember(TurnContext turn, List<ShownOption> options) {
    var shown = new ArrayList<TurnContext.Option>(options.size());
    for (var option : options) shown.add(new TurnContext.Option(option.id(), option.label()));
    turn.pending().show(shown);
  }

  private static List<Content.Option> tappable(TurnContext turn, List<ShownOption> options) {
    var list = new ArrayList<Content.Option>(options.size());
    for (var option : options) {
      list.add(
          new Content.Option(
              turn.choiceId(option.id()), option.label(), option.description(), option.image()));
    }
    return list;
  }

  private static String numbered(String text, List<ShownOption> options) {
    var out = new StringBuilder(text);
    for (var i = 0; i < options.size(); i++) {
      out.append('\n').append(i + 1).append(". ").append(options.get(i).label());
    }
    return out.toString();
  }

  private @Nullable Prompt prompt(TurnContext turn, @Nullable String error) {
    if (!turn.channel().showsPrompts()) return null;
    var draft = new PromptDraft();
    var plain = turn.rendering();
    draft.maxChars = frame.settings.maxChars();
    draft.minChars = frame.settings.minChars();
    kind.describe(draft, turn);
    if (!frame.placeholder.isEmpty()) draft.placeholder = frame.placeholder.render(turn);
    if (!frame.helpText.isEmpty()) draft.helpText = frame.helpText.render(turn);
    draft.prefill = prefill(turn, plain);
    draft.allowBack = frame.settings.allowBack();
    draft.allowSkip = frame.settings.allowSkip();
    if (draft.allowSkip) {
      draft.skipLabel =
          frame.skipLabel.isEmpty()
              ? turn.systemText("sys.skip", Map.of())
              : frame.skipLabel.render(turn);
    }
    draft.error = error;
    return draft.finish(turn.nodeId());
  }

  private @Nullable String prefill(TurnContext turn, RenderContext plain) {
    var before = turn.answerTakenBack();
    if (before != null) return before.toString();
    if (frame.prefill == null) return null;
    var text = frame.prefill.render(turn, plain.escaping(Escape.TEXT));
    return text.isBlank() ? null : text;
  }
}
