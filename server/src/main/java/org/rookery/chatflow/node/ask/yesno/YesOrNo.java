package org.rookery.chatflow.node.ask.yesno;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.answer.YesNoAnswer;
import org.rookery.chatflow.expression.Normalized;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.Wording;
import org.rookery.chatflow.node.ask.PromptDraft;
import org.rookery.chatflow.node.ask.QuestionKind;
import org.rookery.chatflow.node.ask.ShownOption;

/** Two options with fixed ids; the accepted value is a boolean. */
final class YesOrNo implements QuestionKind {
  private static final String YES = "yes";
  private static final String NO = "no";

  private final Wording yesLabel;
  private final Wording noLabel;
  private final Go yes;
  private final Go no;

  YesOrNo(AskYesNo.Settings settings, CompileContext flow) {
    this.yesLabel = flow.wording(settings.yesLabel());
    this.noLabel = flow.wording(settings.noLabel());
    this.yes = flow.go("opt:yes");
    this.no = flow.go("opt:no");
  }

  private static String label(Wording own, WordKind words, TurnContext turn) {
    if (!own.isEmpty()) return own.render(turn);
    var list = turn.answers().words().list(words);
    var word = list.isEmpty() ? words.name() : list.getFirst();
    return word.substring(0, 1).toUpperCase(turn.rendering().locale()) + word.substring(1);
  }

  private String yes(TurnContext turn) {
    return label(yesLabel, WordKind.YES, turn);
  }

  private String no(TurnContext turn) {
    return label(noLabel, WordKind.NO, turn);
  }

  @Override
  public Parsed read(String answer, TurnContext turn) {
    var numbers = turn.channel().acceptsNumbers() || turn.channel().maxOptions() < 2;
    return new YesNoAnswer(yes(turn), no(turn), numbers).parse(answer, turn.answers());
  }

  @Override
  public Parsed tapped(List<String> optionIds, TurnContext turn) {
    return new Parsed.Accepted(optionIds.getFirst().equals(YES));
  }

  @Override
  public void describe(PromptDraft prompt, TurnContext turn) {
    prompt.input = "yesno";
  }

  @Override
  public List<ShownOption> options(TurnContext turn) {
    return List.of(new ShownOption(YES, yes(turn)), new ShownOption(NO, no(turn)));
  }

  @Override
  public Go exit(Object value, Go next) {
    return Boolean.TRUE.equals(value) ? yes : no;
  }

  @Override
  public @Nullable Object recognise(Object stored, TurnContext turn) {
    return stored instanceof Boolean ? stored : null;
  }

  @Override
  public String display(Object value, TurnContext turn) {
    return Boolean.TRUE.equals(value) ? yes(turn) : no(turn);
  }

  @Override
  public boolean names(String normalised, TurnContext turn) {
    return Normalized.of(yes(turn)).equals(normalised)
        || Normalized.of(no(turn)).equals(normalised);
  }
}
