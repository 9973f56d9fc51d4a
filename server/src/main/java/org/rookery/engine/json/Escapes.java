package org.rookery.engine.json;

/** What a backslash means within a JSON string, in both directions. */
final class Escapes {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Escapes() {}

  /** What stands between two places of a text, its escapes resolved. */
  static String resolve(char[] text, int from, int end) {
    var out = new StringBuilder(end - from);
    for (var i = from; i < end; i++) {
      if (text[i] != '\\') {
        out.append(text[i]);
      } else if (text[++i] == 'u') {
        out.append((char) Integer.parseInt(new String(text, i + 1, 4), 16));
        i += 4;
      } else {
        out.append(meant(text[i]));
      }
    }
    return out.toString();
  }

  private static char meant(char letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  /** Whether the text may not stand between quotes as it is. */
  static boolean needed(String text) {
    for (var i = 0; i < text.length(); i++) if (isSpecial(text.charAt(i))) return true;
    return false;
  }

  private static boolean isSpecial(char letter) {
    return letter < ' ' || letter == '"' || letter == '\\';
  }

  /** The text so that it may stand between quotes. */
  static String in(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (isSpecial(letter)) append(letter, out);
      else out.append(letter);
    }
    return out.toString();
  }

  private static void append(char letter, StringBuilder out) {
    switch (letter) {
      case '"', '\\' -> out.append('\\').append(letter);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HEX[letter >> 4]).append(HEX[letter & 15]);
    }
  }
}
