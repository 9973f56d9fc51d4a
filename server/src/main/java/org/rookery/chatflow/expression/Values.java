package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value of one type is read as another. What cannot be read is null; nothing here throws. */
final class Values {

  /** 34 digits, half-even. */
  static final MathContext PRECISION = MathContext.DECIMAL128;

  private static final int MOST_DIGITS = 200;

  private Values() {}

  /** Absent, or there but without content. */
  static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case String text -> text.isEmpty();
      case Collection<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> false;
    };
  }

  /** The canonical text: decimals plain, dates ISO, lists joined, a file by its address. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case BigDecimal number -> plain(number);
      case Number number -> plain(decimal(number));
      case LocalTime time -> time.toString();
      case Collection<?> list -> joined(list, ", ");
      case Map<?, ?> map -> ofMap(map);
      default -> value.toString();
    };
  }

  static String joined(Collection<?> list, String separator) {
    var out = new StringBuilder();
    for (var item : list) {
      if (!out.isEmpty()) out.append(separator);
      out.append(text(item));
    }
    return out.toString();
  }

  private static String ofMap(Map<?, ?> map) {
    if (map.get("url") instanceof String url) return url;
    if (map.get("address") instanceof String address) return address;
    if (map.containsKey("lat") && map.containsKey("lng"))
      return text(map.get("lat")) + "," + text(map.get("lng"));
    return JsonText.write(map);
  }

  static String plain(BigDecimal number) {
    if (!isReasonable(number)) return number.toString();
    if (number.signum() == 0) return "0";
    return number.scale() > 0
        ? number.stripTrailingZeros().toPlainString()
        : number.toPlainString();
  }

  /** Whether writing the number out, or counting with it, stays cheap. */
  static boolean isReasonable(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
        && number.precision() <= MOST_DIGITS;
  }

  static BigDecimal decimal(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case Integer _, Long _, Short _, Byte _ -> BigDecimal.valueOf(number.longValue());
      case Double d when d.isNaN() || d.isInfinite() -> BigDecimal.ZERO;
      default -> new BigDecimal(number.toString());
    };
  }

  /** A number, or a text that is one: digits, a sign, a decimal point. */
  static @Nullable BigDecimal number(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> isReasonable(number) ? number : null;
      case Number number -> decimal(number);
      case String text -> number(text);
      case null, default -> null;
    };
  }

  private static @Nullable BigDecimal number(String text) {
    var trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > 40) return null;
    int digits = 0;
    int points = 0;
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (Reader.isDigit(c)) digits++;
      else if (c == '.' && digits > 0 && i < trimmed.length() - 1) points++;
      else if (i > 0 || (c != '-' && c != '+')) return null;
    }
    return digits == 0 || points > 1 ? null : new BigDecimal(trimmed, PRECISION);
  }

  static @Nullable Boolean bool(@Nullable Object value) {
    return switch (value) {
      case Boolean bool -> bool;
      case String text when text.equalsIgnoreCase("true") -> true;
      case String text when text.equalsIgnoreCase("false") -> false;
      case null, default -> null;
    };
  }

  /** The calendar day of a date, an instant or an ISO text. */
  static @Nullable LocalDate date(@Nullable Object value, ZoneId zone) {
    return switch (value) {
      case LocalDate date -> date;
      case LocalDateTime dateTime -> dateTime.toLocalDate();
      case Instant instant -> instant.atZone(zone).toLocalDate();
      case String text when looksLikeDate(text) -> {
        var instant = instant(text, zone);
        yield instant == null ? null : instant.atZone(zone).toLocalDate();
      }
      case null, default -> null;
    };
  }

  /** The instant of an instant, a date (its midnight in the zone) or an ISO text. */
  static @Nullable Instant instant(@Nullable Object value, ZoneId zone) {
    return switch (value) {
      case Instant instant -> instant;
      case LocalDate date -> date.atStartOfDay(zone).toInstant();
      case LocalDateTime dateTime -> dateTime.atZone(zone).toInstant();
      case String text when looksLikeDate(text) -> instant(text, zone);
      case null, default -> null;
    };
  }

  static @Nullable LocalTime time(@Nullable Object value, ZoneId zone) {
    return switch (value) {
      case LocalTime time -> time;
      case Instant instant -> instant.atZone(zone).toLocalTime();
      case LocalDateTime dateTime -> dateTime.toLocalTime();
      case String text when text.length() >= 4 && text.length() <= 8 && text.indexOf(':') > 0 ->
          time(text);
      case String text when text.length() > 10 && looksLikeDate(text) -> {
        var instant = instant(text, zone);
        yield instant == null ? null : instant.atZone(zone).toLocalTime();
      }
      case null, default -> null;
    };
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean looksLikeDate(String text) {
    return text.length() >= 10
        && text.length() <= 40
        && text.charAt(4) == '-'
        && text.charAt(7) == '-';
  }

  private static @Nullable Instant instant(String text, ZoneId zone) {
    try {
      if (text.length() == 10) return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      if (text.endsWith("Z")) return Instant.parse(text);
      return text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean isTemporal(@Nullable Object value) {
    return value instanceof LocalDate || value instanceof Instant || value instanceof LocalDateTime;
  }

  /** A list as it is; a single value as a list of it. */
  static List<?> list(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      case Collection<?> collection -> List.copyOf(collection);
      default -> List.of(value);
    };
  }
}
