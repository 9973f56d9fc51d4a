package org.rookery.chatflow.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the places where attributes live; keys are snake_case and without the scope's name. */
@FunctionalInterface
public interface Scope {

  @Nullable Object value(String key);

  static Scope of(Map<String, ? extends @Nullable Object> values) {
    return values::get;
  }
}
