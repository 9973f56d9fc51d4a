package org.rookery.chatflow.answer;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param unit what may stand after or before it, such as "kg"
 */
public record NumberAnswer(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal step,
    boolean integer,
    @Nullable String unit)
    implements AnswerParser {

  private static final int MOST_DIGITS = 34;

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var locale = context.locale();
    var number = NumberText.read(bare(answer), locale);
    if (number == null
        || number.precision() > MOST_DIGITS
        || Math.abs(number.scale()) > MOST_DIGITS) {
      return refused("err.number", "example", example(), locale);
    }
    if (integer && number.stripTrailingZeros().scale() > 0)
      return new Parsed.Refused("err.number.integer");
    if (min != null && number.compareTo(min) < 0)
      return refused("err.number.min", "min", min, locale);
    if (max != null && number.compareTo(max) > 0)
      return refused("err.number.max", "max", max, locale);
    if (!fitsStep(number))
      return refused("err.number.step", "step", step == null ? BigDecimal.ONE : step, locale);
    return new Parsed.Accepted(integer ? number.setScale(0) : number);
  }

  private static Parsed refused(String key, String variable, BigDecimal number, Locale locale) {
    return new Parsed.Refused(
        key, Map.of(variable, NumberFormat.getNumberInstance(locale).format(number)));
  }

  private BigDecimal example() {
    return min != null ? min : max != null ? max : BigDecimal.valueOf(12);
  }

  private boolean fitsStep(BigDecimal number) {
    if (step == null || step.signum() <= 0) return true;
    return number.subtract(min == null ? BigDecimal.ZERO : min).remainder(step).signum() == 0;
  }

  /** Without the unit, a currency sign or a percent sign around it. */
  private String bare(String answer) {
    var text = answer.strip();
    if (unit != null && !unit.isBlank()) text = without(text, unit.strip());
    while (!text.isEmpty() && isSign(text.charAt(text.length() - 1)))
      text = text.substring(0, text.length() - 1).strip();
    while (!text.isEmpty() && isSign(text.charAt(0))) text = text.substring(1).strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String without(String text, String unit) {
    int from = text.length() - unit.length();
    if (from > 0 && text.regionMatches(true, from, unit, 0, unit.length()))
      return text.substring(0, from).strip();
    return text.regionMatches(true, 0, unit, 0, unit.length())
        ? text.substring(unit.length()).strip()
        : text;
  }

  private static boolean isSign(char c) {
    return c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
