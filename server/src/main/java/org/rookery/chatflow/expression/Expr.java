package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A node of a parsed formula. */
sealed interface Expr {

  @Nullable Object in(Evaluation evaluation);

  String print();

  List<Expr> children();

  default void collectPaths(Set<String> paths) {
    if (this instanceof Lookup(var path)) paths.add(path.root());
    children().forEach(child -> child.collectPaths(paths));
  }

  /** Whether it can stand beside an operator without brackets. */
  private static String bracketed(Expr expr) {
    boolean simple =
        expr instanceof Constant
            || expr instanceof Lookup
            || expr instanceof Call
            || expr instanceof Items;
    return simple ? expr.print() : "(" + expr.print() + ")";
  }

  /** A number, text, boolean or null. */
  record Constant(@Nullable Object value) implements Expr {
    @Override
    public @Nullable Object in(Evaluation evaluation) {
      evaluation.pay(1);
      return value;
    }

    @Override
    public String print() {
      return switch (value) {
        case null -> "null";
        case String text -> Literals.quote(text);
        case BigDecimal number -> number.toPlainString();
        default -> value.toString();
      };
    }

    @Override
    public List<Expr> children() {
      return List.of();
    }
  }

  record Lookup(Path path) implements Expr {
    @Override
    public @Nullable Object in(Evaluation evaluation) {
      evaluation.pay(2);
      return Evaluation.known(path.in(evaluation.variables()));
    }

    @Override
    public String print() {
      return path.toString();
    }

    @Override
    public List<Expr> children() {
      return List.of();
    }
  }

  /** {@code [a, b]}. */
  record Items(List<Expr> children) implements Expr {
    @Override
    public Object in(Evaluation evaluation) {
      var items = new ArrayList<@Nullable Object>(children.size());
      for (var child : children) items.add(child.in(evaluation));
      return evaluation.made(items);
    }

    @Override
    public String print() {
      return children.stream().map(Expr::print).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  record Not(Expr operand) implements Expr {
    @Override
    public @Nullable Object in(Evaluation evaluation) {
      evaluation.pay(1);
      return !Logic.isTrue(operand.in(evaluation));
    }

    @Override
    public String print() {
      return "not " + bracketed(operand);
    }

    @Override
    public List<Expr> children() {
      return List.of(operand);
    }
  }

  record Negated(Expr operand) implements Expr {
    @Override
    public @Nullable Object in(Evaluation evaluation) {
      evaluation.pay(1);
      return Arithmetic.negate(operand.in(evaluation));
    }

    @Override
    public String print() {
      return "-" + bracketed(operand);
    }

    @Override
    public List<Expr> children() {
      return List.of(operand);
    }
  }

  record Binary(BinaryOperator operator, Expr left, Expr right) implements Expr {
    @Override
    public @Nullable Object in(Evaluation evaluation) {
      evaluation.pay(1);
      return operator.apply(left, right, evaluation);
    }

    @Override
    public String print() {
      return bracketed(left) + " " + operator.symbol() + " " + bracketed(right);
    }

    @Override
    public List<Expr> children() {
      return List.of(left, right);
    }
  }

  /** {@code condition ? then : otherwise}. */
  record Choice(Expr condition, Expr then, Expr otherwise) implements Expr {
    @Override
    public @Nullable Object in(Evaluation evaluation) {
      evaluation.pay(1);
      return (Logic.isTrue(condition.in(evaluation)) ? then : otherwise).in(evaluation);
    }

    @Override
    public String print() {
      return bracketed(condition) + " ? " + bracketed(then) + " : " + bracketed(otherwise);
    }

    @Override
    public List<Expr> children() {
      return List.of(condition, then, otherwise);
    }
  }

  record Call(Function function, List<Expr> children) implements Expr {
    @Override
    public @Nullable Object in(Evaluation evaluation) {
      evaluation.pay(1);
      return function.body().apply(new Arguments(children, evaluation));
    }

    @Override
    public String print() {
      return children.stream()
          .map(Expr::print)
          .collect(Collectors.joining(", ", function.name() + "(", ")"));
    }
  }
}
