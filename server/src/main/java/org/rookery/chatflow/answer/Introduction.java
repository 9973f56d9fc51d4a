package org.rookery.chatflow.answer;

import org.jspecify.annotations.Nullable;

/**
 * A way to introduce oneself, such as "my name is {}"; takes the name out of such a sentence.
 *
 * @param before what comes before the name, with straight apostrophes
 * @param after what comes behind it
 * @param wholeWord whether the words before must begin where a word begins
 */
record Introduction(String before, String after, boolean wholeWord) {

  private static final String SLOT = "{}";
  private static final String ENDS = ",;!?\n。！，、";

  /** Reads a pattern; null if it has no place for a name. */
  static @Nullable Introduction of(String pattern) {
    int slot = pattern.indexOf(SLOT);
    if (slot < 0) return null;
    var before = straight(pattern.substring(0, slot)).stripLeading();
    var after = straight(pattern.substring(slot + SLOT.length())).strip();
    return new Introduction(before, after, beginsWord(pattern));
  }

  private static boolean beginsWord(String words) {
    int first = words.codePointAt(0);
    return Character.isAlphabetic(first) && !Character.isIdeographic(first);
  }

  private static String straight(String text) {
    return text.replace('’', '\'');
  }

  /** The name in the text, or the text itself where it introduces nobody. */
  static String name(String text, Words words) {
    var straight = straight(text);
    for (var introduction : words.introductions()) {
      var name = introduction.within(text, straight);
      if (name != null) return name;
    }
    return withoutEnd(text);
  }

  private @Nullable String within(String text, String straight) {
    int start = start(straight);
    if (start < 0) return null;
    var rest = firstSentence(text.substring(start + before.length()));
    if (!after.isEmpty()) {
      int end = indexOfIgnoringCase(straight(rest), after, 0);
      if (end <= 0) return null;
      rest = rest.substring(0, end).strip();
    }
    return rest.isEmpty() || rest.length() > 100 ? null : withoutEnd(rest);
  }

  /** Where the words begin, at the start of a word. */
  private int start(String text) {
    if (before.isEmpty()) return 0;
    for (int at = 0; ; at++) {
      at = indexOfIgnoringCase(text, before, at);
      if (at <= 0 || !wholeWord || !Character.isLetter(text.codePointBefore(at))) return at;
    }
  }

  /**
   * Compared letter by letter: lower case may be longer, and the position must hold in the text as
   * it is.
   */
  private static int indexOfIgnoringCase(String text, String words, int from) {
    for (int i = from; i + words.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, words, 0, words.length())) return i;
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
