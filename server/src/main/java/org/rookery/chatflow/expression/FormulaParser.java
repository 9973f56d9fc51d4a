package org.rookery.chatflow.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the formula grammar by recursive descent. */
final class FormulaParser {

  private static final int DEEPEST = 40;

  private final Reader reader;
  private int nodes;
  private int depth;

  private FormulaParser(String source) {
    this.reader = new Reader(source, 0);
  }

  static Expr parse(String source) {
    if (source.length() > Formula.MOST_CHARACTERS) {
      throw new ExpressionSyntaxException(
          Formula.MOST_CHARACTERS,
          "A formula has at most " + Formula.MOST_CHARACTERS + " characters.");
    }
    var parser = new FormulaParser(source);
    var expr = parser.expr();
    if (!parser.reader.atEnd()) throw parser.reader.unexpected();
    return expr;
  }

  private <E extends Expr> E node(E expr) {
    if (++nodes > Formula.MOST_NODES) {
      throw new ExpressionSyntaxException(
          reader.position(), "A formula has at most " + Formula.MOST_NODES + " parts.");
    }
    return expr;
  }

  private Expr expr() {
    if (++depth > DEEPEST)
      throw new ExpressionSyntaxException(reader.position(), "This formula is nested too deeply.");
    var condition = or();
    if (symbol("?")) {
      var then = expr();
      if (!symbol(":")) throw reader.unexpected();
      condition = node(new Expr.Choice(condition, then, expr()));
    }
    depth--;
    return condition;
  }

  private Expr or() {
    var left = and();
    while (word("or") || symbol("||")) left = node(new Expr.Binary(BinaryOperator.OR, left, and()));
    return left;
  }

  private Expr and() {
    var left = comparison();
    while (word("and") || symbol("&&"))
      left = node(new Expr.Binary(BinaryOperator.AND, left, comparison()));
    return left;
  }

  private Expr comparison() {
    var left = sum();
    var operator = comparator();
    return operator == null ? left : node(new Expr.Binary(operator, left, sum()));
  }

  private @Nullable BinaryOperator comparator() {
    if (symbol("==")) return BinaryOperator.EQUAL;
    if (symbol("!=")) return BinaryOperator.NOT_EQUAL;
    if (symbol(">=")) return BinaryOperator.GREATER_OR_EQUAL;
    if (symbol("<=")) return BinaryOperator.LESS_OR_EQUAL;
    if (symbol(">")) return BinaryOperator.GREATER;
    if (symbol("<")) return BinaryOperator.LESS;
    if (word("in")) return BinaryOperator.IN;
    return word("contains") ? BinaryOperator.CONTAINS : null;
  }

  private Expr sum() {
    var left = product();
    while (true) {
      if (symbol("+")) left = node(new Expr.Binary(BinaryOperator.PLUS, left, product()));
      else if (symbol("-")) left = node(new Expr.Binary(BinaryOperator.MINUS, left, product()));
      else return left;
    }
  }

  private Expr product() {
    var left = unary();
    while (true) {
      if (symbol("*")) left = node(new Expr.Binary(BinaryOperator.TIMES, left, unary()));
      else if (symbol("/")) left = node(new Expr.Binary(BinaryOperator.DIVIDED, left, unary()));
      else if (symbol("%")) left = node(new Expr.Binary(BinaryOperator.MODULO, left, unary()));
      else return left;
    }
  }

  private Expr unary() {
    if (symbol("-")) return node(new Expr.Negated(primary()));
    return word("not") || negation() ? node(new Expr.Not(primary())) : primary();
  }

  private boolean negation() {
    reader.skipSpace();
    return reader.peek() == '!' && reader.peek(1) != '=' && symbol("!");
  }

  private Expr primary() {
    reader.skipSpace();
    int c = reader.peek();
    if (c == '(') return inBrackets();
    if (c == '[') return node(new Expr.Items(arguments(']')));
    if (Literals.isQuote(c)) return node(new Expr.Constant(reader.quoted()));
    if (Reader.isDigit(c)) return node(new Expr.Constant(reader.number()));
    return named();
  }

  private Expr inBrackets() {
    reader.skip();
    var expr = expr();
    if (!symbol(")")) throw reader.unexpected();
    return expr;
  }

  private Expr named() {
    if (word("true")) return node(new Expr.Constant(true));
    if (word("false")) return node(new Expr.Constant(false));
    if (word("null")) return node(new Expr.Constant(null));
    int at = reader.position();
    var name = reader.lookAheadIdentifier();
    if (name == null) throw reader.unexpected();
    boolean called = reader.peek(name.length()) == '(';
    if (isOperator(name) && !(called && Functions.named(name) != null)) throw reader.unexpected();
    if (!called) return node(new Expr.Lookup(reader.path()));
    reader.skipIf(name);
    return call(at, name);
  }

  private static boolean isOperator(String name) {
    return name.equals("or")
        || name.equals("and")
        || name.equals("not")
        || name.equals("in")
        || name.equals("contains");
  }

  private Expr call(int at, String name) {
    var function = Functions.named(name);
    if (function == null)
      throw new ExpressionSyntaxException(at, "There is no function \"" + name + "\".");
    var arguments = arguments(')');
    if (arguments.size() < function.fewest() || arguments.size() > function.most()) {
      throw new ExpressionSyntaxException(
          at, "The function \"" + name + "\" takes " + expected(function) + ".");
    }
    return node(new Expr.Call(function, arguments));
  }

  private static String expected(Function function) {
    if (function.most() == Function.ANY) return "at least " + function.fewest() + " arguments";
    if (function.most() == 0) return "no arguments";
    return function.fewest() == function.most()
        ? function.most() + (function.most() == 1 ? " argument" : " arguments")
        : function.fewest() + " to " + function.most() + " arguments";
  }

  private List<Expr> arguments(char close) {
    reader.skip();
    var arguments = new ArrayList<Expr>();
    if (symbol(String.valueOf(close))) return List.of();
    do {
      arguments.add(expr());
    } while (symbol(","));
    if (!symbol(String.valueOf(close))) throw reader.unexpected();
    return List.copyOf(arguments);
  }

  private boolean symbol(String symbol) {
    reader.skipSpace();
    return reader.skipIf(symbol);
  }

  private boolean word(String word) {
    reader.skipSpace();
    return word.equals(reader.lookAheadIdentifier()) && reader.skipIf(word);
  }
}
