package org.rookery.chatflow.expression;

import org.jspecify.annotations.Nullable;

/** What came of a formula. */
public sealed interface FormulaResult {

  /** It has this value, which may be absent. */
  record Value(@Nullable Object value) implements FormulaResult {}

  /**
   * It has no value: {@code division_by_zero}, {@code bad_type}, {@code bad_value}, {@code
   * too_large}, {@code too_long}.
   */
  record Failed(String code, String message) implements FormulaResult {}
}
