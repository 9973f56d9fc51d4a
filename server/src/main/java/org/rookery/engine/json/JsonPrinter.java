package org.rookery.engine.json;

import java.math.BigDecimal;
import java.util.Arrays;

/** Writes one JSON text without white space; commas come by themselves. */
public final class JsonPrinter {
  private static final long BILLION = 1_000_000_000;

  private char[] out;
  private int length;
  private boolean comma;

  /** For a text of about this many letters. */
  public JsonPrinter(int expected) {
    out = new char[expected];
  }

  public void beginObject() {
    begin('{');
  }

  public void endObject() {
    end('}');
  }

  public void beginArray() {
    begin('[');
  }

  public void endArray() {
    end(']');
  }

  private void begin(char bracket) {
    room(2);
    separate();
    out[length++] = bracket;
    comma = false;
  }

  private void end(char bracket) {
    room(1);
    out[length++] = bracket;
    comma = true;
  }

  /** Makes sure that so many letters fit. */
  private void room(int letters) {
    if (length + letters > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + letters));
    }
  }

  private void separate() {
    if (comma) out[length++] = ',';
    comma = true;
  }

  /** The name of the value that comes next. */
  public void name(String name) {
    string(name);
    room(1);
    out[length++] = ':';
    comma = false;
  }

  public void string(String text) {
    room(text.length() + 3);
    separate();
    out[length++] = '"';
    var from = length;
    copy(text);
    if (Escapes.needed(out, from, length)) {
      length = from;
      var escaped = Escapes.in(text);
      room(escaped.length() + 1);
      copy(escaped);
    }
    out[length++] = '"';
  }

  private void copy(String text) {
    text.getChars(0, text.length(), out, length);
    length += text.length();
  }

  public void number(long number) {
    if (number < 0 || number >= BILLION * BILLION) {
      raw(Long.toString(number));
      return;
    }
    room(20);
    separate();
    var high = (int) (number / BILLION);
    var low = (int) (number - high * BILLION);
    if (high == 0) {
      digits(low, count(low));
    } else {
      digits(high, count(high));
      digits(low, 9);
    }
  }

  /** Writes so many digits; whole numbers of 32 bits divide faster than those of 64. */
  private void digits(int number, int count) {
    var rest = number;
    for (var i = length + count - 1; i >= length; i--) {
      var tenth = rest / 10;
      out[i] = (char) ('0' + (rest - tenth * 10));
      rest = tenth;
    }
    length += count;
  }

  private static int count(int number) {
    var count = 1;
    for (var rest = number; rest >= 10; rest /= 10) count++;
    return count;
  }

  public void decimal(BigDecimal number) {
    raw(number.toString());
  }

  public void truth(boolean truth) {
    raw(truth ? "true" : "false");
  }

  public void nothing() {
    raw("null");
  }

  /** JSON as it stands: a value, or some items of an array. */
  public void raw(String json) {
    room(json.length() + 1);
    separate();
    copy(json);
  }

  /** What was written. */
  public String text() {
    return new String(out, 0, length);
  }
}
