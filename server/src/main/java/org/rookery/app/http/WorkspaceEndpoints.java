package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.identity.Caller;
import org.rookery.identity.Founding;
import org.rookery.identity.MemberOutcome;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.MergePatch;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.rookery.tenancy.Change;
import org.rookery.tenancy.NewWorkspace;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Workspace;
import org.rookery.tenancy.WorkspaceId;
import org.rookery.tenancy.WorkspaceProfile;
import org.rookery.tenancy.Workspaces;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The workspace the caller works in, and a partner's workspaces. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Workspaces")
class WorkspaceEndpoints {
  private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  private final Workspaces workspaces;
  private final Founding founding;
  private final AuditLog audit;
  private final MergePatch patches;
  private final InstantSource clock;

  WorkspaceEndpoints(
      Workspaces workspaces,
      Founding founding,
      AuditLog audit,
      MergePatch patches,
      InstantSource clock) {
    this.workspaces = workspaces;
    this.founding = founding;
    this.audit = audit;
    this.patches = patches;
    this.clock = clock;
  }

  /** A workspace: one customer of one partner. */
  @Schema(name = "Workspace")
  record WorkspaceJson(
      WorkspaceId id,
      PartnerId partnerId,
      String name,
      String state,
      @Nullable String stateReason,
      String subscription,
      int seats,
      String timeZone,
      String language,
      @Nullable String country,
      String currency,
      String weekStart,
      @Nullable String industry,
      @Nullable String website,
      @Nullable String supportEmail,
      Instant createdAt,
      long version) {

    static WorkspaceJson of(Workspace workspace) {
      var profile = workspace.profile();
      return new WorkspaceJson(
          workspace.id(),
          workspace.partner(),
          workspace.name(),
          workspace.life().text(),
          workspace.lifeReason(),
          workspace.subscription().text(),
          workspace.seats(),
          profile.timeZone(),
          profile.language(),
          profile.country(),
          profile.currency(),
          profile.weekStart(),
          profile.industry(),
          profile.website(),
          profile.supportEmail(),
          workspace.createdAt(),
          workspace.version());
    }
  }

  /** What its members may change about a workspace. */
  @Schema(name = "WorkspaceChange")
  record ChangeJson(
      @NotBlank @Size(min = 2, max = 80) String name,
      @NotBlank @Size(max = 60) String timeZone,
      @NotBlank @Size(max = 35) @Pattern(regexp = LANGUAGE) String language,
      @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
      @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
      @NotBlank @Pattern(regexp = "monday|saturday|sunday") String weekStart,
      @Nullable @Size(max = 80) String industry,
      @Nullable @Size(max = 2048) @Pattern(regexp = "https?://.+") String website,
      @Nullable @Email @Size(max = 254) String supportEmail) {

    static ChangeJson of(Workspace workspace) {
      var profile = workspace.profile();
      return new ChangeJson(
          workspace.name(),
          profile.timeZone(),
          profile.language(),
          profile.country(),
          profile.currency(),
          profile.weekStart(),
          profile.industry(),
          profile.website(),
          profile.supportEmail());
    }

    Workspace to(Workspace workspace) {
      var profile =
          new WorkspaceProfile(
              timeZone, language, country, currency, weekStart, industry, website, supportEmail);
      return workspace.with(name, profile);
    }
  }

  /** A workspace to make, and its owner, who is invited. */
  @Schema(name = "NewWorkspace")
  record NewWorkspaceJson(
      @NotBlank @Size(min = 2, max = 80) String name,
      @Nullable @Size(max = 60) String timeZone,
      @Nullable @Size(max = 35) @Pattern(regexp = LANGUAGE) String language,
      @Nullable @Min(-1) @Max(10_000) Integer seats,
      @NotBlank @Size(max = 80) String ownerName,
      @NotBlank @Email @Size(max = 254) String ownerEmail) {}

  /** A new workspace; the token belongs into its owner's invitation link and is shown this once. */
  @Schema(name = "WorkspaceCreated")
  record CreatedJson(WorkspaceJson workspace, @Nullable String invitationToken) {}

