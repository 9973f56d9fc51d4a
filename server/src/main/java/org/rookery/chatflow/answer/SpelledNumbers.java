package org.rookery.chatflow.answer;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Normalized;

/** Whole numbers in words: each up to a thousand, then the round ones. */
final class SpelledNumbers {

  private static final int EACH_UP_TO = 1_000;

  /** Of the forms that change with gender and case, only the small ones are typed. */
  private static final int INFLECTED_UP_TO = 20;

  private static final List<Integer> ROUND =
      List.of(
          2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000, 20_000, 50_000, 100_000,
          1_000_000);
  private static final Map<String, SpelledNumbers> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, BigDecimal> numbers;

  private SpelledNumbers(Locale locale) {
    var words = new HashMap<String, BigDecimal>();
    var format =
        new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.SPELLOUT);
    for (var rules : format.getRuleSetNames()) {
      boolean counts = rules.equals("%spellout-numbering");
      boolean inflected = rules.startsWith("%spellout-cardinal");
      int most = counts ? EACH_UP_TO : inflected ? INFLECTED_UP_TO : -1;
      for (int i = 0; i <= most; i++) add(format, rules, i, words);
      for (int round : counts ? ROUND : List.<Integer>of()) add(format, rules, round, words);
    }
    this.numbers = Collections.unmodifiableMap(words);
  }

  private static void add(
      RuleBasedNumberFormat format, String rules, int number, Map<String, BigDecimal> words) {
    words.putIfAbsent(letters(format.format(number, rules)), BigDecimal.valueOf(number));
  }

  static SpelledNumbers of(Locale locale) {
    return BY_LANGUAGE.computeIfAbsent(
        locale.getLanguage(), language -> new SpelledNumbers(Locale.of(language)));
  }

  /** The number, or null. Spaces, hyphens and the English "and" make no difference. */
  @Nullable BigDecimal read(String text) {
    return numbers.get(letters(text.replace(" and ", " ").replace(" AND ", " ")));
  }

  private static String letters(String text) {
    var out = new StringBuilder(text.length());
    Normalized.of(text)
        .codePoints()
        .filter(
            c ->
                Character.isLetter(c)
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK
                    || Character.getType(c) == Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
