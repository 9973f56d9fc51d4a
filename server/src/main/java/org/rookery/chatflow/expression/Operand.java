package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An argument of a filter. */
sealed interface Operand {

  @Nullable Object in(Variables variables);

  record Constant(Object value) implements Operand {
    @Override
    public Object in(Variables variables) {
      return value;
    }

    @Override
    public String toString() {
      return value instanceof BigDecimal number
          ? Values.plain(number)
          : Literals.quote(value.toString());
    }
  }

  record Variable(Path path) implements Operand {
    @Override
    public @Nullable Object in(Variables variables) {
      return path.in(variables);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
