package org.rookery.chatflow.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Normalized;

/**
 * Reads one date as people write it, in the language of the conversation or in English.
 *
 * @param preferPast where a date without a year is rather the last one than the next, as for a
 *     birthday
 */
record DateText(Locale locale, LocalDate today, boolean preferPast) {

  private static final int LONGEST = 60;
  private static final int LONGEST_FILLER = 5;
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-/.年년]\\s*(\\d{1,2})\\s*[-/.月월]\\s*(\\d{1,2})\\s*[.日일]?");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(\\d{1,2})\\s*(?:[-/. ]|tháng)\\s*(\\d{1,2})(?:\\s*(?:[-/. ]|năm)\\s*(\\d{4}|\\d{2}))?\\s*\\.?");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?");
  private static final Pattern WORD = Pattern.compile("\\d+|[^\\d\\s.,/'’-]+");

  @Nullable LocalDate read(String text) {
    if (text.isBlank() || text.length() > LONGEST) return null;
    var plain = withPlainDigits(text.strip());
    var numeric = numeric(plain);
    if (numeric != null) return numeric;
    var normalized = Normalized.of(plain);
    var named = DateWords.of(locale).day(normalized, today);
    if (named == null) named = DateWords.of(Locale.ENGLISH).day(normalized, today);
    return named == null ? withMonthName(normalized) : named;
  }

  /** ASCII digits, and no marks that only steer the direction of writing. */
  private static String withPlainDigits(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return out.toString();
  }

  private @Nullable LocalDate numeric(String text) {
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches())
      return date(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
    var monthAndDay = MONTH_AND_DAY.matcher(text);
    if (monthAndDay.matches()) return ofYear(null, number(monthAndDay, 1), number(monthAndDay, 2));
    var parts = NUMERIC.matcher(text);
    if (!parts.matches() || isTwoBareNumbers(text, parts)) return null;
    return inLocaleOrder(number(parts, 1), number(parts, 2), parts.group(3));
  }

  private static boolean isTwoBareNumbers(String text, Matcher parts) {
    return parts.group(3) == null && text.chars().allMatch(c -> c == ' ' || Character.isDigit(c));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** The locale says which is the day; where that is impossible, it is the other one. */
  private @Nullable LocalDate inLocaleOrder(int first, int second, @Nullable String year) {
    boolean dayFirst = DateOrder.isDayFirst(locale);
    var date = dayFirst ? ofYear(year, second, first) : ofYear(year, first, second);
    boolean impossible = (dayFirst ? second : first) > 12;
    if (date != null || !impossible) return date;
    return dayFirst ? ofYear(year, first, second) : ofYear(year, second, first);
  }

  private @Nullable LocalDate ofYear(@Nullable String year, int month, int day) {
    if (year == null) return withoutYear(month, day);
    int number = Integer.parseInt(year);
    return date(year.length() > 2 ? number : century(number), month, day);
  }

  /** Two digits mean a year up to 20 years ahead. */
  private int century(int year) {
    int thisCentury = today.getYear() / 100 * 100;
    return thisCentury + year <= today.getYear() + 20
        ? thisCentury + year
        : thisCentury - 100 + year;
  }

  private @Nullable LocalDate withoutYear(int month, int day) {
    var thisYear = date(today.getYear(), month, day);
    if (preferPast)
      return thisYear == null || thisYear.isAfter(today)
          ? date(today.getYear() - 1, month, day)
          : thisYear;
    return thisYear == null || thisYear.isBefore(today)
        ? date(today.getYear() + 1, month, day)
        : thisYear;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return year < 1000 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * "3rd of April 2026", "Friday, 3 April": one month name, a day, perhaps a year, and short words
   * between.
   */
  private @Nullable LocalDate withMonthName(String normalized) {
    Month month = null;
    var numbers = new ArrayList<String>();
    for (var word : words(normalized)) {
      var named = month(word);
      if (Character.isDigit(word.charAt(0))) numbers.add(word);
      else if (named != null && month == null) month = named;
      else if (named != null || !isFiller(word)) return null;
    }
    return month == null ? null : ofNumbers(month, numbers);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private @Nullable Month month(String word) {
    var month = DateWords.of(locale).month(word);
    return month == null ? DateWords.of(Locale.ENGLISH).month(word) : month;
  }

  private boolean isFiller(String word) {
    return word.length() <= LONGEST_FILLER
        || DateWords.of(locale).isWeekday(word)
        || DateWords.of(Locale.ENGLISH).isWeekday(word);
  }

  private @Nullable LocalDate ofNumbers(Month month, List<String> numbers) {
    if (numbers.isEmpty() || numbers.size() > 2) return null;
    boolean yearFirst = numbers.getFirst().length() == 4;
    var year = numbers.size() == 1 ? null : yearFirst ? numbers.getFirst() : numbers.getLast();
    var day = yearFirst ? numbers.getLast() : numbers.getFirst();
    if (day.length() > 2 || (year != null && year.length() != 4 && year.length() != 2)) return null;
    return ofYear(year, month.getValue(), Integer.parseInt(day));
  }
}
