package org.rookery.chatflow.answer;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Normalized;

/**
 * The words for days in one language: today and tomorrow, weekdays, "in 3 days", month names.
 *
 * <p>A weekday alone is the next one after today; "next Friday" is the Friday of next week.
 */
final class DateWords {

  private static final Map<String, DateWords> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final List<AbsoluteUnit> WEEKDAYS =
      List.of(
          AbsoluteUnit.MONDAY,
          AbsoluteUnit.TUESDAY,
          AbsoluteUnit.WEDNESDAY,
          AbsoluteUnit.THURSDAY,
          AbsoluteUnit.FRIDAY,
          AbsoluteUnit.SATURDAY,
          AbsoluteUnit.SUNDAY);

  private final Map<String, UnaryOperator<LocalDate>> days = new HashMap<>();
  private final Map<String, Month> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();

  private DateWords(Locale locale) {
    addRelative(RelativeDateTimeFormatter.getInstance(ULocale.forLocale(locale)));
    for (var style :
        List.of(
            TextStyle.FULL,
            TextStyle.FULL_STANDALONE,
            TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE)) {
      for (var month : Month.values()) addName(months, month.getDisplayName(style, locale), month);
      for (var day : DayOfWeek.values()) addName(weekdays, day.getDisplayName(style, locale), day);
    }
    weekdays.forEach(
        (name, day) -> days.putIfAbsent(name, today -> today.with(TemporalAdjusters.next(day))));
  }

  static DateWords of(Locale locale) {
    return BY_LANGUAGE.computeIfAbsent(
        locale.getLanguage(), language -> new DateWords(Locale.of(language)));
  }

  private static <T> void addName(Map<String, T> names, String name, T value) {
    var normalized = Normalized.of(name);
    if (normalized.chars().anyMatch(Character::isLetter)) names.putIfAbsent(normalized, value);
  }

  private void addRelative(RelativeDateTimeFormatter format) {
    var near =
        Map.of(
            Direction.LAST_2,
            -2,
            Direction.LAST,
            -1,
            Direction.THIS,
            0,
            Direction.NEXT,
            1,
            Direction.NEXT_2,
            2);
    near.forEach(
        (direction, distance) ->
            add(format.format(direction, AbsoluteUnit.DAY), today -> today.plusDays(distance)));
    for (var day : DayOfWeek.values()) addWeekday(format, day, WEEKDAYS.get(day.getValue() - 1));
    for (int i = 1; i <= 60; i++) {
      int count = i;
      addDistance(
          format, count, RelativeUnit.DAYS, (today, sign) -> today.plusDays(sign * (long) count));
      if (i <= 12)
        addDistance(
            format,
            count,
            RelativeUnit.WEEKS,
            (today, sign) -> today.plusWeeks(sign * (long) count));
      if (i <= 24)
        addDistance(
            format,
            count,
            RelativeUnit.MONTHS,
            (today, sign) -> today.plusMonths(sign * (long) count));
    }
  }

  private void addWeekday(RelativeDateTimeFormatter format, DayOfWeek day, AbsoluteUnit unit) {
    add(
        format.format(Direction.THIS, unit),
        today -> today.with(TemporalAdjusters.nextOrSame(day)));
    add(format.format(Direction.LAST, unit), today -> today.with(TemporalAdjusters.previous(day)));
    add(
        format.format(Direction.NEXT, unit),
        today ->
            today
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(1)
                .with(TemporalAdjusters.nextOrSame(day)));
    add(format.format(Direction.PLAIN, unit), today -> today.with(TemporalAdjusters.next(day)));
  }

  @FunctionalInterface
  private interface Shift {
    LocalDate of(LocalDate today, int sign);
  }

  private void addDistance(
      RelativeDateTimeFormatter format, int count, RelativeUnit unit, Shift shift) {
    add(format.format(count, Direction.NEXT, unit), today -> shift.of(today, 1));
    add(format.format(count, Direction.LAST, unit), today -> shift.of(today, -1));
  }

  private void add(@Nullable String words, UnaryOperator<LocalDate> day) {
    if (words != null && !words.isBlank()) days.putIfAbsent(Normalized.of(words), day);
  }

  /** The day that these words name, seen from today. */
  @Nullable LocalDate day(String normalized, LocalDate today) {
    var day = days.get(normalized);
    return day == null ? null : day.apply(today);
  }

  @Nullable Month month(String normalized) {
    return months.get(normalized);
  }

  boolean isWeekday(String normalized) {
    return weekdays.containsKey(normalized);
  }
}
