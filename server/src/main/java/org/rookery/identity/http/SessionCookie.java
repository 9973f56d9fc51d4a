package org.rookery.identity.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The cookie of a signed-in browser. Its name tells nobody whose product this is. */
public final class SessionCookie {
  private static final String NAME = "session";

  private SessionCookie() {}

  /** The secret in the request's cookie. */
  public static Optional<String> of(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(jakarta.servlet.http.Cookie::getValue)
            .filter(value -> !value.isEmpty())
            .findFirst();
  }

  static String set(HttpServletRequest request, String secret) {
    return cookie(request, secret, Duration.ofDays(30));
  }

  static String clear(HttpServletRequest request) {
    return cookie(request, "", Duration.ZERO);
  }

  private static String cookie(HttpServletRequest request, String value, Duration life) {
    return ResponseCookie.from(NAME, value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(life)
        .build()
        .toString();
  }
}
