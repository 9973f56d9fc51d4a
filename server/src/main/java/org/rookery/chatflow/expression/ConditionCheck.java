package org.rookery.chatflow.expression;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.contact.AttributeType;

/** What can be known to be wrong with a condition before it is ever tested. */
public final class ConditionCheck {

  /**
   * One fault.
   *
   * @param code {@code empty}, {@code too_deep}, {@code too_many}, {@code bad_left}, {@code
   *     bad_operator}, {@code does_not_fit}, {@code bad_right}, {@code bad_regex} or {@code
   *     bad_formula}
   * @param at where, as a JSON pointer into the condition
   */
  public record Problem(String code, String at, String message) {}

  private final Function<String, @Nullable AttributeType> types;
  private final List<Problem> problems = new ArrayList<>();
  private int leaves;

  private ConditionCheck(Function<String, @Nullable AttributeType> types) {
    this.types = types;
  }

  /**
   * All faults; {@code types} gives the type of a qualified attribute, or null where it is not
   * known.
   */
  public static List<Problem> problems(
      ConditionJson json, Function<String, @Nullable AttributeType> types) {
    var check = new ConditionCheck(types);
    check.check(json, "", 1);
    if (check.leaves > CompiledCondition.MOST_LEAVES) {
      check.add(
          "too_many",
          "",
          "A condition has at most " + CompiledCondition.MOST_LEAVES + " comparisons.");
    }
    return check.problems;
  }

  private void add(String code, String at, String message) {
    problems.add(new Problem(code, at, message));
  }

  private void check(@Nullable ConditionJson json, String at, int depth) {
    switch (json) {
      case null -> add("empty", at, "A condition is missing.");
      case ConditionJson.All(var all) -> group(all, at + "/all", depth);
      case ConditionJson.Any(var any) -> group(any, at + "/any", depth);
      case ConditionJson.Not(var not) -> {
        if (isTooDeep(at, depth)) return;
        check(not, at + "/not", depth + 1);
      }
      case ConditionJson.Leaf leaf -> leaf(leaf, at);
    }
  }

  private boolean isTooDeep(String at, int depth) {
    if (depth <= CompiledCondition.DEEPEST) return false;
    add("too_deep", at, "Conditions can be nested " + CompiledCondition.DEEPEST + " deep.");
    return true;
  }

  private void group(@Nullable List<ConditionJson> members, String at, int depth) {
    if (isTooDeep(at, depth)) return;
    if (members == null || members.isEmpty()) {
      add("empty", at, "This group has no condition.");
      return;
    }
    for (int i = 0; i < members.size(); i++) check(members.get(i), at + "/" + i, depth + 1);
  }

  private void leaf(ConditionJson.Leaf leaf, String at) {
    leaves++;
    var type = left(leaf.left(), at + "/left");
    var operator = leaf.op() == null ? null : Operator.named(leaf.op());
    if (operator == null) {
      add("bad_operator", at + "/op", "There is no operator \"" + leaf.op() + "\".");
      return;
    }
    if (type != null && !operator.fits(type)) {
      add(
          "does_not_fit",
          at + "/op",
          "\"" + operator.word() + "\" doesn't fit a value of type " + type.text() + ".");
    }
    right(operator, leaf.right(), at + "/right");
  }

  private @Nullable AttributeType left(ConditionJson.@Nullable Left left, String at) {
    if (left == null
        || Stream.of(left.attr(), left.tag(), left.segment(), left.formula())
                .filter(s -> s != null)
                .count()
            != 1) {
      add("bad_left", at, "Choose what to compare.");
      return null;
    }
    if (left.attr() != null) return attribute(left.attr(), at);
    if (left.formula() != null) formula(left.formula(), at);
    return left.formula() == null ? AttributeType.BOOLEAN : null;
  }

  private @Nullable AttributeType attribute(String text, String at) {
    try {
      var path = Path.parse(text);
      return path.steps().isEmpty() ? types.apply(path.root()) : null;
    } catch (ExpressionSyntaxException e) {
      add("bad_left", at, "\"" + text + "\" is not the name of an attribute.");
      return null;
    }
  }

  private void formula(String text, String at) {
    try {
      Formula.parse(text);
    } catch (ExpressionSyntaxException e) {
      add("bad_formula", at, e.message());
    }
  }

  private void right(Operator operator, ConditionJson.@Nullable Right right, String at) {
    if (operator.operand() == Operator.Operand.NONE) return;
    if (right == null || (right.value() == null) == (right.attr() == null)) {
      add("bad_right", at, "Choose what to compare with.");
    } else if (right.attr() != null) {
      rightAttribute(right.attr(), at);
    } else {
      constant(operator, right.value(), at);
    }
  }

  private void rightAttribute(String text, String at) {
    try {
      Path.parse(text);
    } catch (ExpressionSyntaxException e) {
      add("bad_right", at, "\"" + text + "\" is not the name of an attribute.");
    }
  }

  private void constant(Operator operator, @Nullable Object value, String at) {
    boolean right =
        switch (operator.operand()) {
          case NONE -> true;
          case ONE -> !(value instanceof Map) && (!(value instanceof List) || isEquality(operator));
          case TWO -> value instanceof List<?> list && list.size() == 2;
          case LIST -> value instanceof List<?> list && !list.isEmpty();
          case NUMBER -> Values.number(value) != null;
          case DURATION -> span(value) != null;
          case POINT -> Point.of(value) != null;
          case REGEX -> isRegex(value, at);
        };
    if (!right) add("bad_right", at, "\"" + operator.word() + "\" cannot be compared with this.");
  }

  private static boolean isEquality(Operator operator) {
    return operator == Operator.EQUALS || operator == Operator.NOT_EQUALS;
  }

  private boolean isRegex(@Nullable Object value, String at) {
    if (!(value instanceof String pattern)) return false;
    try {
      Regex.compile(pattern);
    } catch (ExpressionSyntaxException e) {
      add("bad_regex", at, e.message());
    }
    return true;
  }

  /** An ISO duration; a bare number counts days. */
  static @Nullable Duration span(@Nullable Object value) {
    var days = value instanceof Number number ? Values.decimal(number) : null;
    if (days != null) return Duration.ofHours(days.longValue() * 24);
    if (!(value instanceof String text)) return null;
    try {
      return text.indexOf('T') < 0
          ? Duration.ofDays(daysIn(Period.parse(text)))
          : Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      return null;
    }
  }

  private static long daysIn(Period period) {
    return period.toTotalMonths() * 30 + period.get(ChronoUnit.DAYS);
  }
}
