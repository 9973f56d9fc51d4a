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
    if (isPlainLocalPart(local)) return true;
    return local.chars().allMatch(c -> c < 0x80) && VALIDATOR.isValid(local + "@example.com");
  }

  /** Most are words with dots between, which need no closer look. */
  private static boolean isPlainLocalPart(String local) {
    var start = true;
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      if (c == '.' ? start : !isPlain(c) && "+_-'&=~/".indexOf(c) < 0) return false;
      start = c == '.';
    }
    return !start && local.length() <= 64;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String bare(String text) {
    var stripped = text.strip();
    var bare = stripped.indexOf(':') < 0 ? stripped : FOLDING.matcher(stripped).replaceFirst("");
    while (bare.endsWith(".") || bare.endsWith(",") || bare.endsWith(";")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    if (bare.startsWith("<") && bare.endsWith(">")) bare = bare.substring(1, bare.length() - 1);
    return bare;
  }

  private static boolean isDomain(String domain) {
    if (domain.indexOf('.') < 1 || domain.endsWith(".") || domain.contains("..")) return false;
    if (isPlainHost(domain)) return domain.length() <= 253 && hasTopLevel(domain);
    try {
      var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      return ascii.length() <= 253 && hasTopLevel(ascii);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Letters and digits with dots between, short enough to be labels: nothing to translate. */
  private static boolean isPlainHost(String domain) {
    int label = 0;
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      if (c == '.' ? label == 0 : !isPlain(c)) return false;
      label = c == '.' ? 0 : label + 1;
      if (label > 63) return false;
    }
    return label > 0;
  }

  private static boolean hasTopLevel(String domain) {
    var top = domain.substring(domain.lastIndexOf('.') + 1);
    return (top.length() >= 2 && !hasDigit(top)) || DomainValidator.getInstance().isValidTld(top);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
    return false;
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
