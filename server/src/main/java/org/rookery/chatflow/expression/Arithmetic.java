package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Counting in decimals of 34 digits, half-even. Counting with an absent value gives an absent
 * value.
 */
final class Arithmetic {

  private Arithmetic() {}

  static @Nullable Object plus(
      @Nullable Object left, @Nullable Object right, Evaluation evaluation) {
    if (left instanceof String || right instanceof String) {
      return evaluation.made(Values.text(left).concat(Values.text(right)));
    }
    if (left == null || right == null) return null;
    return Evaluation.made(number(left).add(number(right), Values.PRECISION));
  }

  static @Nullable Object minus(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) return null;
    return Evaluation.made(number(left).subtract(number(right), Values.PRECISION));
  }

  static @Nullable Object times(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) return null;
    return Evaluation.made(number(left).multiply(number(right), Values.PRECISION));
  }

  static @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) return null;
    return Evaluation.made(number(left).divide(divisor(right), Values.PRECISION));
  }

  static @Nullable Object modulo(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) return null;
    return Evaluation.made(number(left).remainder(divisor(right)));
  }

  static @Nullable Object negate(@Nullable Object value) {
    return value == null ? null : number(value).negate(Values.PRECISION);
  }

  private static BigDecimal divisor(Object value) {
    var number = number(value);
    if (number.signum() == 0)
      throw new FormulaFailure("division_by_zero", "Nothing can be divided by zero.");
    return number;
  }

  static BigDecimal number(Object value) {
    if (value instanceof BigDecimal number && Values.isReasonable(number)) return number;
    throw FormulaFailure.badType("A number is expected, not " + Logic.described(value) + ".");
  }
}
