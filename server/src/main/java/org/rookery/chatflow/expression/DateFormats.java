package org.rookery.chatflow.expression;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as people of a language write them, by style or by pattern. */
final class DateFormats {

  /** Which parts of a date and time a style shows. */
  enum Parts {
    DATE,
    TIME,
    BOTH
  }

  private record Key(String pattern, Parts parts, Locale locale) {}

  private static final Cache<Key, DateTimeFormatter> FORMATTERS =
      Caffeine.newBuilder().maximumSize(1_000).build();

  private DateFormats() {}

  static boolean isStyle(String pattern) {
    return pattern.equals("short")
        || pattern.equals("medium")
        || pattern.equals("long")
        || pattern.equals("full");
  }

  /** The formatted value, or null where it is no date or the pattern does not suit it. */
  static @Nullable String format(
      @Nullable Object value, String pattern, Parts parts, RenderContext context) {
    var moment = moment(value, parts, context.zone());
    if (moment == null) return null;
    try {
      return FORMATTERS
          .get(new Key(pattern, parts, context.locale()), DateFormats::formatter)
          .format(moment);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static DateTimeFormatter formatter(Key key) {
    if (!isStyle(key.pattern)) return DateTimeFormatter.ofPattern(key.pattern, key.locale);
    var style = FormatStyle.valueOf(key.pattern.toUpperCase(Locale.ROOT));
    var formatter =
        switch (key.parts) {
          case DATE -> DateTimeFormatter.ofLocalizedDate(style);
          case TIME -> DateTimeFormatter.ofLocalizedTime(style);
          case BOTH -> DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT);
        };
    return formatter.withLocale(key.locale);
  }

  /** A moment that knows date, time and zone, as far as the value does. */
  private static @Nullable TemporalAccessor moment(
      @Nullable Object value, Parts parts, ZoneId zone) {
    return switch (value) {
      case Instant instant -> instant.atZone(zone);
      case LocalDate date -> date.atStartOfDay(zone);
      case LocalDateTime dateTime -> dateTime.atZone(zone);
      case LocalTime time -> parts == Parts.TIME ? time.atDate(LocalDate.EPOCH).atZone(zone) : null;
      case String text -> ofText(text, parts, zone);
      case null, default -> null;
    };
  }

  private static @Nullable TemporalAccessor ofText(String text, Parts parts, ZoneId zone) {
    var instant = Values.instant(text, zone);
    if (instant != null) return instant.atZone(zone);
    var time = parts == Parts.TIME ? Values.time(text, zone) : null;
    return time == null ? null : time.atDate(LocalDate.EPOCH).atZone(zone);
  }
}
