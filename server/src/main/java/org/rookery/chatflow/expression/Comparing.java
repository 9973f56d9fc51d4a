package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Applies an operator to two values that are both there. */
record Comparing(Comparison comparison, RenderContext context) {

  boolean test(Object left, Object right) {
    return switch (comparison.operator()) {
      case EQUALS -> equal(left, right);
      case NOT_EQUALS -> !equal(left, right);
      case ONE_OF -> isAmong(left, Values.list(right));
      case NOT_ONE_OF -> !isAmong(left, Values.list(right));
      case CONTAINS -> text(left).contains(text(right));
      case NOT_CONTAINS -> !text(left).contains(text(right));
      case STARTS_WITH -> text(left).startsWith(text(right));
      case ENDS_WITH -> text(left).endsWith(text(right));
      case MATCHES -> matches(left, right);
      case NOT_MATCHES -> !matches(left, right);
      case LENGTH_GT -> count(Graphemes.count(Values.text(left)), right, order -> order > 0);
      case LENGTH_LT -> count(Graphemes.count(Values.text(left)), right, order -> order < 0);
      case GT -> ordered(left, right, order -> order > 0);
      case AFTER -> areMoments(left, right) && ordered(left, right, order -> order > 0);
      case GTE -> ordered(left, right, order -> order >= 0);
      case LT -> ordered(left, right, order -> order < 0);
      case BEFORE -> areMoments(left, right) && ordered(left, right, order -> order < 0);
      case LTE -> ordered(left, right, order -> order <= 0);
      case BETWEEN -> isBetween(left, Values.list(right));
      case ON -> isOn(left, right);
      case IN_LAST -> isWithin(left, right, -1);
      case IN_NEXT -> isWithin(left, right, 1);
      case WEEKDAY_IN -> isOnWeekday(left, Values.list(right));
      case HAS -> isAmong(right, Values.list(left));
      case HAS_ANY ->
          Values.list(right).stream().anyMatch(item -> isAmong(item, Values.list(left)));
      case HAS_ALL ->
          Values.list(right).stream().allMatch(item -> isAmong(item, Values.list(left)));
      case HAS_NONE ->
          Values.list(right).stream().noneMatch(item -> isAmong(item, Values.list(left)));
      case COUNT_GT -> count(Values.list(left).size(), right, order -> order > 0);
      case COUNT_LT -> count(Values.list(left).size(), right, order -> order < 0);
      case WITHIN_KM -> isNear(Point.of(left), Point.of(right));
      case IS_SET, IS_EMPTY, IS_TRUE, IS_FALSE ->
          throw new IllegalStateException("needs no right side");
    };
  }

  private String text(Object value) {
    var text = Values.text(value);
    return comparison.caseSensitive() ? text : Normalized.of(text);
  }

  private boolean isAmong(@Nullable Object value, List<?> list) {
    for (var item : list) if (item != null && value != null && equal(value, item)) return true;
    return false;
  }

  /** As numbers if both are, as dates if both are, else as texts. */
  private boolean equal(Object left, Object right) {
    if (left instanceof List<?> a && right instanceof List<?> b) return equalLists(a, b);
    var order = order(left, right);
    return order == null ? text(left).equals(text(right)) : order == 0;
  }

  private boolean equalLists(List<?> a, List<?> b) {
    if (a.size() != b.size()) return false;
    for (int i = 0; i < a.size(); i++) if (!isAmong(a.get(i), Values.list(b.get(i)))) return false;
    return true;
  }

  private boolean ordered(Object left, Object right, IntPredicate wanted) {
    var order = order(left, right);
    return wanted.test(order == null ? text(left).compareTo(text(right)) : order);
  }

  private boolean areMoments(Object left, Object right) {
    return isMoment(left) && isMoment(right);
  }

  private boolean isMoment(Object value) {
    return Values.instant(value, context.zone()) != null
        || Values.time(value, context.zone()) != null;
  }

  /** How two values stand to each other, if they are of a kind that has an order. */
  private @Nullable Integer order(Object left, Object right) {
    var a = Values.number(left);
    var b = a == null ? null : Values.number(right);
    if (a != null && b != null) return a.compareTo(b);
    if (left instanceof LocalTime || right instanceof LocalTime) {
      return compared(Values.time(left, context.zone()), Values.time(right, context.zone()));
    }
    return compared(Values.instant(left, context.zone()), Values.instant(right, context.zone()));
  }

  private static <T extends Comparable<? super T>> @Nullable Integer compared(
      @Nullable T a, @Nullable T b) {
    return a == null || b == null ? null : Integer.valueOf(a.compareTo(b));
  }

  private static boolean count(int count, Object right, IntPredicate wanted) {
    var number = Values.number(right);
    return number != null && wanted.test(BigDecimal.valueOf(count).compareTo(number));
  }

  private boolean matches(Object left, Object right) {
    var pattern = comparison.pattern();
    try {
      if (pattern == null)
        pattern = Regex.cached((comparison.caseSensitive() ? "" : "(?i)") + Values.text(right));
      return pattern.matcher(Values.text(left)).find();
    } catch (ExpressionSyntaxException e) {
      return false;
    }
  }

  private boolean isBetween(Object left, List<?> bounds) {
    if (bounds.size() != 2) return false;
    Object low = bounds.getFirst();
    Object high = bounds.getLast();
    return low != null
        && high != null
        && ordered(left, low, order -> order >= 0)
        && ordered(left, high, order -> order <= 0);
  }

  private boolean isOn(Object left, Object right) {
    var day = Values.date(left, context.zone());
    return day == null ? equal(left, right) : day.equals(Values.date(right, context.zone()));
  }

  private boolean isWithin(Object left, Object right, int direction) {
    var instant = Values.instant(left, context.zone());
    var span = ConditionCheck.span(right);
    if (instant == null || span == null) return false;
    Instant bound = context.now().plus(span.multipliedBy(direction));
    var from = direction < 0 ? bound : startOf(left);
    return !instant.isBefore(from) && !instant.isAfter(direction < 0 ? context.now() : bound);
  }

  /** A date without a time lasts its whole day, so today is still to come. */
  private Instant startOf(Object left) {
    var today =
        context.now().atZone(context.zone()).toLocalDate().atStartOfDay(context.zone()).toInstant();
    boolean dateOnly = !(left instanceof Instant) && Values.text(left).length() == 10;
    return dateOnly ? today : context.now();
  }

  private boolean isOnWeekday(Object left, List<?> days) {
    var day = Values.date(left, context.zone());
    return day != null && isAmong(BigDecimal.valueOf(day.getDayOfWeek().getValue()), days);
  }

  private static boolean isNear(@Nullable Point place, @Nullable Point circle) {
    return place != null && circle != null && place.kmTo(circle) <= circle.km();
  }
}
