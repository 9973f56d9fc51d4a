package org.rookery.chatflow.expression;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;

/**
 * A text as it is compared with what a person typed: NFKC, case-folded, white space collapsed,
 * without accents and without punctuation or emoji at its ends. A text of nothing else ("👍", "?")
 * keeps what it is made of.
 */
public final class Normalized {

  private static final int VARIATION_SELECTOR = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final int JOINER = 0x200D;

  private Normalized() {}

  public static String of(String text) {
    return trimEnds(isPlain(text) ? plain(text) : full(text));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) return false;
    }
    return true;
  }

  private static String plain(String text) {
    var out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7f) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) out.append(' ');
        gap = false;
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
    }
    return out.toString();
  }

  private static String full(String text) {
    var folded = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKC), true);
    var apart = Normalizer.normalize(folded, Normalizer.Form.NFKD);
    var out = new StringBuilder(apart.length());
    boolean gap = false;
    int last = 0;
    for (int i = 0; i < apart.length(); i += Character.charCount(last)) {
      last = apart.codePointAt(i);
      if (isSpace(last)) {
        gap = true;
      } else if (!isDropped(last, out)) {
        if (gap && !out.isEmpty()) out.append(' ');
        gap = false;
        appendPlainLetter(last, out);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c < ' '
        || c == 0x200B
        || c == 0x2060;
  }

  /**
   * Marks are accents where letters stand without them; in Devanagari or Thai they are half of the
   * word.
   */
  private static boolean isDropped(int c, StringBuilder before) {
    int type = Character.getType(c);
    if (c == VARIATION_SELECTOR || c == KEYCAP || (type == Character.FORMAT && c != JOINER))
      return true;
    if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) return false;
    if (before.isEmpty()) return true;
    return switch (Character.UnicodeScript.of(before.codePointBefore(before.length()))) {
      case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, COMMON, ARMENIAN, GEORGIAN -> true;
      default -> false;
    };
  }

  /** Letters that are typed without their stroke but have no decomposition. */
  private static void appendPlainLetter(int c, StringBuilder out) {
    switch (c) {
      case 'ı' -> out.append('i');
      case 'ł' -> out.append('l');
      case 'ø' -> out.append('o');
      case 'đ' -> out.append('d');
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case '’', 'ʼ', '`', '´' -> out.append('\'');
      default -> out.appendCodePoint(c);
    }
  }

  private static String trimEnds(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isOrnament(text.codePointAt(from)))
      from += Character.charCount(text.codePointAt(from));
    while (from < to && isOrnament(text.codePointBefore(to)))
      to -= Character.charCount(text.codePointBefore(to));
    return from == to ? text : text.substring(from, to).strip();
  }

  private static boolean isOrnament(int c) {
    if (c < 0x80) return !Character.isLetterOrDigit(c) && "+$%<>=^|~".indexOf(c) < 0;
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default ->
          c == JOINER
              || Character.isExtendedPictographic(c)
              || Character.isEmojiPresentation(c)
              || Character.isEmojiModifier(c);
    };
  }
}
