package org.rookery.chatflow.answer;

import org.jspecify.annotations.Nullable;

/** Reads the position of an option: "2", "option 2", "the second one", "last". */
final class Positions {

  private Positions() {}

  /** From 1; 0 where the text names none. */
  static int read(String normalized, int count, Words words) {
    var word = onlyWord(normalized, words);
    if (word == null) return 0;
    int number = digits(core(word, words));
    if (number > 0) return number;
    return words.isNormalized(WordKind.LAST, word)
        ? count
        : Ordinals.of(words.locale()).getOrDefault(word, 0);
  }

  /** What remains when the words around a number are gone, if it is one word. */
  private static @Nullable String onlyWord(String normalized, Words words) {
    String only = null;
    for (var word : normalized.split(" ", -1)) {
      var bare = word.startsWith("#") ? word.substring(1) : word;
      if (bare.isEmpty() || words.isNormalized(WordKind.OPTION, bare)) continue;
      if (only != null) return null;
      only = bare;
    }
    return only;
  }

  /** "第2个" without the words that touch its number. */
  private static String core(String word, Words words) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isDigit(word.charAt(from))) from++;
    while (to > from && !Character.isDigit(word.charAt(to - 1))) to--;
    return isAround(word.substring(0, from), words) && isAround(word.substring(to), words)
        ? word.substring(from, to)
        : "";
  }

  private static boolean isAround(String words, Words known) {
    return words.isEmpty() || known.isNormalized(WordKind.OPTION, words);
  }

  /** A number in the digits of any script; 0 where there is anything else. */
  static int digits(String word) {
    int number = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = Character.digit(word.charAt(i), 10);
      if (digit < 0 || number > 9_999) return 0;
      number = number * 10 + digit;
    }
    return number;
  }
}
