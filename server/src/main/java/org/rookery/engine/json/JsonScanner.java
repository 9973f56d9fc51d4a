package org.rookery.engine.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one JSON text, value by value, and makes nothing of what nobody asks for. The caller
 * says what comes next; {@link #peek} tells where that may differ.
 */
public final class JsonScanner {
  private final String source;
  private final char[] text;
  private final Names names;
  private int at;

  /**
   * Begins a text.
   *
   * @param names the names it mostly consists of
   */
  public JsonScanner(String text, Names names) {
    this.source = text;
    this.text = text.toCharArray();
    this.names = names;
  }

  /** The first letter of the next value, which says its type. */
  public char peek() {
    while (text[at] <= ' ') at++;
    return text[at];
  }

  /** Into the object that comes next. */
  public void beginObject() {
    expect('{');
  }

  /** The next name of this object, whose value comes then; null at its end, and behind it. */
  public @Nullable String nextName() {
    if (!another('}')) return null;
    expect('"');
    var name = name(text, at);
    expect(':');
    return name;
  }

  private String name(char[] text, int from) {
    var end = from;
    var hash = 0;
    for (; text[end] != '"' && text[end] != '\\'; end++) hash = Names.hash(hash, text[end]);
    at = end + 1;
    return text[end] == '"' ? names.get(text, from, end, hash) : rest(from);
  }

  /** Into the array that comes next. */
  public void beginArray() {
    expect('[');
  }

  /** Whether another item of this array comes; if not, behind it. */
  public boolean nextItem() {
    return another(']');
  }

  /** Behind the end of this array, whatever is still in it. */
  public void endArray() {
    while (nextItem()) skip();
  }

  /** The next item of this array, a number. */
  public long nextNumber() {
    if (!nextItem()) throw broken();
    return number();
  }

  /** The next item of this array, a number of 32 bits. */
  public int nextCount() {
    return Math.toIntExact(nextNumber());
  }

  private boolean another(char end) {
    if (peek() == ',') at++;
    if (peek() != end) return true;
    at++;
    return false;
  }

  public String string() {
    expect('"');
    return string(text, at);
  }

  private String string(char[] text, int from) {
    var end = from;
    while (text[end] != '"' && text[end] != '\\') end++;
    at = end + 1;
    return text[end] == '"' ? new String(text, from, end - from) : rest(from);
  }

  /** The string from there, of which a backslash has come up. */
  private String rest(int from) {
    at = endOfString(text, from);
    return Escapes.resolve(text, from, at - 1);
  }

  /** Behind the quote that ends the string begun there. */
  private static int endOfString(char[] text, int from) {
    var end = from;
    while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    return end + 1;
  }

  public long number() {
    var negative = peek() == '-';
    if (negative) at++;
    var value = digits(text, at);
    return negative ? -value : value;
  }

  private long digits(char[] text, int from) {
    var end = from;
    var value = 0L;
    for (; isDigit(text[end]); end++) value = value * 10 + (text[end] - '0');
    if (end == from) throw broken();
    at = end;
    return value;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  public int count() {
    return Math.toIntExact(number());
  }

  public BigDecimal decimal() {
    return new BigDecimal(word());
  }

  public boolean truth() {
    return word().equals("true");
  }

  /** Whether {@code null} comes next; if so, behind it. */
  public boolean nothing() {
    if (peek() != 'n') return false;
    skipWord();
    return true;
  }

  /** A number, {@code true}, {@code false} or {@code null} as it stands. */
  private String word() {
    peek();
    var from = at;
    skipWord();
    return new String(text, from, at - from);
  }

  private void skipWord() {
    var from = at;
    while (at < text.length && ",]} \n\r\t".indexOf(text[at]) < 0) at++;
    if (at == from) throw broken();
  }

  /** The next value as it stands. */
  public String raw() {
    peek();
    var from = at;
    skip();
    return new String(text, from, at - from);
  }

  /** The items of the array that comes next, as they stand. */
  public RawItems rawItems() {
    beginArray();
    var from = at;
    var count = 0;
    for (; nextItem(); count++) skip();
    return new RawItems(source.substring(from, at - 1), count);
  }

  /** The array that comes next and ends the whole text, with so many items, as they stand. */
  public RawItems lastItems(int count) {
    beginArray();
    var end = text.length - 2;
    if (end < at || text[end] != ']') throw broken();
    var items = new RawItems(source.substring(at, end), count);
    at = end + 1;
    return items;
  }

  /** Items of an array without its brackets. */
  public record RawItems(String text, int count) {}

  /** Behind the next value. */
  public void skip() {
    switch (peek()) {
      case '"' -> at = endOfString(text, at + 1);
      case '{', '[' -> at = endOfStructure(text, at);
      default -> skipWord();
    }
  }

  /** Behind the bracket that ends the object or array begun there. */
  private static int endOfStructure(char[] text, int from) {
    var end = from;
    var depth = 0;
    do {
      switch (text[end++]) {
        case '"' -> end = endOfString(text, end);
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {}
      }
    } while (depth > 0);
    return end;
  }

  private void expect(char letter) {
    if (peek() != letter) throw broken();
    at++;
  }

  private IllegalArgumentException broken() {
    return new IllegalArgumentException("not what was expected at letter " + at);
  }
}
