package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a formula: what it may look up and what it has cost so far. */
final class Evaluation {

  /** Measured to stay well below 10 ms on a slow core. */
  static final int MOST_STEPS = 50_000;

  private static final int CHARACTERS_PER_STEP = 16;
  private static final int COMPARISONS_PER_STEP = 256;

  private final Variables variables;
  private final RenderContext context;
  private int steps;

  Evaluation(Variables variables, RenderContext context) {
    this.variables = variables;
    this.context = context;
  }

  Variables variables() {
    return variables;
  }

  RenderContext context() {
    return context;
  }

  void pay(long cost) {
    if (cost > MOST_STEPS - steps)
      throw new FormulaFailure("too_long", "This formula takes too many steps.");
    steps += (int) cost;
  }

  void payForText(int characters) {
    pay(1L + characters / CHARACTERS_PER_STEP);
  }

  /** Searching compares each character of the one with each of the other, at worst. */
  void payForSearch(int characters, long pattern) {
    pay(1L + characters / CHARACTERS_PER_STEP + characters * pattern / COMPARISONS_PER_STEP);
  }

  /** A text that was made, if it is not too long. */
  String made(String text) {
    if (text.length() > Formula.LONGEST_TEXT)
      throw new FormulaFailure("too_large", "This text is too long.");
    payForText(text.length());
    return text;
  }

  <T extends @Nullable Object> List<T> made(List<T> list) {
    if (list.size() > Formula.LONGEST_LIST)
      throw new FormulaFailure("too_large", "This list is too long.");
    pay(1L + list.size());
    return list;
  }

  static BigDecimal made(BigDecimal number) {
    if (!Values.isReasonable(number))
      throw new FormulaFailure("too_large", "This number is too large.");
    return number;
  }

  static @Nullable Object known(@Nullable Object value) {
    return value instanceof Number number ? Values.decimal(number) : value;
  }
}
