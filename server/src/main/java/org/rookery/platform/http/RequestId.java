package org.rookery.platform.http;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, which its answer, its problems, its log lines and its audit entries
 * carry.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {
  private static final String ATTRIBUTE = RequestId.class.getName();

  /** The id of this request. */
  public static String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "req_unknown";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = "req_" + UlidCreator.getMonotonicUlid();
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader("X-Request-Id", id);
    try (var _ = MDC.putCloseable("requestId", id)) {
      chain.doFilter(request, response);
    } finally {
      MDC.remove("workspace");
    }
  }
}
