package org.rookery.branding;

import org.jspecify.annotations.Nullable;

/**
 * How a partner's pages look: a name, one accent colour that everything else follows from, a logo.
 */
public record Brand(
    String name, String accent, @Nullable String logoUrl, @Nullable String supportEmail) {

  /** The accent of an installation whose partner has none. */
  public static final String DEFAULT_ACCENT = "#3257d6";

  /** A brand with the default colour. */
  public static Brand named(String name) {
    return new Brand(name, DEFAULT_ACCENT, null, null);
  }
}
