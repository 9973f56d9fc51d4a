package org.rookery.chatflow.answer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rookery.chatflow.expression.Normalized;

/** The word lists of one language, as shipped or as a bot has changed them. */
public final class Words {

  /** The languages with lists of their own; others are served in English. */
  public static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ru", "uk", "cs", "sv", "ar", "hi",
          "id", "vi", "ja", "ko", "zh");

  private static final Map<String, Words> SHIPPED = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Map<WordKind, List<String>> written;
  private final Map<WordKind, Set<String>> normalized = new EnumMap<>(WordKind.class);
  private final List<Introduction> introductions = new ArrayList<>();

  private Words(Locale locale, Map<WordKind, List<String>> written) {
    this.locale = locale;
    this.written = written;
    written.forEach((kind, words) -> normalized.put(kind, normalized(words)));
    for (var pattern : written.getOrDefault(WordKind.NAME, List.of())) {
      var introduction = Introduction.of(pattern);
      if (introduction != null) introductions.add(introduction);
    }
  }

  private static Set<String> normalized(List<String> words) {
    var set = new LinkedHashSet<String>();
    words.forEach(word -> set.add(Normalized.of(word)));
    return set;
  }

  /** The shipped lists of a language. */
  public static Words of(Locale locale) {
    var language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    return SHIPPED.computeIfAbsent(language, Words::shipped);
  }

  private static Words shipped(String language) {
    var properties = new Properties();
    var file = "words/" + language + ".properties";
    try (var in = Words.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("missing resource " + file);
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var lists = new EnumMap<WordKind, List<String>>(WordKind.class);
    for (var kind : WordKind.values())
      lists.put(kind, split(properties.getProperty(kind.key(), "")));
    return new Words(Locale.of(language), lists);
  }

  private static List<String> split(String list) {
    var words = new ArrayList<String>();
    for (var word : list.split(",", -1)) if (!word.isBlank()) words.add(word.strip());
    return List.copyOf(words);
  }

  /** These words with some lists replaced. */
  public Words with(Map<WordKind, List<String>> replaced) {
    if (replaced.isEmpty()) return this;
    var lists = new HashMap<>(written);
    replaced.forEach((kind, words) -> lists.put(kind, List.copyOf(words)));
    return new Words(locale, lists);
  }

  /** The language the lists are in. */
  public Locale locale() {
    return locale;
  }

  /** The words of a list as people write them. */
  public List<String> list(WordKind kind) {
    return written.getOrDefault(kind, List.of());
  }

  /** Whether the whole text is one of the words. */
  public boolean is(WordKind kind, String text) {
    return isNormalized(kind, Normalized.of(text));
  }

  /** The same for a text that is {@link Normalized} already. */
  public boolean isNormalized(WordKind kind, String normalizedText) {
    return normalized.getOrDefault(kind, Set.of()).contains(normalizedText);
  }

  List<Introduction> introductions() {
    return introductions;
  }

  Set<String> normalizedList(WordKind kind) {
    return normalized.getOrDefault(kind, Set.of());
  }
}
