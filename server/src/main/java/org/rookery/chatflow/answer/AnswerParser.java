package org.rookery.chatflow.answer;

/** Reads the answers to one question. */
@FunctionalInterface
public interface AnswerParser {

  Parsed parse(String answer, AnswerContext context);

  /**
   * Reads an answer given after a suggestion: whoever types it again means it, so nothing is
   * suggested twice.
   */
  default Parsed insist(String answer, AnswerContext context) {
    return parse(answer, context);
  }
}
