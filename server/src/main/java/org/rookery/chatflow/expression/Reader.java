package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A text being read from left to right, with the pieces that templates and formulas share. */
final class Reader {

  static final int END = -1;

  private final String text;
  private int at;

  Reader(String text, int from) {
    this.text = text;
    this.at = from;
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  void skip() {
    at++;
  }

  void skipSpace() {
    while (!atEnd() && Character.isWhitespace(text.charAt(at))) at++;
  }

  boolean skipIf(String word) {
    if (!text.startsWith(word, at)) return false;
    at += word.length();
    return true;
  }

  void expect(char c) {
    if (peek() != c) throw unexpected();
    at++;
  }

  static boolean startsIdentifier(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean continuesIdentifier(int c) {
    return startsIdentifier(c) || isDigit(c) || c == '_';
  }

  String identifier() {
    if (!startsIdentifier(peek())) throw unexpected();
    int from = at;
    while (continuesIdentifier(peek())) at++;
    return text.substring(from, at);
  }

  /** The identifier that stands here, not yet read. */
  @Nullable String lookAheadIdentifier() {
    if (!startsIdentifier(peek())) return null;
    int to = at;
    while (to < text.length() && continuesIdentifier(text.charAt(to))) to++;
    return text.substring(at, to);
  }

  /** A member's name in a JSON path: anything up to the next step. */
  String jsonName() {
    int from = at;
    while (!atEnd() && ".[]".indexOf(text.charAt(at)) < 0) at++;
    if (from == at) throw unexpected();
    return text.substring(from, at);
  }

  Path path() {
    return Path.read(this);
  }

  int index() {
    int from = at;
    while (isDigit(peek())) at++;
    if (from == at || at - from > 9)
      throw new ExpressionSyntaxException(from, "A list index is a whole number.");
    return Integer.parseInt(text.substring(from, at));
  }

  BigDecimal number() {
    int from = at;
    if (peek() == '-') at++;
    while (isDigit(peek())) at++;
    if (peek() == '.' && isDigit(peek(1))) {
      at++;
      while (isDigit(peek())) at++;
    }
    if (at - from > 40)
      throw new ExpressionSyntaxException(from, "A number has at most 34 digits.");
    return new BigDecimal(text.substring(from, at), Values.PRECISION);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  String quoted() {
    int open = at;
    int quote = peek();
    var out = new StringBuilder();
    for (at++; peek() != quote; at++) {
      if (atEnd()) throw new ExpressionSyntaxException(open, "This text has no closing quote.");
      char c = text.charAt(at);
      if (c == '\\') escaped(open, out);
      else out.append(c);
    }
    at++;
    return out.toString();
  }

  /** A backslash before any other character is a backslash: {@code '\d+'} is a pattern. */
  private void escaped(int open, StringBuilder out) {
    at++;
    if (atEnd()) throw new ExpressionSyntaxException(open, "This text has no closing quote.");
    char c = text.charAt(at);
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case '"', '\'', '\\' -> out.append(c);
      default -> out.append('\\').append(c);
    }
  }

  ExpressionSyntaxException unexpected() {
    return atEnd()
        ? new ExpressionSyntaxException(at, "Something is missing at the end.")
        : new ExpressionSyntaxException(
            at, "\"" + Character.toString(text.codePointAt(at)) + "\" is not expected here.");
  }
}
