package org.rookery.chatflow.node.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.message.Content;

/**
 * What makes one kind of question differ from the others. Stateless, for many conversations at a
 * time.
 */
public interface QuestionKind {

  /** Reads what the contact wrote. */
  Parsed read(String answer, TurnContext turn);

  /** Reads what the contact wrote after a suggestion; nothing is suggested twice. */
  default Parsed insist(String answer, TurnContext turn) {
    return read(answer, turn);
  }

  /** Reads the options the contact tapped. */
  default Parsed tapped(List<String> optionIds, TurnContext turn) {
    return new Parsed.Refused("err.generic");
  }

  /** Tells a channel with inputs which one to show. */
  void describe(PromptDraft prompt, TurnContext turn);

  /** The options to show now; none for a question without options. */
  default List<ShownOption> options(TurnContext turn) {
    return List.of();
  }

  /** Options that a channel cannot show at once are shown in pages; else as a numbered list. */
  default boolean pages() {
    return true;
  }

  /** How the options should look. */
  default Content.Style style() {
    return Content.Style.AUTO;
  }

  /** What is kept of an accepted value. */
  default @Nullable Object kept(Object value, TurnContext turn) {
    return value;
  }

  /** The way on with this value. */
  default Go exit(Object value, Go next) {
    return next;
  }

  /** The accepted value for what an attribute already holds; null if that is no valid answer. */
  default @Nullable Object recognise(Object stored, TurnContext turn) {
    return read(stored.toString(), turn) instanceof Parsed.Accepted(var value, var _)
        ? value
        : null;
  }

  /** What a value looks like to the person who gave it. */
  default String display(Object value, TurnContext turn) {
    return value.toString();
  }

  /** Free text leads on here although it fits no option; null if it is an invalid answer. */
  default @Nullable Go otherwise() {
    return null;
  }

  /** These words are the name of an option. */
  default boolean names(String normalised, TurnContext turn) {
    return false;
  }
}
