package org.rookery.identity.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests may come.
 *
 * @param authPerMinute attempts to sign in, set up, accept an invitation or change a password, per
 *     address
 * @param factor multiplies all other limits, which are those of the public API's documentation
 */
@ConfigurationProperties("rookery.limits")
public record RateLimits(@DefaultValue("20") int authPerMinute, @DefaultValue("1") int factor) {

  /**
   * One class of requests: a rate and a burst for each credential, and a rate for its whole
   * workspace.
   */
  record Limit(String name, int perMinute, int burst, int perWorkspace) {}

  private static final Limit READS = new Limit("reads", 600, 100, 3000);
  private static final Limit WRITES = new Limit("writes", 240, 40, 1200);
  private static final Limit SENDS = new Limit("sends", 1200, 40, 4800);
  private static final Limit SEARCHES = new Limit("searches", 60, 60, 240);
  private static final Limit BULK = new Limit("bulk", 10, 10, 30);

  /** The class a request belongs to. */
  Limit of(String method, String path) {
    var isRead = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    if (path.endsWith("/search") || path.startsWith("/api/v1/analytics")) {
      return SEARCHES;
    }
    if (isRead) {
      return READS;
    }
    if (List.of("/imports", "/exports", "/batch", "/bulk").stream().anyMatch(path::endsWith)) {
      return BULK;
    }
    return path.endsWith("/messages") || path.startsWith("/api/v1/messages") ? SENDS : WRITES;
  }
}
