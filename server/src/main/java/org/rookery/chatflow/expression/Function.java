package org.rookery.chatflow.expression;

import org.jspecify.annotations.Nullable;

/** A function of the formula language. */
record Function(String name, int fewest, int most, Body body) {

  /** No upper limit to the number of arguments but that of the nodes. */
  static final int ANY = Integer.MAX_VALUE;

  /**
   * What a call gives. Arguments are evaluated when asked for, so {@code if} runs one branch only.
   */
  @FunctionalInterface
  interface Body {
    @Nullable Object apply(Arguments arguments);
  }

  static Function of(String name, int arguments, Body body) {
    return new Function(name, arguments, arguments, body);
  }

  static Function of(String name, int fewest, int most, Body body) {
    return new Function(name, fewest, most, body);
  }

  /** A function whose value is absent where its first argument is. */
  static Function onPresent(String name, int fewest, int most, PresentBody body) {
    return new Function(
        name,
        fewest,
        most,
        arguments -> {
          var first = arguments.value(0);
          return first == null ? null : body.apply(first, arguments);
        });
  }

  /** As {@link Body}, with the first argument already there. */
  @FunctionalInterface
  interface PresentBody {
    @Nullable Object apply(Object first, Arguments arguments);
  }
}
