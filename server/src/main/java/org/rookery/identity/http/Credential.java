package org.rookery.identity.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rookery.identity.ApiTokens;
import org.rookery.identity.BrowserSession;

/** What the request showed to say who it is, already found genuine. */
sealed interface Credential {

  /** A browser's cookie. */
  record Cookie(BrowserSession session) implements Credential {}

  /** A program's bearer token. */
  record Bearer(ApiTokens.Recognition.Known token) implements Credential {}

  String ATTRIBUTE = Credential.class.getName();

  /** The credential of this request, if it has one. */
  static Optional<Credential> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Credential credential
        ? Optional.of(credential)
        : Optional.empty();
  }

  /** Whose buckets and kept answers this credential uses: stable, and tells no secret. */
  default String owner() {
    return switch (this) {
      case Cookie(var session) -> session.login().text();
      case Bearer(var token) -> token.token().id().text();
    };
  }
}
