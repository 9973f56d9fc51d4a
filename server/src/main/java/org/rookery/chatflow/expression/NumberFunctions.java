package org.rookery.chatflow.expression;

import static org.rookery.chatflow.expression.Function.onPresent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions on numbers. */
final class NumberFunctions {

  private NumberFunctions() {}

  static List<Function> all() {
    return List.of(
        onPresent(
            "round",
            1,
            2,
            (value, a) -> scaled(value, a.has(1) ? a.integer(1) : 0, RoundingMode.HALF_EVEN)),
        onPresent("floor", 1, 1, (value, _) -> scaled(value, 0, RoundingMode.FLOOR)),
        onPresent("ceil", 1, 1, (value, _) -> scaled(value, 0, RoundingMode.CEILING)),
        onPresent("abs", 1, 1, (value, _) -> Arguments.numberOf(value).abs()),
        Function.of("min", 1, Function.ANY, a -> extreme(a, -1)),
        Function.of("max", 1, Function.ANY, a -> extreme(a, 1)),
        onPresent("sum", 1, 1, (value, a) -> sum(a.listOf(value))),
        onPresent("avg", 1, 1, (value, a) -> average(a.listOf(value))),
        Function.of("random", 2, 2, NumberFunctions::random));
  }

  private static BigDecimal scaled(Object value, int digits, RoundingMode mode) {
    if (Math.abs(digits) > 34) throw FormulaFailure.badValue("A number has at most 34 digits.");
    return Evaluation.made(Arguments.numberOf(value).setScale(digits, mode));
  }

  /** Of the arguments, or of the one list that is given; absent ones do not take part. */
  private static @Nullable Object extreme(Arguments a, int sign) {
    BigDecimal best = null;
    for (int i = 0; i < a.size(); i++) {
      var value = a.value(i);
      for (var item : value instanceof Collection<?> ? a.listOf(value) : Values.list(value)) {
        var number = item == null ? best : element(item);
        if (best == null || (number != null && Integer.signum(number.compareTo(best)) == sign))
          best = number;
      }
    }
    return best;
  }

  /** Lists hold texts, so a text that is a number counts as one. */
  private static BigDecimal element(Object item) {
    var number = Values.number(item);
    return number == null ? Arguments.numberOf(item) : number;
  }

  private static BigDecimal sum(List<?> list) {
    var sum = BigDecimal.ZERO;
    for (var item : list) {
      if (item != null) sum = Evaluation.made(sum.add(element(item), Values.PRECISION));
    }
    return sum;
  }

  private static @Nullable Object average(List<?> list) {
    long count = list.stream().filter(item -> item != null).count();
    return count == 0 ? null : sum(list).divide(BigDecimal.valueOf(count), Values.PRECISION);
  }

  /** A whole number from the first to the second, both included. */
  private static @Nullable Object random(Arguments a) {
    long from = a.integer(0);
    long to = a.integer(1);
    if (from > to) throw FormulaFailure.badValue("random(a, b) needs a to be at most b.");
    return BigDecimal.valueOf(a.context().random().nextLong(from, to + 1));
  }
}
