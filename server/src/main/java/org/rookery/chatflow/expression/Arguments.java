package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, each evaluated when asked for. */
record Arguments(List<Expr> expressions, Evaluation evaluation) {

  int size() {
    return expressions.size();
  }

  boolean has(int i) {
    return i < expressions.size();
  }

  @Nullable Object value(int i) {
    return i < expressions.size() ? expressions.get(i).in(evaluation) : null;
  }

  String text(int i) {
    return textOf(value(i));
  }

  String textOf(@Nullable Object value) {
    return evaluation.made(Values.text(value));
  }

  BigDecimal number(int i) {
    return numberOf(value(i));
  }

  static BigDecimal numberOf(@Nullable Object value) {
    if (value == null) throw FormulaFailure.badType("A number is expected, not nothing.");
    return Arithmetic.number(value);
  }

  int integer(int i) {
    return integerOf(number(i));
  }

  static int integerOf(BigDecimal number) {
    if (number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0)
      throw FormulaFailure.badValue("This number is too large here.");
    return number.intValue();
  }

  List<?> list(int i) {
    return listOf(value(i));
  }

  List<?> listOf(@Nullable Object value) {
    if (value == null) return List.of();
    if (!(value instanceof Collection<?>)) {
      throw FormulaFailure.badType("A list is expected, not " + Logic.described(value) + ".");
    }
    return evaluation.made(Values.list(value));
  }

  Instant instant(int i) {
    return instantOf(value(i));
  }

  Instant instantOf(@Nullable Object value) {
    var instant = Values.instant(value, evaluation.context().zone());
    if (instant == null)
      throw FormulaFailure.badType("A date is expected, not " + Logic.described(value) + ".");
    return instant;
  }

  RenderContext context() {
    return evaluation.context();
  }
}
