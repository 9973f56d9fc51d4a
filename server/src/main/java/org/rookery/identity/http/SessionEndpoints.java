package org.rookery.identity.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.BrowserSession;
import org.rookery.identity.MemberOutcome;
import org.rookery.identity.Members;
import org.rookery.identity.Open;
import org.rookery.identity.Requires;
import org.rookery.identity.SignIn;
import org.rookery.identity.SignInOutcome;
import org.rookery.identity.Site;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.id.Id.MalformedId;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and following an invitation. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sign-in")
class SessionEndpoints {
  private final SignIn signIn;
  private final Members members;
  private final CookieCsrfTokenRepository csrf;

  SessionEndpoints(SignIn signIn, Members members, CookieCsrfTokenRepository csrf) {
    this.signIn = signIn;
    this.members = members;
    this.csrf = csrf;
  }

  /**
   * Who signs in.
   *
   * @param realmId which of several realms is meant, from the answer {@code choose_realm}
   * @param stay keeps the cookie when the browser is closed
   */
  @Schema(name = "SignIn")
  record SignInJson(
      @NotBlank @Size(max = 254) String email,
      @NotBlank @Size(max = 200) String password,
      @Nullable @Size(max = 40) String realmId,
      @Nullable Boolean stay) {}

  /**
   * The token to send as {@code X-XSRF-TOKEN} with every change; also in the cookie {@code
   * XSRF-TOKEN}.
   */
  @Schema(name = "SignedIn")
  record SignedInJson(String csrfToken) {}

  @PostMapping(path = "/session", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Open("this is how people become callers")
  @Operation(
      operationId = "signIn",
      summary = "Signs in",
      description =
          "Sets the session cookie. 409 `choose_realm` with `realms` where several fit: repeat with `realmId`.")
  ResponseEntity<SignedInJson> signIn(
      @Valid @RequestBody SignInJson body,
      SignIn.Origin origin,
      HttpServletRequest request,
      HttpServletResponse response) {
    var realm =
        body.realmId() == null
            ? Site.partner(request).map(PartnerId::value).orElse(null)
            : realm(body, request);
    return switch (signIn.signIn(body.email(), body.password(), realm, origin)) {
      case SignInOutcome.SignedIn in -> {
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.set(request, in.secret()));
        yield ResponseEntity.ok(freshToken(request, response));
      }
      case SignInOutcome.ChooseRealm(var realms) ->
          throw ApiException.conflict(
                  "choose_realm", "This address and password fit in several places.")
              .with("realms", realms);
      case SignInOutcome.Rejected() ->
          throw ApiException.of(
              HttpStatus.UNAUTHORIZED,
              "invalid_credentials",
              "E-mail address or password are wrong.");
      case SignInOutcome.Locked(var howLong) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(howLong.toSeconds() + 1));
        throw ApiException.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "locked",
            "Too many wrong attempts. Wait a quarter of an hour.");
      }
    };
  }

  /** On a partner's host only the partner's own realm can be meant. */
  private static UUID realm(SignInJson body, HttpServletRequest request) {
    try {
      var wanted = String.valueOf(body.realmId());
      var realm = wanted.equals("provider") ? Place.PROVIDER_KEY : PartnerId.of(wanted).value();
      return Site.partner(request).map(PartnerId::value).orElse(realm);
    } catch (MalformedId noRealm) {
      throw ApiException.invalid("realmId", "invalid_value", "There is no such realm.");
    }
  }

  private SignedInJson freshToken(HttpServletRequest request, HttpServletResponse response) {
    var token = csrf.generateToken(request);
    csrf.saveToken(token, request, response);
    return new SignedInJson(token.getToken());
  }

  @GetMapping("/session")
  @Requires(Requires.SIGNED_IN)
  @Operation(
      operationId = "getSession",
      summary = "Gives a fresh CSRF token to a signed-in browser")
  SignedInJson session(
      BrowserSession session, HttpServletRequest request, HttpServletResponse response) {
    return freshToken(request, response);
  }

  @DeleteMapping("/session")
  @Requires(Requires.SIGNED_IN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "signOut", summary = "Signs out")
  ResponseEntity<Void> signOut(
      BrowserSession session,
      SignIn.Origin origin,
      HttpServletRequest request,
      HttpServletResponse response) {
    signIn.end(session.login(), session.id(), origin);
    csrf.saveToken(null, request, response);
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(request))
        .build();
  }

  /** Follows an invitation's link; a new login gets this password. */
  @Schema(name = "AcceptInvitation")
  record AcceptJson(
      @NotBlank @Size(max = 100) String token,
      @Nullable @Size(min = 1, max = 80) String name,
      @Nullable @Size(max = 200) String password) {}

  /** Who has come. */
  @Schema(name = "InvitationAccepted")
  record AcceptedJson(@NotNull String memberId, String email, String place) {}

  @PostMapping(path = "/invitations/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Open("the link's secret says who may")
  @Operation(
      operationId = "acceptInvitation",
      summary = "Accepts an invitation; sign in afterwards")
  AcceptedJson accept(@Valid @RequestBody AcceptJson body) {
    return switch (members.accept(body.token(), body.name(), body.password())) {
      case MemberOutcome.Done(var member) ->
          new AcceptedJson(member.id().text(), member.email(), member.place().text());
      case MemberOutcome other -> throw MemberRefusals.of(other, "token");
    };
  }
}
