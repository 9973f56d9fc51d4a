package org.rookery.chatflow.expression;

import static org.rookery.chatflow.expression.Function.onPresent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.DateFormats.Parts;

/** Functions on dates and instants; days are those of the context's zone. */
final class TimeFunctions {

  private TimeFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.of("now", 0, a -> a.context().now()),
        Function.of("today", 0, a -> LocalDate.ofInstant(a.context().now(), a.context().zone())),
        onPresent("date", 1, 1, TimeFunctions::date),
        onPresent("add_days", 2, 2, TimeFunctions::addDays),
        onPresent("add_hours", 2, 2, TimeFunctions::addHours),
        onPresent("diff_days", 2, 2, TimeFunctions::diffDays),
        onPresent("diff_minutes", 2, 2, TimeFunctions::diffMinutes),
        onPresent("format", 2, 2, TimeFunctions::format),
        onPresent(
            "weekday",
            1,
            1,
            (value, a) -> BigDecimal.valueOf(day(value, a).getDayOfWeek().getValue())),
        onPresent("hour", 1, 1, (value, a) -> BigDecimal.valueOf(time(value, a).getHour())));
  }

  /** An ISO text as the date or the instant it names. */
  private static Object date(Object value, Arguments a) {
    if (Values.isTemporal(value)) return value;
    var zone = a.context().zone();
    Object read =
        value instanceof String text && text.strip().length() == 10
            ? Values.date(text.strip(), zone)
            : Values.instant(value instanceof String text ? text.strip() : value, zone);
    if (read == null)
      throw FormulaFailure.badValue("A date is written as 2026-12-31 or 2026-12-31T23:59:00Z.");
    return read;
  }

  private static Object addDays(Object value, Arguments a) {
    long days = a.integer(1);
    var zone = a.context().zone();
    if (value instanceof Instant || (value instanceof String text && text.length() > 10)) {
      return inRange(() -> a.instantOf(value).atZone(zone).plusDays(days).toInstant());
    }
    var day = day(value, a);
    return inRange(() -> day.plusDays(days));
  }

  private static Object addHours(Object value, Arguments a) {
    var minutes = a.number(1).multiply(BigDecimal.valueOf(60), Values.PRECISION);
    long wholeMinutes = Arguments.integerOf(minutes.setScale(0, RoundingMode.HALF_EVEN));
    return inRange(() -> a.instantOf(value).plus(wholeMinutes, ChronoUnit.MINUTES));
  }

  @FunctionalInterface
  private interface Moment {
    Object get();
  }

  private static Object inRange(Moment moment) {
    try {
      return moment.get();
    } catch (DateTimeException | ArithmeticException e) {
      throw FormulaFailure.badValue("This date is out of range.");
    }
  }

  /** Whole days from the first to the second. */
  private static @Nullable Object diffDays(Object from, Arguments a) {
    var to = a.value(1);
    return to == null
        ? null
        : BigDecimal.valueOf(ChronoUnit.DAYS.between(day(from, a), day(to, a)));
  }

  /** Whole minutes from the first to the second. */
  private static @Nullable Object diffMinutes(Object from, Arguments a) {
    var to = a.value(1);
    return to == null
        ? null
        : BigDecimal.valueOf(Duration.between(a.instantOf(from), a.instantOf(to)).toMinutes());
  }

  private static Object format(Object value, Arguments a) {
    var pattern = a.text(1);
    var formatted =
        DateFormats.format(
            value, pattern, value instanceof LocalTime ? Parts.TIME : Parts.DATE, a.context());
    if (formatted == null)
      throw FormulaFailure.badValue(
          "Cannot write " + Logic.described(value) + " as \"" + pattern + "\".");
    return a.evaluation().made(formatted);
  }

  private static LocalDate day(Object value, Arguments a) {
    ZoneId zone = a.context().zone();
    return value instanceof LocalDate date ? date : LocalDate.ofInstant(a.instantOf(value), zone);
  }

  private static LocalTime time(Object value, Arguments a) {
    var time = Values.time(value, a.context().zone());
    return time == null ? LocalTime.ofInstant(a.instantOf(value), a.context().zone()) : time;
  }
}
