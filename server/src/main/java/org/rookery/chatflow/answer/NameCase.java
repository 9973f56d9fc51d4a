package org.rookery.chatflow.answer;

import java.util.Locale;
import java.util.Set;

/**
 * Writes a name with capitals where it has none of its own: "anna von der heide" as "Anna von der
 * Heide".
 */
final class NameCase {

  /** Words that stay small within a name. */
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du",
          "la", "le", "zu", "zum", "zur", "vom", "af", "av", "bin", "bint", "ibn", "al", "el", "y",
          "e", "ter", "ten", "op");

  private NameCase() {}

  static String of(String name, Locale locale) {
    var out = new StringBuilder(name.length());
    for (var word : name.split(" ", -1)) {
      if (!out.isEmpty()) out.append(' ');
      boolean particle = !out.isEmpty() && PARTICLES.contains(word);
      out.append(particle || hasOwnCase(word) ? word : capitalized(word, locale));
    }
    return out.toString();
  }

  /** "McDonald" and "DiCaprio" know best; "ANNA" and "anna" do not. */
  private static boolean hasOwnCase(String word) {
    boolean small = false;
    boolean large = false;
    for (int i = 0, c; i < word.length(); i += Character.charCount(c)) {
      c = word.codePointAt(i);
      small |= Character.isLowerCase(c);
      large |= Character.isUpperCase(c);
    }
    return small && large;
  }

  private static String capitalized(String word, Locale locale) {
    var out = new StringBuilder(word.length());
    boolean start = true;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      var letter = Character.toString(c);
      out.append(start ? letter.toUpperCase(locale) : letter.toLowerCase(locale));
      start = c == '-' || c == '.' || ((c == '\'' || c == '’') && i == 1);
      i += Character.charCount(c);
    }
    return out.toString();
  }
}
