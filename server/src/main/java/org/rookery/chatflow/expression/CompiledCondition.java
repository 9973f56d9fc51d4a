package org.rookery.chatflow.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A condition made ready for testing: patterns, formulas and constants are read once. */
public final class CompiledCondition {

  public static final int DEEPEST = 3;
  public static final int MOST_LEAVES = 30;

  /** A node of the tree. */
  sealed interface Node permits Node.All, Node.Any, Node.Not, Comparison {
    boolean test(Variables variables, RenderContext context);

    record All(List<Node> nodes) implements Node {
      @Override
      public boolean test(Variables variables, RenderContext context) {
        for (int i = 0; i < nodes.size(); i++)
          if (!nodes.get(i).test(variables, context)) return false;
        return true;
      }
    }

    record Any(List<Node> nodes) implements Node {
      @Override
      public boolean test(Variables variables, RenderContext context) {
        for (int i = 0; i < nodes.size(); i++)
          if (nodes.get(i).test(variables, context)) return true;
        return false;
      }
    }

    record Not(Node node) implements Node {
      @Override
      public boolean test(Variables variables, RenderContext context) {
        return !node.test(variables, context);
      }
    }
  }

  private final Node root;

  private CompiledCondition(Node root) {
    this.root = root;
  }

  /** Compiles a condition; one that {@link ConditionCheck} finds fault with is a syntax error. */
  public static CompiledCondition of(ConditionJson json) {
    ConditionCheck.problems(json, _ -> null).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ExpressionSyntaxException(0, problem.message());
            });
    return new CompiledCondition(node(json));
  }

  private static Node node(ConditionJson json) {
    return switch (json) {
      case ConditionJson.All(var all) ->
          new Node.All(all.stream().map(CompiledCondition::node).toList());
      case ConditionJson.Any(var any) ->
          new Node.Any(any.stream().map(CompiledCondition::node).toList());
      case ConditionJson.Not(var not) -> new Node.Not(node(not));
      case ConditionJson.Leaf leaf -> Comparison.of(leaf);
    };
  }

  public boolean test(Variables variables, RenderContext context) {
    return root.test(variables, context);
  }

  /**
   * The attributes that are looked up; tags and segments count as {@code contact.tags} and {@code
   * contact.segments}.
   */
  public Set<String> paths() {
    var paths = new LinkedHashSet<String>();
    collect(root, paths);
    return paths;
  }

  private static void collect(Node node, Set<String> paths) {
    switch (node) {
      case Node.All(var nodes) -> nodes.forEach(each -> collect(each, paths));
      case Node.Any(var nodes) -> nodes.forEach(each -> collect(each, paths));
      case Node.Not(var inner) -> collect(inner, paths);
      case Comparison comparison -> comparison.collectPaths(paths);
    }
  }
}
