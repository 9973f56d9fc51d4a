package org.rookery.chatflow.answer;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** A mailbox of RFC 5321 at a domain with at least one dot. */
record EmailAddress(String local, String domain) {

  private static final Pattern FOLDING = Pattern.compile("^(?i:mailto:|e-?mail:)\\s*");
  private static final EmailValidator VALIDATOR = EmailValidator.getInstance(false, false);

  /**
   * The address this text is, or null. Brackets, a full stop after it and "mailto:" do not belong
   * to it.
   */
  static @Nullable EmailAddress in(String text, int maxChars) {
    var bare = bare(text);
    int at = bare.lastIndexOf('@');
    if (at < 1 || bare.length() > maxChars) return null;
    var domain = bare.substring(at + 1).toLowerCase(Locale.ROOT);
    if (!isDomain(domain)) return null;
    var local = bare.substring(0, at);
    return isLocalPart(local) ? new EmailAddress(local, domain) : null;
  }

  /**
   * Checked at a domain that is certainly right: new top-level domains are not our concern here.
   */
  private static boolean isLocalPart(String local) {
    return local.chars().allMatch(c -> c < 0x80) && VALIDATOR.isValid(local + "@example.com");
  }

  private static String bare(String text) {
    var bare = FOLDING.matcher(text.strip()).replaceFirst("");
    while (bare.endsWith(".") || bare.endsWith(",") || bare.endsWith(";")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    if (bare.startsWith("<") && bare.endsWith(">")) bare = bare.substring(1, bare.length() - 1);
    return bare;
  }

  private static boolean isDomain(String domain) {
    if (domain.indexOf('.') < 1 || domain.endsWith(".") || domain.contains("..")) return false;
    try {
      var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      return ascii.length() <= 253 && hasTopLevel(ascii);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hasTopLevel(String domain) {
    var top = domain.substring(domain.lastIndexOf('.') + 1);
    return DomainValidator.getInstance().isValidTld(top)
        || (top.length() >= 2 && top.chars().noneMatch(Character::isDigit));
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
