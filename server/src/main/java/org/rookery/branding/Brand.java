package org.rookery.branding;

import org.jspecify.annotations.Nullable;

/**
 * How a partner's pages look: a name, one accent colour that everything else follows from, a logo
 * and the icon of a browser's tab.
 *
 * @param logo digest of the picture, see {@link BrandImages}
 * @param icon digest of the picture; without it pages show a {@link LetterMark}
 */
public record Brand(
    String name,
    String accent,
    @Nullable String supportEmail,
    @Nullable String logo,
    @Nullable String icon,
    long version) {

  /** The accent of an installation whose partner has none. */
  public static final String DEFAULT_ACCENT = "#3257d6";

  /** A brand with the default colour and no pictures. */
  public static Brand named(String name) {
    return of(name, DEFAULT_ACCENT, null);
  }

  /** A brand without pictures. */
  public static Brand of(String name, String accent, @Nullable String supportEmail) {
    return new Brand(name, accent, supportEmail, null, null, 0);
  }
}
