package org.rookery.chatflow.expression;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a condition. A right side that turns out not to suit the operator makes it
 * false.
 */
record Comparison(
    Side left, Operator operator, Side right, @Nullable Pattern pattern, boolean caseSensitive)
    implements CompiledCondition.Node {

  /** Where a side's value comes from. */
  sealed interface Side {
    @Nullable Object in(Variables variables, RenderContext context);

    record Constant(@Nullable Object value) implements Side {
      @Override
      public @Nullable Object in(Variables variables, RenderContext context) {
        return value;
      }
    }

    record Attribute(Path path) implements Side {
      @Override
      public @Nullable Object in(Variables variables, RenderContext context) {
        return path.in(variables);
      }
    }

    /** Whether the contact has a tag or is in a segment: true, or absent. */
    record Member(Path list, String name) implements Side {
      @Override
      public @Nullable Object in(Variables variables, RenderContext context) {
        for (var member : Values.list(list.in(variables))) {
          if (Normalized.of(Values.text(member)).equals(name)) return true;
        }
        return null;
      }
    }

    record Computed(Formula formula) implements Side {
      @Override
      public @Nullable Object in(Variables variables, RenderContext context) {
        return formula.evaluate(variables, context) instanceof FormulaResult.Value(var value)
            ? value
            : null;
      }
    }
  }

  private static final Path TAGS = Path.parse("contact.tags");
  private static final Path SEGMENTS = Path.parse("contact.segments");

  static Comparison of(ConditionJson.Leaf leaf) {
    var operator = Objects.requireNonNull(Operator.named(leaf.op()));
    boolean caseSensitive = Boolean.TRUE.equals(leaf.caseSensitive());
    var right = right(leaf.right());
    var pattern =
        operator.operand() == Operator.Operand.REGEX && right instanceof Side.Constant(String text)
            ? pattern(text, caseSensitive)
            : null;
    return new Comparison(left(leaf.left()), operator, right, pattern, caseSensitive);
  }

  private static Side left(ConditionJson.Left left) {
    if (left.attr() != null) return new Side.Attribute(Path.parse(left.attr()));
    if (left.tag() != null) return new Side.Member(TAGS, Normalized.of(left.tag()));
    if (left.segment() != null) return new Side.Member(SEGMENTS, Normalized.of(left.segment()));
    return new Side.Computed(Formula.parse(Objects.requireNonNull(left.formula())));
  }

  private static Side right(ConditionJson.@Nullable Right right) {
    if (right == null) return new Side.Constant(null);
    return right.attr() == null
        ? new Side.Constant(constant(right.value()))
        : new Side.Attribute(Path.parse(right.attr()));
  }

  private static @Nullable Object constant(@Nullable Object value) {
    return value instanceof Number number ? Values.decimal(number) : value;
  }

  private static Pattern pattern(String text, boolean caseSensitive) {
    return Regex.compile(caseSensitive ? text : "(?i)" + text);
  }

  void collectPaths(Set<String> paths) {
    for (var side : List.of(left, right)) {
      switch (side) {
        case Side.Constant _ -> {}
        case Side.Attribute(var path) -> paths.add(path.root());
        case Side.Member(var list, _) -> paths.add(list.root());
        case Side.Computed(var formula) -> paths.addAll(formula.paths());
      }
    }
  }

  @Override
  public boolean test(Variables variables, RenderContext context) {
    var value = left.in(variables, context);
    if (value == null || Values.isEmpty(value)) {
      return operator.holdsForNothing()
          || (operator == Operator.IS_FALSE && left instanceof Side.Member);
    }
    if (operator.operand() == Operator.Operand.NONE) return testAlone(value);
    var other = right.in(variables, context);
    return other == null
        ? operator.holdsForNothing()
        : new Comparing(this, context).test(value, other);
  }

  private boolean testAlone(Object value) {
    return switch (operator) {
      case IS_SET -> true;
      case IS_TRUE -> Boolean.TRUE.equals(Values.bool(value));
      case IS_FALSE -> Boolean.FALSE.equals(Values.bool(value));
      default -> false;
    };
  }
}
