package org.rookery.chatflow.answer;

/** A normalised text taken apart into words, to find other words in it. */
record Sentence(String text, String padded) {

  static Sentence of(String normalized) {
    return new Sentence(normalized, padded(normalized));
  }

  /** Single spaces between, before and after the words. */
  private static String padded(String text) {
    var out = new StringBuilder(text.length() + 2).append(' ');
    text.codePoints()
        .forEach(
            c -> {
              if (isPartOfWord(c)) out.appendCodePoint(c);
              else if (out.charAt(out.length() - 1) != ' ') out.append(' ');
            });
    if (out.charAt(out.length() - 1) != ' ') out.append(' ');
    return out.toString();
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Whether these words stand here, whole; scripts without spaces have no word ends to respect. */
  boolean contains(String words) {
    if (words.isEmpty()) return false;
    if (isWrittenWithoutSpaces(words.codePointAt(0))) return text.contains(words);
    var wanted = padded(words);
    return wanted.length() > 2 && padded.contains(wanted);
  }

  private static boolean isWrittenWithoutSpaces(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
