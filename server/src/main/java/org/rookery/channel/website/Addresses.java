package org.rookery.channel.website;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a request comes from and where it arrived. */
final class Addresses {

  private Addresses() {}

  /** Our own origin, as the caller wrote it. */
  static String own(HttpServletRequest request) {
    var port = request.getServerPort();
    var usual = request.isSecure() ? 443 : 80;
    return request.getScheme()
        + "://"
        + request.getServerName()
        + (port == usual ? "" : ":" + port);
  }

  /** The page's origin; null if the caller names none. */
  static @Nullable String origin(HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    return origin == null || origin.isBlank() ? null : origin;
  }

  /** The token of the {@code Authorization} header. */
  static @Nullable String bearer(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.startsWith("Bearer ") ? header.substring(7) : null;
  }
}
