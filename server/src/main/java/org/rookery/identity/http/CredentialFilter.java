package org.rookery.identity.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rookery.identity.ApiTokens;
import org.rookery.identity.SignIn;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out whether the bearer token or the session cookie is genuine. A wrong token is refused at
 * once, a wrong cookie leaves the request anonymous. With an {@code Authorization} header the
 * cookie counts for nothing.
 */
public final class CredentialFilter extends OncePerRequestFilter {
  private static final String BEARER = "bearer ";

  private final SignIn signIn;
  private final ApiTokens tokens;

  /** Asks these two. */
  public CredentialFilter(SignIn signIn, ApiTokens tokens) {
    this.signIn = signIn;
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authorization = request.getHeader("Authorization");
    if (authorization == null) {
      SessionCookie.of(request)
          .flatMap(signIn::session)
          .ifPresent(
              session ->
                  request.setAttribute(Credential.ATTRIBUTE, new Credential.Cookie(session)));
      chain.doFilter(request, response);
      return;
    }
    switch (recognise(authorization, request.getRemoteAddr())) {
      case ApiTokens.Recognition.Known known -> {
        request.setAttribute(Credential.ATTRIBUTE, new Credential.Bearer(known));
        chain.doFilter(request, response);
      }
      case ApiTokens.Recognition.Unknown() ->
          refuse(request, response, "invalid_token", "This token is not known.");
      case ApiTokens.Recognition.Expired() ->
          refuse(request, response, "token_expired", "This token has expired.");
      case ApiTokens.Recognition.AddressRefused() ->
          Problem.write(
              request,
              response,
              ApiException.of(
                  HttpStatus.FORBIDDEN,
                  "ip_not_allowed",
                  "This token may not be used from this address."));
    }
  }

  private ApiTokens.Recognition recognise(String authorization, String ip) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? tokens.recognise(authorization.substring(BEARER.length()).strip(), ip)
        : new ApiTokens.Recognition.Unknown();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, String code, String detail)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    Problem.write(request, response, ApiException.of(HttpStatus.UNAUTHORIZED, code, detail));
  }
}
