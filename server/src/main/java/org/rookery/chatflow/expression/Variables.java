package org.rookery.chatflow.expression;

import org.jspecify.annotations.Nullable;

/**
 * What a template, condition or formula can look up. A value is a text, a decimal, a boolean, a
 * date, a time, an instant, a list, a map with text keys, or absent.
 */
@FunctionalInterface
public interface Variables {

  /**
   * The value of {@code session.topic} or of the bare name {@code topic}; names are snake_case
   * here.
   */
  @Nullable Object value(String path);

  /**
   * The value of a parsed path, without what it digs out of that value; overridden where no text
   * need be built.
   */
  default @Nullable Object value(Path path) {
    return value(path.root());
  }

  /** Nothing is known. */
  static Variables none() {
    return path -> null;
  }

  /**
   * These variables with one more bare name in front of them, such as {@code answer} in a check.
   */
  default Variables with(String name, @Nullable Object bound) {
    return new Bound(this, name, bound);
  }
}
