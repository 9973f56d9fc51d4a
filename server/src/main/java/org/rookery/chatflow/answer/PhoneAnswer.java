package org.rookery.chatflow.answer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number, kept as E.164.
 *
 * @param defaultCountry where a number without country code is from; null where that is not known
 * @param allowedCountries empty for all
 */
public record PhoneAnswer(
    @Nullable String defaultCountry, List<String> allowedCountries, boolean allowLandline)
    implements AnswerParser {

  private static final int LONGEST = 60;

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var number = number(answer.strip(), context.locale());
    if (number == null || !util().isValidNumber(number) || !isReachable(number))
      return refused(context.locale());
    if (!isAllowed(number))
      return new Parsed.Refused(
          "err.phone.country", Map.of("countries", countries(context.locale())));
    return new Parsed.Accepted(
        util().format(number, PhoneNumberFormat.E164),
        Map.of("dial_code", "+" + number.getCountryCode()));
  }

  private static PhoneNumberUtil util() {
    return PhoneNumberUtil.getInstance();
  }

  private @Nullable PhoneNumber number(String text, Locale locale) {
    if (text.isEmpty() || text.length() > LONGEST) return null;
    try {
      return util().parse(text.startsWith("00") ? "+" + text.substring(2) : text, region(locale));
    } catch (NumberParseException e) {
      return null;
    }
  }

  private String region(Locale locale) {
    var region = defaultCountry == null ? locale.getCountry() : defaultCountry;
    return region.isEmpty() ? "ZZ" : region.toUpperCase(Locale.ROOT);
  }

  private boolean isReachable(PhoneNumber number) {
    return allowLandline || util().getNumberType(number) != PhoneNumberType.FIXED_LINE;
  }

  private boolean isAllowed(PhoneNumber number) {
    return allowedCountries.isEmpty()
        || allowedCountries.contains(util().getRegionCodeForNumber(number));
  }

  private String countries(Locale locale) {
    return allowedCountries.stream()
        .map(code -> Locale.of("", code).getDisplayCountry(locale))
        .collect(Collectors.joining(", "));
  }

  private Parsed refused(Locale locale) {
    return new Parsed.Refused("err.phone", Map.of("example", example(region(locale))));
  }

  private static String example(String region) {
    boolean known = util().getSupportedRegions().contains(region);
    var example = known ? util().getExampleNumberForType(region, PhoneNumberType.MOBILE) : null;
    if (example == null) example = util().getExampleNumber("US");
    return util().format(example, PhoneNumberFormat.INTERNATIONAL);
  }
}
