package org.rookery.chatflow.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Graphemes;

/** How long a written answer may be, in what a reader counts as characters. */
public record Lengths(int min, int max) {

  /** The most that any question takes. */
  public static final int LONGEST = 4_000;

  /** What is wrong with the length of this text, or null. */
  @Nullable Parsed problem(String text) {
    int length = Graphemes.count(text);
    if (length < min) return new Parsed.Refused("err.text.short", Map.of("min", min));
    if (length > max)
      return new Parsed.Refused("err.text.long", Map.of("max", max, "length", length));
    return null;
  }
}
