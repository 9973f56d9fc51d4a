package org.rookery.chatflow.answer;

import java.util.List;
import org.rookery.chatflow.expression.Normalized;

/** Yes or no, kept as true or false. The options have the ids {@code yes} and {@code no}. */
public record YesNoAnswer(String yesLabel, String noLabel, boolean numbers)
    implements AnswerParser {

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var typed = Normalized.of(answer);
    boolean yes = context.words().isNormalized(WordKind.YES, typed);
    boolean no = context.words().isNormalized(WordKind.NO, typed);
    if (yes != no) return new Parsed.Accepted(yes);
    return switch (matcher(context.words()).match(answer, numbers)) {
      case ChoiceMatcher.Match.One(var option) -> new Parsed.Accepted(option.id().equals("yes"));
      case ChoiceMatcher.Match.Several(var options) ->
          new Parsed.Ambiguous(options.stream().map(Option::id).toList());
      case ChoiceMatcher.Match.None() -> new Parsed.Refused("err.choice");
    };
  }

  private ChoiceMatcher matcher(Words words) {
    var yes = new Option("yes", yesLabel, null, words.list(WordKind.YES));
    var no = new Option("no", noLabel, null, words.list(WordKind.NO));
    return new ChoiceMatcher(List.of(yes, no), true, words);
  }
}
