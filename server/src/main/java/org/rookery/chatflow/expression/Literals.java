package org.rookery.chatflow.expression;

/** How constants are written in templates and formulas. */
final class Literals {

  private Literals() {}

  static boolean isQuote(int c) {
    return c == '"' || c == '\'';
  }

  /** Written so that {@link Reader#quoted} reads the same text again. */
  static String quote(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
