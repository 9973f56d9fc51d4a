package org.rookery.chatflow.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Template;

/** The built-in texts, one file per language. */
public final class Catalogue {

  /** The languages that have texts; the first has all of them. */
  public static final List<String> LANGUAGES = List.of("en", "de");

  private static final Map<String, Map<String, Template>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private Catalogue() {}

  /** Every key there is. */
  public static Set<String> keys() {
    return in("en").keySet();
  }

  /** The text of a key in this very language. */
  public static @Nullable Template text(String key, Locale language) {
    return LANGUAGES.contains(language.getLanguage()) ? in(language.getLanguage()).get(key) : null;
  }

  static Map<String, Template> in(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Catalogue::read);
  }

  private static Map<String, Template> read(String language) {
    var properties = new Properties();
    try (var in = Catalogue.class.getResourceAsStream(language + ".properties")) {
      if (in == null) throw new IllegalStateException("missing texts of language " + language);
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new TreeMap<String, Template>();
    for (var key : properties.stringPropertyNames())
      texts.put(key, Template.parse(properties.getProperty(key)));
    return texts;
  }
}
