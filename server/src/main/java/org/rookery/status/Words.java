package org.rookery.status;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the status page and its letters, in the languages there are. */
public record Words(Locale language, ResourceBundle texts) {
  private static final String NAME = "org.rookery.status.words";
  private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The words in a language, or in English. */
  public static Words of(String language) {
    var wanted = Locale.forLanguageTag(language);
    var known = KNOWN.stream().filter(it -> it.getLanguage().equals(wanted.getLanguage()));
    var chosen = known.findFirst().orElse(Locale.ENGLISH);
    return new Words(chosen, ResourceBundle.getBundle(NAME, chosen, EXACT));
  }

  /** The words in the language a browser likes best. */
  public static Words accepted(@Nullable String header) {
    try {
      var ranges = header == null ? List.<LanguageRange>of() : LanguageRange.parse(header);
      var best = Locale.lookup(ranges, KNOWN);
      return of(best == null ? "en" : best.getLanguage());
    } catch (IllegalArgumentException malformed) {
      return of("en");
    }
  }

  /** One text, with its places filled. */
  public String say(String key, String... facts) {
    var text = texts.getString(key);
    for (var i = 0; i < facts.length; i++) {
      text = text.replace("{" + i + "}", facts[i]);
    }
    return text;
  }
}
