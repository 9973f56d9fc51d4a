package org.rookery.chatflow.answer;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a locale writes dates in digits. */
final class DateOrder {

  private static final Map<Locale, String> PATTERNS = new ConcurrentHashMap<>();
  private static final int MOST_LOCALES = 1_000;

  private DateOrder() {}

  /** With a four-digit year, and two digits where the locale writes two. */
  private static String pattern(Locale locale) {
    var known = PATTERNS.get(locale);
    if (known != null) return known;
    var pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
            .replaceAll("[yu]+", "uuuu")
            .replaceAll("G+\\s*", "");
    if (PATTERNS.size() < MOST_LOCALES) PATTERNS.put(locale, pattern);
    return pattern;
  }

  static boolean isDayFirst(Locale locale) {
    var pattern = pattern(locale);
    return pattern.indexOf('d') < Math.max(pattern.indexOf('M'), pattern.indexOf('L'));
  }

  static String write(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern(locale), locale).format(date);
  }
}
