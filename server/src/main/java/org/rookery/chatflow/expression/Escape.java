package org.rookery.chatflow.expression;

import java.nio.charset.StandardCharsets;

/**
 * Where a rendered value will stand, and so what may not act in it. Only inserted values are
 * escaped, never what the author wrote around them.
 *
 * <p>The three chat contexts are our mini-markdown, which the widget shows and the adapters
 * translate. A mark opens only before and closes only after what is not white space, so a mark in a
 * value gets a white space of no width (U+FEFF) on both sides. Marks within a word or an address
 * never act and stay alone; a backquote becomes the letter ˋ.
 */
public enum Escape {
  TEXT,
  WIDGET,
  WHATSAPP,
  TELEGRAM,
  JSON,
  URL,
  HEADER;

  private static final String NO_WIDTH = "\uFEFF";

  void append(String value, StringBuilder out) {
    switch (this) {
      case TEXT -> out.append(value);
      case WIDGET, WHATSAPP, TELEGRAM -> appendUnformatted(value, out);
      case JSON -> JsonText.escape(value, out);
      case URL -> appendEncoded(value, out);
      case HEADER -> appendWithoutControls(value, out);
    }
  }

  private static void appendUnformatted(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '`' -> out.append('ˋ');
        case '*', '_', '~' -> appendMark(value, i, out);
        case '(' -> out.append(i > 0 && value.charAt(i - 1) == ']' ? NO_WIDTH : "").append(c);
        default -> out.append(c);
      }
    }
  }

  private static void appendMark(String value, int i, StringBuilder out) {
    boolean acts = !isInsideWord(value, i) && !isInsideAddress(value, i);
    if (acts) out.append(NO_WIDTH);
    out.append(value.charAt(i));
    if (acts) out.append(NO_WIDTH);
  }

  private static boolean isInsideWord(String value, int i) {
    return i > 0
        && i < value.length() - 1
        && Character.isLetterOrDigit(value.charAt(i - 1))
        && Character.isLetterOrDigit(value.charAt(i + 1));
  }

  private static boolean isInsideAddress(String value, int i) {
    int from = i;
    while (from > 0 && !Character.isWhitespace(value.charAt(from - 1))) from--;
    int sign = value.indexOf("://", from);
    return sign > from
        && sign < i
        && value.substring(from, sign).chars().allMatch(Character::isLetter);
  }

  /** Percent-encodes everything but the unreserved characters of RFC 3986. */
  static void appendEncoded(String value, StringBuilder out) {
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (Reader.continuesIdentifier(c) || c == '-' || c == '.' || c == '~') {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
      }
    }
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  private static void appendWithoutControls(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Character.isISOControl(c) && c != 0x2028 && c != 0x2029) out.append(c);
    }
  }
}
