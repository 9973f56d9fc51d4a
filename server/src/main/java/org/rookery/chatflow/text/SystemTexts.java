package org.rookery.chatflow.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.RenderContext;
import org.rookery.chatflow.expression.Template;
import org.rookery.chatflow.expression.Variables;

/** The texts of one bot: its own where it has them, else the built-in ones. */
public final class SystemTexts {

  private static final SystemTexts BUILT_IN = new SystemTexts(Map.of());

  private final Map<String, Map<String, Template>> overrides;

  /**
   * The texts of a bot.
   *
   * @param overrides its own texts by language code and key
   */
  public SystemTexts(Map<String, Map<String, Template>> overrides) {
    this.overrides = Map.copyOf(overrides);
  }

  /** The texts of a bot that replaces none. */
  public static SystemTexts builtIn() {
    return BUILT_IN;
  }

  /** The rendered text of a key; empty where nothing is to be sent. */
  public String text(
      String key, List<Locale> languages, Variables variables, RenderContext context) {
    return template(key, languages).render(variables, context);
  }

  /** As above, with the variables of a refused answer. */
  public String text(
      String key, List<Locale> languages, Map<String, Object> variables, RenderContext context) {
    return text(key, languages, (Variables) variables::get, context);
  }

  /**
   * The text of a key: the bot's own, else the built-in one, each in the first of these languages
   * that has it.
   *
   * @param languages the conversation's, then the bot's base language; English is always last
   */
  public Template template(String key, List<Locale> languages) {
    for (var language : languages) {
      var own = own(key, language);
      if (own != null) return own;
    }
    for (var language : languages) {
      var builtIn = Catalogue.text(key, language);
      if (builtIn != null) return builtIn;
    }
    var english = Catalogue.text(key, Locale.ENGLISH);
    if (english == null) throw new IllegalArgumentException("no system text " + key);
    return english;
  }

  private @Nullable Template own(String key, Locale language) {
    var tagged = overrides.get(language.toLanguageTag());
    if (tagged != null && tagged.containsKey(key)) return tagged.get(key);
    var plain = overrides.get(language.getLanguage());
    return plain == null ? null : plain.get(key);
  }
}
