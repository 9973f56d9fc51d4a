package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Truth and comparison in formulas. An absent value is neither more nor less than anything. */
final class Logic {

  private Logic() {}

  static boolean isTrue(@Nullable Object value) {
    if (value == null) return false;
    if (value instanceof Boolean bool) return bool;
    throw FormulaFailure.badType("True or false is expected, not " + described(value) + ".");
  }

  /**
   * {@code x != null} asks whether x is there; otherwise comparing with an absent value is false.
   */
  static boolean notEqual(Expr left, Expr right, Evaluation evaluation) {
    var a = left.in(evaluation);
    var b = right.in(evaluation);
    if (isNull(left) || isNull(right)) return a != null || b != null;
    return a != null && b != null && !equal(a, b, evaluation);
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Constant(var value) && value == null;
  }

  /** Two absent values are the same. */
  static boolean same(@Nullable Object a, @Nullable Object b, Evaluation evaluation) {
    if (a == null || b == null) return a == null && b == null;
    return equal(a, b, evaluation);
  }

  static boolean equal(Object a, Object b, Evaluation evaluation) {
    evaluation.pay(1);
    if (a instanceof BigDecimal || b instanceof BigDecimal) {
      var left = Values.number(a);
      var right = Values.number(b);
      return left != null && right != null && left.compareTo(right) == 0;
    }
    if (Values.isTemporal(a) || Values.isTemporal(b)) {
      var left = Values.instant(a, evaluation.context().zone());
      return left != null && left.equals(Values.instant(b, evaluation.context().zone()));
    }
    boolean times = a instanceof LocalTime || b instanceof LocalTime;
    return times ? equalTimes(a, b, evaluation.context().zone()) : a.equals(b);
  }

  private static boolean equalTimes(Object a, Object b, ZoneId zone) {
    var left = Values.time(a, zone);
    return left != null && left.equals(Values.time(b, zone));
  }

  static boolean ordered(
      @Nullable Object a, @Nullable Object b, Evaluation evaluation, IntPredicate wanted) {
    return a != null && b != null && wanted.test(compare(a, b, evaluation));
  }

  static int compare(Object a, Object b, Evaluation evaluation) {
    evaluation.pay(1);
    var zone = evaluation.context().zone();
    if (a instanceof BigDecimal || b instanceof BigDecimal)
      return both(Values.number(a), Values.number(b), a, b);
    if (Values.isTemporal(a) || Values.isTemporal(b))
      return both(Values.instant(a, zone), Values.instant(b, zone), a, b);
    if (a instanceof LocalTime || b instanceof LocalTime)
      return both(Values.time(a, zone), Values.time(b, zone), a, b);
    if (a instanceof String left && b instanceof String right) return ofTexts(left, right, zone);
    throw incomparable(a, b);
  }

  private static int ofTexts(String a, String b, ZoneId zone) {
    var leftNumber = Values.number(a);
    var rightNumber = Values.number(b);
    if (leftNumber != null && rightNumber != null) return leftNumber.compareTo(rightNumber);
    var left = Values.instant(a, zone);
    var right = Values.instant(b, zone);
    return left != null && right != null ? left.compareTo(right) : a.compareTo(b);
  }

  private static <T extends Comparable<? super T>> int both(
      @Nullable T left, @Nullable T right, Object a, Object b) {
    if (left == null || right == null) throw incomparable(a, b);
    return left.compareTo(right);
  }

  private static FormulaFailure incomparable(Object a, Object b) {
    return FormulaFailure.badType("Cannot compare " + described(a) + " with " + described(b) + ".");
  }

  static boolean contains(
      @Nullable Object container, @Nullable Object item, Evaluation evaluation) {
    return switch (container) {
      case null -> false;
      case Collection<?> list -> {
        evaluation.pay(list.size());
        yield item != null
            && list.stream()
                .anyMatch(member -> member != null && equal(known(member), item, evaluation));
      }
      case Map<?, ?> map -> item instanceof String key && map.containsKey(key);
      case String text -> {
        var part = Values.text(item);
        evaluation.payForSearch(text.length(), part.length());
        yield item != null && text.contains(part);
      }
      default ->
          throw FormulaFailure.badType(
              "A list or a text is expected, not " + described(container) + ".");
    };
  }

  private static Object known(Object member) {
    return member instanceof Number number ? Values.decimal(number) : member;
  }

  static String described(@Nullable Object value) {
    return switch (value) {
      case null -> "nothing";
      case String _ -> "a text";
      case Number _ -> "a number";
      case Boolean _ -> "true or false";
      case Collection<?> _ -> "a list";
      case Map<?, ?> _ -> "an object";
      case LocalTime _ -> "a time";
      default -> "a date";
    };
  }
}
