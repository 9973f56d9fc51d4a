package org.rookery.chatflow.expression;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.rookery.chatflow.expression.Filter.Check;

/**
 * What constant arguments of filters must be; found when a text is written, not when it is sent.
 */
final class FilterChecks {

  private FilterChecks() {}

  static Check any() {
    return _ -> null;
  }

  static Check wholeNumber() {
    return constant ->
        constant instanceof BigDecimal number
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
            ? null
            : "A whole number is expected.";
  }

  static Check datePattern() {
    return constant -> {
      var pattern = constant.toString();
      if (DateFormats.isStyle(pattern)) return null;
      try {
        return DateTimeFormatter.ofPattern(pattern) == null ? pattern : null;
      } catch (IllegalArgumentException e) {
        return "\"" + pattern + "\" is not a date format.";
      }
    };
  }

  static Check currency() {
    return constant -> {
      try {
        Currency.getInstance(constant.toString());
        return null;
      } catch (IllegalArgumentException e) {
        return "\"" + constant + "\" is not a currency code.";
      }
    };
  }
}
