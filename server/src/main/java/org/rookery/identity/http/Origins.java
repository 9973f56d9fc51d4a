package org.rookery.identity.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.rookery.identity.SignIn;
import org.rookery.platform.http.RequestId;

/** Where a request comes from. */
final class Origins {
  private Origins() {}

  static SignIn.Origin of(HttpServletRequest request) {
    var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    return new SignIn.Origin(request.getRemoteAddr(), agent, RequestId.of(request));
  }
}
