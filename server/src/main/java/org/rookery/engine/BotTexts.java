package org.rookery.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.answer.Words;
import org.rookery.chatflow.expression.RenderContext;
import org.rookery.chatflow.expression.Template;
import org.rookery.chatflow.expression.Variables;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.Wording;
import org.rookery.chatflow.text.SystemTexts;

/** The words a bot listens to and the texts it speaks, in each language a conversation may have. */
final class BotTexts {
  private final BotDefinition bot;
  private final Map<WordKind, List<String>> ownWords = new EnumMap<>(WordKind.class);
  private final SystemTexts texts;
  private final Map<String, Tongue> tongues = new ConcurrentHashMap<>();
  private final Map<Texts, Wording> authored = new ConcurrentHashMap<>();

  /** What belongs to one language: the languages to look in, best first, and the words. */
  record Tongue(Locale locale, List<String> languages, List<Locale> locales, Words words) {}

  BotTexts(BotDefinition bot) {
    this.bot = bot;
    this.texts = texts(bot.settings().texts());
    bot.settings()
        .words()
        .forEach((list, words) -> kind(list).forEach(kind -> ownWords.put(kind, words)));
  }

  private static List<WordKind> kind(String list) {
    for (var kind : WordKind.values()) {
      if (kind.name().equalsIgnoreCase(list)) return List.of(kind);
    }
    return List.of();
  }

  Tongue tongue(String language) {
    var known = tongues.get(language);
    return known != null ? known : tongues.computeIfAbsent(language, this::learn);
  }

  /** The language itself, without its region, and the bot's own. */
  private Tongue learn(String language) {
    var locale = Locale.forLanguageTag(language);
    var languages = new ArrayList<String>();
    for (var tag : List.of(language, bot.language())) {
      for (var form : List.of(tag, Locale.forLanguageTag(tag).getLanguage())) {
        if (!form.isEmpty() && !languages.contains(form)) languages.add(form);
      }
    }
    var locales = languages.stream().map(Locale::forLanguageTag).toList();
    return new Tongue(locale, List.copyOf(languages), locales, Words.of(locale).with(ownWords));
  }

  boolean isWord(String language, WordKind kind, String normalised) {
    if (tongue(language).words.isNormalized(kind, normalised)) return true;
    return !language.equals(bot.language())
        && tongue(bot.language()).words.isNormalized(kind, normalised);
  }

  String text(String key, String language, Map<String, ?> variables, RenderContext rendering) {
    return texts.text(key, tongue(language).locales, (Variables) variables::get, rendering);
  }

  private static SystemTexts texts(Map<String, Map<String, String>> overrides) {
    var parsed = new HashMap<String, Map<String, Template>>();
    overrides.forEach(
        (language, own) -> {
          var templates = new HashMap<String, Template>();
          own.forEach((key, text) -> templates.put(key, Template.parse(text)));
          parsed.put(language, templates);
        });
    return new SystemTexts(parsed);
  }

  /** A text of the bot's settings. */
  Wording authored(Texts texts) {
    return authored.computeIfAbsent(texts, own -> Wording.of(own, bot.language()));
  }

  /** What a button that asks for a person says. */
  String liveChatLabel(String language) {
    var words = tongue(language).words.list(WordKind.LIVE_CHAT);
    var word = words.isEmpty() ? "agent" : words.getFirst();
    return word.substring(0, 1).toUpperCase(tongue(language).locale) + word.substring(1);
  }
}
