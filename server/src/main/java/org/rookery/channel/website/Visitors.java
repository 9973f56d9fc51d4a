package org.rookery.channel.website;

import jakarta.servlet.http.HttpServletRequest;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds out who a request is from: a good token, its own site, a session that has not ended, a bot
 * that is on.
 */
@Component
class Visitors {
  private final AccessTokens tokens;
  private final VisitorSessions sessions;
  private final WidgetBots bots;

  Visitors(AccessTokens tokens, VisitorSessions sessions, WidgetBots bots) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.bots = bots;
  }

  /** The visitor of a request with a bearer token. */
  VisitorToken of(HttpServletRequest request) {
    var token =
        tokens
            .read(Addresses.bearer(request))
            .orElseThrow(
                () ->
                    ApiException.of(
                        HttpStatus.UNAUTHORIZED,
                        "token_expired",
                        "The access token is not valid."));
    var refusal = refusal(token, Addresses.origin(request), Addresses.own(request));
    if (refusal == CloseCodes.SESSION_ENDED) {
      throw ApiException.of(HttpStatus.GONE, "session_ended", "This session has ended.");
    }
    if (refusal != 0) {
      throw ApiException.of(
          HttpStatus.FORBIDDEN, "forbidden_origin", "This page may not use the widget.");
    }
    return token;
  }

  /** The close code that refuses this token here, or 0. */
  int refusal(VisitorToken token, @org.jspecify.annotations.Nullable String origin, String own) {
    var bot = bots.of(token.workspace(), token.bot()).orElse(null);
    if (bot == null || !bot.live() || !Origins.allowed(bot.allowedOrigins(), origin, own)) {
      return CloseCodes.FORBIDDEN;
    }
    return sessions.lives(token) ? 0 : CloseCodes.SESSION_ENDED;
  }
}
