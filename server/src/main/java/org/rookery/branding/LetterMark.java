package org.rookery.branding;

import java.util.Locale;

/**
 * The mark of a brand that has no icon: the first letter of its name on its colour. The
 * installation itself has a sign of its own.
 */
public final class LetterMark {
  /** The installation's own sign; never shown in a partner's name. */
  public static final String INSTALLATION =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
      <rect width="32" height="32" rx="8" fill="#3257d6"/>\
      <path d="M8 21c4 0 6-2 6.500-5.500C15 11 17.500 9 20.500 9c1.900 0 3.300 1 3.900 2.400L27 12.600l-2.700 1\
      C23.900 19.500 20 23 14.500 23c-2.600 0-4.800-.7-6.500-2z" fill="#fff"/>\
      <circle cx="21" cy="12.500" r="1.100" fill="#3257d6"/></svg>
      """;

  private LetterMark() {}

  /** The mark as an SVG picture. */
  public static String svg(String name, String accent) {
    var roles = Accent.of(accent).light();
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
        <rect width="32" height="32" rx="8" fill="%s"/>\
        <text x="16" y="16" dy=".36em" text-anchor="middle" font-size="18" font-weight="600" \
        font-family="Inter,system-ui,sans-serif" fill="%s">%s</text></svg>
        """
        .formatted(roles.solid(), roles.onSolid(), letter(name));
  }

  /** Letters and digits need no escaping; a name without any has a dot. */
  static String letter(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .mapToObj(Character::toString)
        .map(it -> it.toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("•");
  }
}
