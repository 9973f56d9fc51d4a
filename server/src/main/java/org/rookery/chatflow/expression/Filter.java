package org.rookery.chatflow.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One filter by its name: how many arguments it takes, what a constant argument must be, what it
 * does.
 */
record Filter(String name, int fewest, int most, Check check, Body body) {

  /** Turns a value into another; never throws, and leaves alone what it cannot handle. */
  @FunctionalInterface
  interface Body {
    @Nullable Object apply(@Nullable Object value, Arguments arguments);
  }

  /** Says what is wrong with a constant argument, or null. */
  @FunctionalInterface
  interface Check {
    @Nullable String problem(Object constant);
  }

  /** A filter in use. */
  record Call(Filter filter, List<Operand> operands) {
    @Nullable Object apply(@Nullable Object value, Variables variables, RenderContext context) {
      return filter.body.apply(value, new Arguments(operands, variables, context));
    }

    @Override
    public String toString() {
      if (operands.isEmpty()) return filter.name;
      var out = new StringBuilder(filter.name);
      char before = ':';
      for (var operand : operands) {
        out.append(before).append(operand);
        before = ',';
      }
      return out.toString();
    }
  }

  /** The arguments of one application. */
  record Arguments(List<Operand> operands, Variables variables, RenderContext context) {
    @Nullable Object value(int i) {
      return i < operands.size() ? operands.get(i).in(variables) : null;
    }

    String text(int i, String otherwise) {
      var value = value(i);
      return value == null ? otherwise : Values.text(value);
    }

    int integer(int i, int otherwise) {
      var number = Values.number(value(i));
      return number == null ? otherwise : Math.clamp(number.longValue(), 0, 10_000);
    }
  }
}
