package org.rookery.identity.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Token buckets per credential and per workspace, for each class of requests; sign-in and its like
 * per address. Every answer tells the state of the tighter bucket.
 */
public final class RateLimitFilter extends OncePerRequestFilter {
  private static final Set<String> AUTH =
      Set.of(
          "/api/v1/session",
          "/api/v1/setup",
          "/api/v1/invitations/accept",
          "/api/v1/auth/forgot",
          "/api/v1/auth/reset",
          "/api/v1/me/password",
          "/api/v1/status/subscribers",
          "/status/subscribe");

  private final RateLimits limits;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  /** Keeps these limits. */
  public RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var probe = take(request, response);
    if (probe == null || probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    var seconds =
        Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
    response.setHeader("Retry-After", Long.toString(seconds));
    Problem.write(
        request,
        response,
        ApiException.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "rate_limited",
            "Too many requests. Try again in a moment."));
  }

  /** Takes one from each bucket that the request counts against; null where none does. */
  private @Nullable ConsumptionProbe take(
      HttpServletRequest request, HttpServletResponse response) {
    var path = request.getRequestURI();
    if (AUTH.contains(path) && !request.getMethod().equals("GET")) {
      return take(
          response,
          "auth " + request.getRemoteAddr(),
          limits.authPerMinute(),
          limits.authPerMinute());
    }
    var credential = Credential.of(request);
    if (credential.isEmpty()) {
      var anonymous = limits.of(request.getMethod(), path);
      return take(
          response, "anonymous " + request.getRemoteAddr(), anonymous, anonymous.perMinute());
    }
    var limit = limits.of(request.getMethod(), path);
    var own = take(response, credential.get().owner(), limit, limit.perMinute());
    if (own.isConsumed() && credential.get() instanceof Credential.Bearer(var token)) {
      var whole =
          bucket(
              token.token().workspace().text() + limit.name(),
              limit.perWorkspace(),
              limit.perWorkspace());
      return whole.tryConsumeAndReturnRemaining(1);
    }
    return own;
  }

  private ConsumptionProbe take(
      HttpServletResponse response, String owner, RateLimits.Limit limit, int perMinute) {
    return take(
        response,
        owner + " " + limit.name(),
        perMinute * limits.factor(),
        limit.burst() * limits.factor());
  }

  private ConsumptionProbe take(
      HttpServletResponse response, String key, int perMinute, int burst) {
    var probe = bucket(key, perMinute, burst).tryConsumeAndReturnRemaining(1);
    response.setHeader("RateLimit-Limit", Integer.toString(burst));
    response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
    response.setHeader(
        "RateLimit-Reset",
        Long.toString(
            Duration.ofNanos(probe.getNanosToWaitForReset()).plusMillis(999).toSeconds()));
    return probe;
  }

  private Bucket bucket(String key, int perMinute, int burst) {
    return buckets.get(
        key,
        _ ->
            Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
  }
}
