package org.rookery.chatflow.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.ExpressionSyntaxException;

/**
 * An end of the range a date may lie in: a date, or a distance from today.
 *
 * @param date null where the bound moves with today
 */
public record DateBound(@Nullable LocalDate date, int daysFromToday) {

  private static final Pattern MOVING = Pattern.compile("today\\s*(?:([+-])\\s*(\\d{1,5})\\s*d?)?");

  /** Reads {@code 2026-12-31}, {@code today}, {@code today+30d} or {@code today-1d}. */
  public static DateBound parse(String text) {
    var moving = MOVING.matcher(text.strip());
    if (moving.matches()) {
      int days = moving.group(2) == null ? 0 : Integer.parseInt(moving.group(2));
      return new DateBound(null, "-".equals(moving.group(1)) ? -days : days);
    }
    try {
      return new DateBound(LocalDate.parse(text.strip()), 0);
    } catch (DateTimeException e) {
      throw new ExpressionSyntaxException(0, "A date bound is written as 2026-12-31 or today+30d.");
    }
  }

  LocalDate on(LocalDate today) {
    return date == null ? today.plusDays(daysFromToday) : date;
  }
}
