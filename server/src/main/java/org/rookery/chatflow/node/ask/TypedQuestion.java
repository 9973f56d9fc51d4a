package org.rookery.chatflow.node.ask;

import java.util.function.Consumer;
import org.rookery.chatflow.answer.AnswerParser;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.node.TurnContext;

/** A question that is answered in words: a parser, and what the input should know. */
public record TypedQuestion(AnswerParser parser, Consumer<PromptDraft> input)
    implements QuestionKind {

  @Override
  public Parsed read(String answer, TurnContext turn) {
    return parser.parse(answer, turn.answers());
  }

  @Override
  public Parsed insist(String answer, TurnContext turn) {
    return parser.insist(answer, turn.answers());
  }

  @Override
  public void describe(PromptDraft prompt, TurnContext turn) {
    input.accept(prompt);
  }
}
