package org.rookery.chatflow.expression;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text measured in what a reader calls a character: a letter with its accents, a family emoji, a
 * flag.
 */
public final class Graphemes {

  private Graphemes() {}

  public static int count(String text) {
    if (isSimple(text)) return text.length();
    var boundary = boundary(text);
    int count = 0;
    while (boundary.next() != BreakIterator.DONE) count++;
    return count;
  }

  /** The index in the text after this many graphemes, at most its end. */
  public static int offset(String text, int graphemes) {
    if (graphemes <= 0) return 0;
    if (isSimple(text)) return Math.min(graphemes, text.length());
    var boundary = boundary(text);
    int offset = boundary.next(graphemes);
    return offset == BreakIterator.DONE ? text.length() : offset;
  }

  /** Letters before the combining marks, and no line break that counts as one. */
  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 || c == '\r') return false;
    }
    return true;
  }

  private static BreakIterator boundary(String text) {
    var boundary = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundary.setText(text);
    return boundary;
  }
}
