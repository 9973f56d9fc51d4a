package org.rookery.channel.website;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may talk to a widget: exact scheme, host and port, or any subdomain ({@code
 * https://*.example.com}).
 */
final class Origins {

  private Origins() {}

  /**
   * Whether a request from this origin is allowed.
   *
   * @param origin null when the caller is no browser, or the page is our own
   * @param own our own origin: the widget's frame lives there
   */
  static boolean allowed(List<String> patterns, @Nullable String origin, String own) {
    if (origin == null || patterns.isEmpty() || origin.equalsIgnoreCase(own)) {
      return true;
    }
    var given = origin.toLowerCase(Locale.ROOT);
    return patterns.stream().anyMatch(pattern -> matches(pattern.toLowerCase(Locale.ROOT), given));
  }

  private static boolean matches(String pattern, String origin) {
    var wildcard = pattern.indexOf("*.");
    if (wildcard < 0) {
      return withoutDefaultPort(pattern).equals(withoutDefaultPort(origin))
          || (!pattern.contains("://") && hostOf(origin).equals(pattern));
    }
    var scheme = pattern.substring(0, wildcard);
    var domain = pattern.substring(wildcard + 1);
    return origin.startsWith(scheme.isEmpty() ? "http" : scheme)
        && hostOf(origin).endsWith(hostOf(domain))
        && hostOf(origin).length() > hostOf(domain).length();
  }

  private static String hostOf(String origin) {
    var start = origin.indexOf("://");
    var rest = start < 0 ? origin : origin.substring(start + 3);
    var port = rest.lastIndexOf(':');
    return port < 0 ? rest : rest.substring(0, port);
  }

  private static String withoutDefaultPort(String origin) {
    if (origin.startsWith("https://") && origin.endsWith(":443")) {
      return origin.substring(0, origin.length() - 4);
    }
    if (origin.startsWith("http://") && origin.endsWith(":80")) {
      return origin.substring(0, origin.length() - 3);
    }
    return origin;
  }
}
