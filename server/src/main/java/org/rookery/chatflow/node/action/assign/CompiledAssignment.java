package org.rookery.chatflow.node.action.assign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Formula;
import org.rookery.chatflow.expression.FormulaResult;
import org.rookery.chatflow.node.TurnContext;

/** One assignment with its formula parsed. */
record CompiledAssignment(String attr, DoSet.Operation op, @Nullable Formula formula) {
  private static final int LONGEST_LIST = 200;

  static CompiledAssignment of(DoSet.Assignment assignment) {
    var expr = assignment.expr();
    return new CompiledAssignment(
        assignment.attr(),
        assignment.op(),
        expr == null || expr.isBlank() ? null : Formula.parse(expr));
  }

  /** Carries itself out; false if the formula has no value or the value does not fit. */
  boolean apply(TurnContext turn) {
    var before = turn.value(attr);
    Object given = null;
    if (formula != null) {
      if (!(formula.evaluate(turn, turn.rendering()) instanceof FormulaResult.Value(var value)))
        return false;
      given = value;
    }
    switch (op) {
      case SET -> turn.write(attr, given);
      case CLEAR -> turn.write(attr, null);
      case TOGGLE -> turn.write(attr, !Boolean.TRUE.equals(before));
      case APPEND -> turn.write(attr, appended(before, given));
      case REMOVE -> turn.write(attr, removed(before, given));
      case ADD, SUBTRACT -> {
        var sum = sum(before, given);
        if (sum == null) return false;
        turn.write(attr, sum);
      }
    }
    return true;
  }

  private @Nullable BigDecimal sum(@Nullable Object before, @Nullable Object given) {
    var start = before == null ? BigDecimal.ZERO : number(before);
    var step = given == null ? null : number(given);
    if (start == null || step == null) return null;
    return op == DoSet.Operation.ADD
        ? start.add(step, MathContext.DECIMAL128)
        : start.subtract(step, MathContext.DECIMAL128);
  }

  private static @Nullable BigDecimal number(Object value) {
    if (value instanceof BigDecimal number) return number;
    try {
      return new BigDecimal(value.toString().strip());
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static List<Object> appended(@Nullable Object before, @Nullable Object given) {
    var list = list(before);
    if (given instanceof List<?> more) more.forEach(item -> add(list, item));
    else add(list, given);
    return list;
  }

  private static void add(List<Object> list, @Nullable Object item) {
    if (item != null && list.size() < LONGEST_LIST) list.add(item);
  }

  private static List<Object> removed(@Nullable Object before, @Nullable Object given) {
    var list = list(before);
    if (given instanceof List<?> several) list.removeAll(several);
    else list.removeIf(item -> item.equals(given));
    return list;
  }

  private static List<Object> list(@Nullable Object value) {
    return switch (value) {
      case null -> new ArrayList<>();
      case List<?> list -> new ArrayList<>(list);
      default -> new ArrayList<>(List.of(value));
    };
  }
}
