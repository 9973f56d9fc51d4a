package org.rookery.chatflow.answer;

/**
 * One option out of several.
 *
 * @param numbers whether "2" means the second option as shown
 */
public record ChoiceAnswer(ChoiceMatcher matcher, boolean numbers) implements AnswerParser {

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    return switch (matcher.match(answer, numbers)) {
      case ChoiceMatcher.Match.One(var option) -> new Parsed.Accepted(option.id());
      case ChoiceMatcher.Match.Several(var options) ->
          new Parsed.Ambiguous(options.stream().map(Option::id).toList());
      case ChoiceMatcher.Match.None() -> new Parsed.Refused("err.choice");
    };
  }
}
