package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.BrowserSession;
import org.rookery.identity.Login;
import org.rookery.identity.LoginId;
import org.rookery.identity.MemberId;
import org.rookery.identity.Places;
import org.rookery.identity.Requires;
import org.rookery.identity.SessionId;
import org.rookery.identity.SignIn;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.MergePatch;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.rookery.tenancy.PartnerId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The signed-in person: profile, places, sessions, password. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Account")
class MeEndpoints {
  private final SignIn signIn;
  private final Places places;
  private final BrandOfPlace brands;
  private final MergePatch patches;

  MeEndpoints(SignIn signIn, Places places, BrandOfPlace brands, MergePatch patches) {
    this.signIn = signIn;
    this.places = places;
    this.brands = brands;
    this.patches = patches;
  }

  /** The signed-in person. */
  @Schema(name = "Login")
  record LoginJson(
      LoginId id,
      String email,
      String name,
      @Nullable String phone,
      String locale,
      String timeZone,
      boolean mustChangePassword,
      @Nullable Instant lastSignInAt,
      long version) {

    static LoginJson of(Login login) {
      return new LoginJson(
          login.id(),
          login.email(),
          login.name(),
          login.phone(),
          login.locale(),
          login.timeZone(),
          login.mustChangePassword(),
          login.lastSignInAt(),
          login.version());
    }
  }

  /**
   * A place where the person is an active member; {@code id} is {@code provider}, {@code prt_…} or
   * {@code wsp_…}.
   */
  @Schema(name = "Place")
  record PlaceJson(
      @Schema(allowableValues = {"provider", "partner", "workspace"}) String kind,
      String id,
      String name,
      String state,
      MemberId memberId,
      String role,
      String roleName,
      Set<String> permissions,
      BrandJson brand) {}

  /** The person and the places. */
  @Schema(name = "Me")
  record MeJson(LoginJson login, List<PlaceJson> places) {}

  /** What people may change about themselves. */
  @Schema(name = "LoginChange")
  record ChangeJson(
      @NotBlank @Size(max = 80) String name,
      @Nullable @Pattern(regexp = "\\+[1-9][0-9]{5,14}") String phone,
      @NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") @Size(max = 35)
          String locale,
      @NotBlank @Size(max = 60) String timeZone) {}

  /** A signed-in browser. */
  @Schema(name = "Session")
  record SessionJson(
      SessionId id,
      String userAgent,
      String ip,
      Instant createdAt,
      Instant lastSeenAt,
      boolean current) {}

  /** A change of password; ends all other sessions unless told otherwise. */
  @Schema(name = "PasswordChange")
  record PasswordJson(
      @NotBlank @Size(max = 200) String currentPassword,
      @NotBlank @Size(max = 200) String newPassword,
      @Nullable Boolean endOtherSessions) {}

  @GetMapping
  @Requires(Requires.SIGNED_IN)
  @Operation(
      operationId = "getMe",
      summary = "Shows the signed-in person and the places they work in")
  ResponseEntity<MeJson> me(BrowserSession session) {
    var login = signIn.login(session.login()).orElseThrow();
    return Versions.ok(me(login), login.version());
  }

  private MeJson me(Login login) {
    Map<Object, BrandJson> looks = new HashMap<>();
    var shown =
        places.of(login.id()).stream()
            .map(
                seat ->
                    place(
                        seat,
                        looks.computeIfAbsent(key(seat.partner()), _ -> brands.of(seat.partner()))))
            .toList();
    return new MeJson(LoginJson.of(login), shown);
  }

  private static Object key(@Nullable PartnerId partner) {
    return partner == null ? "provider" : partner;
  }

  private static PlaceJson place(Places.Seat seat, BrandJson brand) {
    return new PlaceJson(
        seat.place().level(),
        seat.place().text(),
        seat.name(),
        seat.state(),
        seat.member().id(),
        seat.role().key(),
        seat.role().name(),
        seat.permissions(),
        brand);
  }

  @PatchMapping
  @Requires(Requires.SIGNED_IN)
  @Operation(
      operationId = "patchMe",
      summary = "Changes name, phone, language or time zone (merge-patch)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  ResponseEntity<MeJson> patch(
      BrowserSession session,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var was = signIn.login(session.login()).orElseThrow();
    var expected = Versions.expected(ifMatch);
    var before = new ChangeJson(was.name(), was.phone(), was.locale(), was.timeZone());
    var wanted = patches.apply(before, body, ChangeJson.class);
    TimeZones.check("timeZone", wanted.timeZone());
    var changed =
        signIn.change(
            was.id(),
            expected == null ? was.version() : expected,
            wanted.name(),
            wanted.phone(),
            wanted.locale(),
            wanted.timeZone());
    var now =
        changed.orElseThrow(() -> Versions.conflict(me(signIn.login(was.id()).orElseThrow())));
    return Versions.ok(me(now), now.version());
  }

  @GetMapping("/sessions")
  @Requires(Requires.SIGNED_IN)
  @Operation(operationId = "listSessions", summary = "Lists the browsers that are signed in")
  Page<SessionJson> sessions(BrowserSession current) {
    var all =
        signIn.sessions(current.login()).stream()
            .map(
                it ->
                    new SessionJson(
                        it.id(),
                        it.userAgent(),
                        it.ip(),
                        it.createdAt(),
                        it.lastSeenAt(),
                        it.id().equals(current.id())))
            .toList();
    return Page.of(all, Math.max(1, all.size()), it -> it.id().text());
  }

  @DeleteMapping("/sessions/{id}")
  @Requires(Requires.SIGNED_IN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "endSession", summary = "Signs a browser out")
  ResponseEntity<Void> end(
      BrowserSession current, SignIn.Origin origin, @PathVariable SessionId id) {
    if (!signIn.end(current.login(), id, origin)) {
      throw ApiException.notFound();
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/password")
  @Requires(Requires.SIGNED_IN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "changePassword",
      summary = "Changes the password and ends the other sessions")
  ResponseEntity<Void> password(
      BrowserSession session,
      SignIn.Origin origin,
      @Valid @RequestBody PasswordJson body,
      HttpServletResponse response) {
    var keepOthers = Boolean.FALSE.equals(body.endOtherSessions());
    return switch (signIn.changePassword(
        session, body.currentPassword(), body.newPassword(), keepOthers, origin)) {
      case SignIn.PasswordOutcome.Changed() -> ResponseEntity.noContent().build();
      case SignIn.PasswordOutcome.WrongCurrent() ->
          throw ApiException.invalid(
              "currentPassword", "wrong_password", "This is not your present password.");
      case SignIn.PasswordOutcome.Locked(var howLong) -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(howLong.toSeconds() + 1));
        throw ApiException.of(
            HttpStatus.TOO_MANY_REQUESTS, "locked", "Too many wrong attempts. Wait a while.");
      }
      case SignIn.PasswordOutcome.Invalid(var problems) -> throw ApiException.invalid(problems);
    };
  }
}
