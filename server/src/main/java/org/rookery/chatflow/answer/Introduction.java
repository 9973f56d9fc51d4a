package org.rookery.chatflow.answer;

import org.jspecify.annotations.Nullable;

/** Takes the name out of a sentence that introduces oneself. */
final class Introduction {

  private static final String SLOT = "{}";
  private static final String ENDS = ",;!?\n。！，、";

  private Introduction() {}

  /** The name in the text, or the text itself where it introduces nobody. */
  static String name(String text, Words words) {
    for (var pattern : words.list(WordKind.NAME)) {
      int slot = pattern.indexOf(SLOT);
      var name =
          slot < 0
              ? null
              : between(text, pattern.substring(0, slot), pattern.substring(slot + SLOT.length()));
      if (name != null) return name;
    }
    return withoutEnd(text);
  }

  private static @Nullable String between(String text, String before, String after) {
    int start = indexOf(text, before);
    if (start < 0) return null;
    var rest = firstSentence(text.substring(start + before.length()));
    if (!after.isBlank()) {
      int end = indexOfIgnoringCase(rest, after.strip(), 0);
      if (end <= 0) return null;
      rest = rest.substring(0, end).strip();
    }
    return rest.isEmpty() || rest.length() > 100 ? null : withoutEnd(rest);
  }

  /** Where the words begin, at the start of a word. */
  private static int indexOf(String text, String words) {
    if (words.isBlank()) return 0;
    for (int at = 0; ; at++) {
      at = indexOfIgnoringCase(text, words.stripLeading(), at);
      if (at <= 0
          || !Character.isLetter(text.codePointBefore(at))
          || !Character.isAlphabetic(words.codePointAt(0))) return at;
      if (Character.isIdeographic(words.codePointAt(0))) return at;
    }
  }

  /**
   * Compared letter by letter: lower case may be longer, and the position must hold in the text as
   * it is.
   */
  private static int indexOfIgnoringCase(String text, String words, int from) {
    var straight = text.replace('’', '\'');
    var wanted = words.replace('’', '\'');
    for (int i = from; i + wanted.length() <= straight.length(); i++) {
      if (straight.regionMatches(true, i, wanted, 0, wanted.length())) return i;
    }
    return -1;
  }

  private static String firstSentence(String text) {
    var rest = text.strip();
    for (int i = 0; i < rest.length(); i++) {
      if (ENDS.indexOf(rest.charAt(i)) >= 0 || isFullStop(rest, i))
        return rest.substring(0, i).strip();
    }
    return rest;
  }

  /** A full stop after an initial ("J. Smith") or a title ("Dr. Smith") ends nothing. */
  private static boolean isFullStop(String text, int i) {
    if (text.charAt(i) != '.' || i + 1 >= text.length() || text.charAt(i + 1) != ' ') return false;
    int word = text.lastIndexOf(' ', i) + 1;
    return i - word > 4;
  }

  private static String withoutEnd(String text) {
    int to = text.length();
    while (to > 0 && (ENDS.indexOf(text.charAt(to - 1)) >= 0 || text.charAt(to - 1) == ' ')) to--;
    boolean sentenceEnd = to > 3 && text.charAt(to - 1) == '.' && text.lastIndexOf('.', to - 2) < 0;
    return text.substring(0, sentenceEnd ? to - 1 : to).strip();
  }
}
