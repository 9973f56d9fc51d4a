package org.rookery.identity.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.ApiToken;
import org.rookery.identity.ApiTokens;
import org.rookery.identity.Caller;
import org.rookery.identity.Member;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.identity.NewApiToken;
import org.rookery.identity.Requires;
import org.rookery.identity.TokenId;
import org.rookery.identity.TokenOutcome;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Page;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens of the caller's workspace. */
@RestController
@RequestMapping("/api/v1/api-tokens")
@Tag(name = "API tokens")
class ApiTokenEndpoints {
  private final ApiTokens tokens;
  private final Members members;

  ApiTokenEndpoints(ApiTokens tokens, Members members) {
    this.tokens = tokens;
    this.members = members;
  }

  /** An API token; {@code prefix} is as much of its secret as is ever shown again. */
  @Schema(name = "ApiToken")
  record TokenJson(
      TokenId id,
      String name,
      String prefix,
      Set<String> scopes,
      List<String> ipAllow,
      String createdBy,
      MemberId createdById,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable String lastIp,
      @Nullable Instant expiresAt,
      boolean disabled) {}

  /** A token to issue. */
  @Schema(name = "NewApiToken")
  record NewTokenJson(
      @NotBlank @Size(max = 60) String name,
      @NotEmpty @Size(max = 60) Set<@NotBlank @Size(max = 40) String> scopes,
      @Nullable @Size(max = 20) List<@NotNull @Size(max = 50) String> ipAllow,
      @Nullable Instant expiresAt) {}

  /** A token and its secret, which is shown this once. */
  @Schema(name = "ApiTokenSecret")
  record SecretJson(TokenJson token, String secret) {}

  /** How long the old secret works on. */
  @Schema(name = "TokenRotation")
  record RotationJson(@Nullable @Min(0) @Max(72) Integer keepHours) {}

  @GetMapping
  @Requires("tokens:read")
  @Operation(
      operationId = "listApiTokens",
      summary = "Lists the API tokens of the workspace, newest first")
  Page<TokenJson> list(Caller caller) {
    var all = tokens.in(caller.workspace());
    var creators = creators(caller, all);
    return Page.of(all, Math.max(1, all.size()), it -> it.id().text())
        .map(it -> json(it, creators));
  }

  @PostMapping
  @Requires("tokens:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createApiToken",
      summary = "Issues an API token; its secret is shown this once")
  ResponseEntity<SecretJson> create(Caller caller, @Valid @RequestBody NewTokenJson body) {
    var ranges = body.ipAllow() == null ? List.<String>of() : body.ipAllow();
    var wanted = new NewApiToken(body.name(), body.scopes(), ranges, body.expiresAt());
    var outcome = tokens.issue(caller.authority(), caller.member(), caller.workspace(), wanted);
    return ResponseEntity.status(HttpStatus.CREATED).body(issued(caller, outcome));
  }

  @PostMapping("/{id}/rotate")
  @Requires("tokens:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "rotateApiToken",
      summary = "Gives a token a new secret; the old one may work on for a while")
  SecretJson rotate(
      Caller caller, @PathVariable TokenId id, @Valid @RequestBody RotationJson body) {
    var keep = Duration.ofHours(body.keepHours() == null ? 0 : body.keepHours());
    return issued(caller, tokens.rotate(caller.authority(), caller.workspace(), id, keep));
  }

  @DeleteMapping("/{id}")
  @Requires("tokens:delete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "revokeApiToken", summary = "Ends a token at once")
  ResponseEntity<Void> revoke(Caller caller, @PathVariable TokenId id) {
    if (!tokens.revoke(caller.authority(), caller.workspace(), id)) {
      throw ApiException.notFound();
    }
    return ResponseEntity.noContent().build();
  }

  private SecretJson issued(Caller caller, TokenOutcome outcome) {
    return switch (outcome) {
      case TokenOutcome.Issued(var token, var secret) ->
          new SecretJson(json(token, creators(caller, List.of(token))), secret);
      case TokenOutcome.Missing() -> throw ApiException.notFound();
      case TokenOutcome.TooMany(var limit) ->
          throw ApiException.conflict(
              "limit_reached", "A workspace has at most " + limit + " tokens.");
      case TokenOutcome.CannotGrant(var permission) ->
          throw ApiException.invalid(
                  "scopes", "cannot_grant", "You cannot give what you lack: " + permission + ".")
              .with("permission", permission);
      case TokenOutcome.Invalid(var problems) -> throw ApiException.invalid(problems);
    };
  }

  private Map<MemberId, Member> creators(Caller caller, List<ApiToken> shown) {
    var ids = shown.stream().map(ApiToken::createdBy).distinct().toList();
    return members.named(new Place.OfWorkspace(caller.workspace()), ids).stream()
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }

  private static TokenJson json(ApiToken token, Map<MemberId, Member> creators) {
    var creator = creators.get(token.createdBy());
    return new TokenJson(
        token.id(),
        token.name(),
        "rk_live_…" + token.hint(),
        token.scopes(),
        token.ipAllow(),
        creator == null ? "" : creator.name(),
        token.createdBy(),
        token.createdAt(),
        token.lastUsedAt(),
        token.lastIp(),
        token.expiresAt(),
        creator == null || creator.status() != Member.Status.ACTIVE);
  }
}
