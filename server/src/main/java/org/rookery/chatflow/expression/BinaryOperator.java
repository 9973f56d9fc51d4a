package org.rookery.chatflow.expression;

import org.jspecify.annotations.Nullable;

/** What stands between two operands of a formula. */
enum BinaryOperator {
  OR("or"),
  AND("and"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  IN("in"),
  CONTAINS("contains"),
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  DIVIDED("/"),
  MODULO("%");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  @Nullable Object apply(Expr left, Expr right, Evaluation evaluation) {
    return switch (this) {
      case OR -> Logic.isTrue(left.in(evaluation)) || Logic.isTrue(right.in(evaluation));
      case AND -> Logic.isTrue(left.in(evaluation)) && Logic.isTrue(right.in(evaluation));
      case NOT_EQUAL -> Logic.notEqual(left, right, evaluation);
      default -> apply(left.in(evaluation), right.in(evaluation), evaluation);
    };
  }

  private @Nullable Object apply(
      @Nullable Object left, @Nullable Object right, Evaluation evaluation) {
    return switch (this) {
      case EQUAL -> Logic.same(left, right, evaluation);
      case GREATER -> Logic.ordered(left, right, evaluation, order -> order > 0);
      case GREATER_OR_EQUAL -> Logic.ordered(left, right, evaluation, order -> order >= 0);
      case LESS -> Logic.ordered(left, right, evaluation, order -> order < 0);
      case LESS_OR_EQUAL -> Logic.ordered(left, right, evaluation, order -> order <= 0);
      case IN -> Logic.contains(right, left, evaluation);
      case CONTAINS -> Logic.contains(left, right, evaluation);
      case PLUS -> Arithmetic.plus(left, right, evaluation);
      case MINUS -> Arithmetic.minus(left, right);
      case TIMES -> Arithmetic.times(left, right);
      case DIVIDED -> Arithmetic.divide(left, right);
      case MODULO -> Arithmetic.modulo(left, right);
      case OR, AND, NOT_EQUAL ->
          throw new IllegalStateException("needs its operands unevaluated: " + this);
    };
  }
}
