package org.rookery.chatflow.answer;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rookery.chatflow.expression.Normalized;

/** "First", "2nd", "dritte": the positions 1 to 50 as words and as digits with an ending. */
final class Ordinals {

  private static final int MOST = 50;
  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private Ordinals() {}

  static Map<String, Integer> of(Locale locale) {
    return BY_LANGUAGE.computeIfAbsent(
        locale.getLanguage(), language -> build(Locale.of(language)));
  }

  private static Map<String, Integer> build(Locale locale) {
    var ordinals = new HashMap<String, Integer>();
    collect(
        new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.SPELLOUT),
        "%spellout-ordinal",
        ordinals);
    collect(
        new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.ORDINAL),
        "%digits-ordinal",
        ordinals);
    return Map.copyOf(ordinals);
  }

  private static void collect(
      RuleBasedNumberFormat format, String kind, Map<String, Integer> into) {
    for (var rules : format.getRuleSetNames()) {
      if (!rules.startsWith(kind)) continue;
      for (int i = 1; i <= MOST; i++) into.putIfAbsent(Normalized.of(format.format(i, rules)), i);
    }
  }
}
