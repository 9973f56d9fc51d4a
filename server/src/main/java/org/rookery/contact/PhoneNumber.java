package org.rookery.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/** A telephone number with its country code, as {@code +14155552671}. */
public record PhoneNumber(String e164) {

  /** Reads an international number in any common spelling; empty if it is none. */
  public static Optional<PhoneNumber> parse(String text) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text.strip(), null);
      return numbers.isPossibleNumber(number)
          ? Optional.of(
              new PhoneNumber(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
