package org.rookery.engine.json;

import java.math.BigDecimal;

/** Writes one JSON text without white space; commas come by themselves. */
public final class JsonPrinter {
  private final StringBuilder out;
  private boolean comma;

  /** For a text of about this many letters. */
  public JsonPrinter(int expected) {
    out = new StringBuilder(expected);
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
    separate();
    out.append(bracket);
    comma = false;
  }

  private void end(char bracket) {
    out.append(bracket);
    comma = true;
  }

  private void separate() {
    if (comma) out.append(',');
    comma = true;
  }

  /** The name of the value that comes next. */
  public void name(String name) {
    field(Escapes.needed(name) ? Escapes.in(name) : name);
  }

  /** A name in which nothing has to be escaped. */
  public void field(String name) {
    out.append(comma ? ",\"" : "\"").append(name).append("\":");
    comma = false;
  }

  public void string(String text) {
    out.append(comma ? ",\"" : "\"");
    out.append(Escapes.needed(text) ? Escapes.in(text) : text).append('"');
    comma = true;
  }

  public void number(long number) {
    separate();
    out.append(number);
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
    separate();
    out.append(json);
  }

  /** What was written. */
  public String text() {
    return out.toString();
  }
}
