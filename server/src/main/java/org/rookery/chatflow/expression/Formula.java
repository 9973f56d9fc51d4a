package org.rookery.chatflow.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One expression without loops or assignments, parsed once. Its cost is bounded: at most 1,000
 * characters, 200 nodes, and a number of steps that takes less than 10 ms; long texts and lists
 * cost more steps.
 */
public final class Formula {

  public static final int MOST_CHARACTERS = 1_000;
  public static final int MOST_NODES = 200;

  /** The longest text that a formula may make. */
  static final int LONGEST_TEXT = 32_000;

  /** The longest list that a formula may make. */
  static final int LONGEST_LIST = 2_000;

  private final String source;
  private final Expr root;

  private Formula(String source, Expr root) {
    this.source = source;
    this.root = root;
  }

  public static Formula parse(String source) {
    return new Formula(source, FormulaParser.parse(source));
  }

  public FormulaResult evaluate(Variables variables, RenderContext context) {
    try {
      return new FormulaResult.Value(root.in(new Evaluation(variables, context)));
    } catch (FormulaFailure failure) {
      return failure.result();
    }
  }

  /** The attributes that are looked up, qualified where the author did so. */
  public Set<String> paths() {
    var paths = new LinkedHashSet<String>();
    root.collectPaths(paths);
    return paths;
  }

  Expr root() {
    return root;
  }

  /** The text as it was written. */
  public String source() {
    return source;
  }

  /** The formula written out anew, which parses to an equal one. */
  public String print() {
    return root.print();
  }

  @Override
  public String toString() {
    return source;
  }
}