  @GetMapping("/workspace")
  @Requires(Requires.SIGNED_IN)
  @Operation(
      operationId = "getWorkspace",
      summary = "Shows the workspace that the request works in")
  ResponseEntity<WorkspaceJson> get(Caller caller) {
    var workspace = workspaces.find(caller.workspace()).orElseThrow(ApiException::notFound);
    return Versions.ok(WorkspaceJson.of(workspace), workspace.version());
  }

  @PatchMapping("/workspace")
  @Requires("workspace:write")
  @Operation(
      operationId = "patchWorkspace",
      summary = "Changes the workspace's name and profile (merge-patch)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  ResponseEntity<WorkspaceJson> patch(
      Caller caller,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var was = workspaces.find(caller.workspace()).orElseThrow(ApiException::notFound);
    var expected = Versions.expected(ifMatch);
    var wanted = patches.apply(ChangeJson.of(was), body, ChangeJson.class);
    TimeZones.check("timeZone", wanted.timeZone());
    var version = expected == null ? Long.valueOf(was.version()) : expected;
    return switch (workspaces.change(was.id(), version, wanted::to, tell(caller))) {
      case Change.Done<Workspace>(var now) -> Versions.ok(WorkspaceJson.of(now), now.version());
      case Change.Stale<Workspace>(var current) ->
          throw Versions.conflict(WorkspaceJson.of(current));
      case Change.Refused<Workspace> _, Change.Missing<Workspace> _ ->
          throw ApiException.notFound();
    };
  }

  private Workspaces.AfterChange tell(Caller caller) {
    return (tx, before, now) ->
        audit.append(
            tx,
            caller.place(),
            AuditEvent.ok(
                    caller.actor(), "workspace.changed", "workspace", now.id().text(), now.name())
                .changing(facts(before), facts(now)));
  }

  private static Map<String, String> facts(Workspace workspace) {
    var profile = workspace.profile();
    return Map.of(
        "name", workspace.name(),
        "timeZone", profile.timeZone(),
        "language", profile.language(),
        "country", Objects.requireNonNullElse(profile.country(), ""),
        "currency", profile.currency(),
        "weekStart", profile.weekStart(),
        "industry", Objects.requireNonNullElse(profile.industry(), ""),
        "website", Objects.requireNonNullElse(profile.website(), ""),
        "supportEmail", Objects.requireNonNullElse(profile.supportEmail(), ""));
  }

  @GetMapping("/workspaces")
  @Requires("customers:read")
  @Operation(operationId = "listWorkspaces", summary = "Lists the partner's workspaces")
  Page<WorkspaceJson> list(
      Caller caller,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var behind = cursor == null ? null : Cursor.id(cursor, "workspaces", now, WorkspaceId::of);
    var found = workspaces.of(caller.partner(), behind, limit + 1);
    return Page.of(found, limit, it -> Cursor.write(it.id().text(), "workspaces", now))
        .map(WorkspaceJson::of);
  }

  @PostMapping("/workspaces")
  @Requires("customers:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createWorkspace", summary = "Makes a workspace and invites its owner")
  ResponseEntity<CreatedJson> create(Caller caller, @Valid @RequestBody NewWorkspaceJson body) {
    var profile = WorkspaceProfile.DEFAULT.in(Objects.requireNonNullElse(body.timeZone(), "UTC"));
    TimeZones.check("timeZone", profile.timeZone());
    if (body.language() != null) {
      profile = profile.speaking(body.language());
    }
    var wanted =
        new NewWorkspace(body.name(), profile, Objects.requireNonNullElse(body.seats(), -1));
    var owner = new Founding.Owner(body.ownerName(), body.ownerEmail(), null);
    return switch (founding.workspace(caller.authority(), caller.partner(), wanted, owner)) {
      case Founding.Outcome.Founded<Workspace>(var made, var invited) ->
          Versions.created(
              "/api/v1/workspaces/" + made.id(),
              new CreatedJson(WorkspaceJson.of(made), secret(invited)),
              made.version());
      case Founding.Outcome.Invalid<Workspace>(var problems) ->
          throw ApiException.invalid(problems);
    };
  }

  static @Nullable String secret(MemberOutcome owner) {
    return owner instanceof MemberOutcome.Invited invited ? invited.secret() : null;
  }
}
