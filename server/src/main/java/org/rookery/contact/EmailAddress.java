package org.rookery.contact;

import com.google.re2j.Pattern;

/**
 * What an e-mail address looks like. Whether the domain exists is not asked: reserved and future
 * ones will do.
 */
final class EmailAddress {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([\\pL\\pN]([\\pL\\pN-]{0,61}[\\pL\\pN])?\\.)+[\\pL]([\\pL\\pN-]{0,61}[\\pL\\pN])");

  private EmailAddress() {}

  static boolean valid(String text) {
    return text.length() <= 254 && text.indexOf('@') <= 64 && SHAPE.matches(text);
  }
}
