package org.rookery.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rookery.app.RookerySettings;
import org.rookery.branding.HostDirectory;
import org.rookery.identity.Site;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out whose host a request came to. A host that is nobody's is answered 421, without any
 * brand.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostFilter extends OncePerRequestFilter {
  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "[0:0:0:0:0:0:0:1]");

  private final Set<String> own;
  private final HostDirectory hosts;

  HostFilter(RookerySettings settings, HostDirectory hosts) {
    this.own =
        settings.hosts().stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    this.hosts = hosts;
  }

  /** Whoever watches the process knows its address, and none of its names. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/health/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var host = name(request);
    if (LOOPBACK.contains(host) || own.contains(host)) {
      Site.OWN.note(request);
      chain.doFilter(request, response);
      return;
    }
    var partner = hosts.partner(host);
    if (partner.isEmpty()) {
      Problem.write(
          request,
          response,
          ApiException.of(
              HttpStatus.MISDIRECTED_REQUEST,
              "unknown_host",
              "Nothing is served under this name."));
      return;
    }
    new Site(partner.get()).note(request);
    chain.doFilter(request, response);
  }

  private static String name(HttpServletRequest request) {
    var name = request.getServerName().toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
