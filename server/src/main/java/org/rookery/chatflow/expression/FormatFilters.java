package org.rookery.chatflow.expression;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.DateFormats.Parts;
import org.rookery.chatflow.expression.Filter.Arguments;
import org.rookery.chatflow.expression.Filter.Body;

/** The filters that write dates, numbers and phone numbers as people of a language do. */
final class FormatFilters {

  private FormatFilters() {}

  static List<Filter> all() {
    return List.of(
        new Filter("date", 0, 1, FilterChecks.datePattern(), date(Parts.DATE, "medium")),
        new Filter("time", 0, 1, FilterChecks.datePattern(), date(Parts.TIME, "short")),
        new Filter("datetime", 0, 1, FilterChecks.datePattern(), date(Parts.BOTH, "medium")),
        new Filter("ago", 0, 0, FilterChecks.any(), FormatFilters::ago),
        new Filter("number", 0, 1, FilterChecks.wholeNumber(), FormatFilters::number),
        new Filter("currency", 1, 1, FilterChecks.currency(), FormatFilters::currency),
        new Filter("percent", 0, 1, FilterChecks.wholeNumber(), FormatFilters::percent),
        new Filter("phone", 0, 0, FilterChecks.any(), FormatFilters::phone));
  }

  private static Body date(Parts parts, String usual) {
    return (value, a) -> {
      var formatted = DateFormats.format(value, a.text(0, usual), parts, a.context());
      return formatted == null ? value : formatted;
    };
  }

  private static @Nullable Object ago(@Nullable Object value, Arguments a) {
    var instant = Values.instant(value, a.context().zone());
    if (instant == null) return value;
    long seconds = Duration.between(a.context().now(), instant).toSeconds();
    var format = RelativeDateTimeFormatter.getInstance(a.context().locale());
    for (var unit : Unit.values()) {
      long count = seconds / unit.seconds;
      if (Math.abs(seconds) < unit.upTo) return format.formatNumeric((double) count, unit.icu);
    }
    return value;
  }

  /** The units of a distance in time, and up to how many seconds each is the one to say. */
  private enum Unit {
    SECOND(RelativeDateTimeUnit.SECOND, 1, 60),
    MINUTE(RelativeDateTimeUnit.MINUTE, 60, 3_600),
    HOUR(RelativeDateTimeUnit.HOUR, 3_600, 86_400),
    DAY(RelativeDateTimeUnit.DAY, 86_400, 30 * 86_400),
    MONTH(RelativeDateTimeUnit.MONTH, 30 * 86_400, 365 * 86_400),
    YEAR(RelativeDateTimeUnit.YEAR, 365 * 86_400, Long.MAX_VALUE);

    private final RelativeDateTimeUnit icu;
    private final long seconds;
    private final long upTo;

    Unit(RelativeDateTimeUnit icu, long seconds, long upTo) {
      this.icu = icu;
      this.seconds = seconds;
      this.upTo = upTo;
    }
  }

  private static @Nullable Object number(@Nullable Object value, Arguments a) {
    return formatted(value, NumberFormat.getNumberInstance(a.context().locale()), a.integer(0, -1));
  }

  private static @Nullable Object percent(@Nullable Object value, Arguments a) {
    return formatted(
        value, NumberFormat.getPercentInstance(a.context().locale()), a.integer(0, -1));
  }

  private static @Nullable Object formatted(
      @Nullable Object value, NumberFormat format, int digits) {
    var number = Values.number(value);
    if (number == null) return value;
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMinimumFractionDigits(Math.clamp(digits, 0, 34));
    format.setMaximumFractionDigits(digits < 0 ? 34 : Math.min(digits, 34));
    return format.format(number);
  }

  private static @Nullable Object currency(@Nullable Object value, Arguments a) {
    var number = Values.number(value);
    if (number == null) return value;
    try {
      var currency = Currency.getInstance(a.text(0, ""));
      var format = NumberFormat.getCurrencyInstance(a.context().locale());
      format.setCurrency(currency);
      format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
      format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
      return format.format(number);
    } catch (IllegalArgumentException e) {
      return number;
    }
  }

  private static @Nullable Object phone(@Nullable Object value, Arguments a) {
    if (Values.isEmpty(value)) return value;
    try {
      var util = PhoneNumberUtil.getInstance();
      return util.format(
          util.parse(Values.text(value), a.context().locale().getCountry()),
          PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return value;
    }
  }
}
