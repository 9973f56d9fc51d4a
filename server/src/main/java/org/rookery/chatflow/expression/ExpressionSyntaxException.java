package org.rookery.chatflow.expression;

/** A template, formula or condition that cannot be understood, and where. */
public final class ExpressionSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int position;

  public ExpressionSyntaxException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** Counted in characters from 0. */
  public int position() {
    return position;
  }

  /** What went wrong, without the position. */
  public String message() {
    return String.valueOf(getMessage());
  }

  ExpressionSyntaxException shifted(int by) {
    return new ExpressionSyntaxException(position + by, message());
  }
}
