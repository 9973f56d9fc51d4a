package org.rookery.chatflow.expression;

/** Ends an evaluation from deep inside; never leaves {@link Formula}. */
final class FormulaFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;

  FormulaFailure(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static FormulaFailure badType(String message) {
    return new FormulaFailure("bad_type", message);
  }

  static FormulaFailure badValue(String message) {
    return new FormulaFailure("bad_value", message);
  }

  FormulaResult.Failed result() {
    return new FormulaResult.Failed(code, String.valueOf(getMessage()));
  }
}
