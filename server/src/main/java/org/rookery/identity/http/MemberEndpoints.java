package org.rookery.identity.http;

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
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.Member;
import org.rookery.identity.MemberChange;
import org.rookery.identity.MemberId;
import org.rookery.identity.MemberOutcome;
import org.rookery.identity.Members;
import org.rookery.identity.NewMember;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.MergePatch;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Members of the caller's place, whichever level it is. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Members")
class MemberEndpoints {
  private final Members members;
  private final MergePatch patches;
  private final InstantSource clock;

  MemberEndpoints(Members members, MergePatch patches, InstantSource clock) {
    this.members = members;
    this.patches = patches;
    this.clock = clock;
  }

  /**
   * Somebody to invite. With a password the member is active at once and chooses an own one at the
   * first sign-in.
   */
  @Schema(name = "NewMember")
  record NewMemberJson(
      @NotBlank @Size(max = 80) String name,
      @NotBlank @Email @Size(max = 254) String email,
      @Nullable @Pattern(regexp = "\\+[1-9][0-9]{5,14}") String phone,
      @NotBlank @Size(max = 40) String role,
      @Nullable @Pattern(regexp = "all|team|assigned") String leadVisibility,
      @Nullable @Pattern(regexp = "none|self|own_team|anyone") String canAssign,
      @Nullable @Size(max = 200) String temporaryPassword) {

    NewMember command() {
      return new NewMember(
          name,
          email,
          phone,
          role,
          leadVisibility == null ? "all" : leadVisibility,
          canAssign == null ? "anyone" : canAssign);
    }
  }

  /** A new member; {@code invitationToken} belongs into the link and is shown this once. */
  @Schema(name = "InvitedMember")
  record InvitedJson(
      MemberJson member, @Nullable String invitationToken, @Nullable Instant invitationExpiresAt) {}

  /** What may change about a member. */
  @Schema(name = "MemberChange")
  record ChangeJson(
      @NotBlank @Size(max = 80) String name,
      @Nullable @Pattern(regexp = "\\+[1-9][0-9]{5,14}") String phone,
      @NotBlank @Size(max = 40) String role,
      @NotBlank @Pattern(regexp = "all|team|assigned") String leadVisibility,
      @NotBlank @Pattern(regexp = "none|self|own_team|anyone") String canAssign,
      @NotBlank @Pattern(regexp = "invited|active|inactive") String status) {}

  @GetMapping
  @Requires({"members:read", "members:names", "team:read", "staff:read"})
  @Operation(operationId = "listMembers", summary = "Lists the members of this place")
  Page<MemberJson> list(
      Caller caller,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var behind = cursor == null ? null : Cursor.id(cursor, "members", now, MemberId::of);
    var page =
        Page.of(
            members.page(caller.place(), behind, limit + 1),
            limit,
            it -> Cursor.write(it.id().text(), "members", now));
    return page.map(member -> MemberJson.of(member, sees(caller)));
  }

  private static boolean sees(Caller caller) {
    return caller.may("members:read") || caller.may("team:read") || caller.may("staff:read");
  }

  @PostMapping
  @Requires({"members:write", "team:write", "staff:write"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createMember",
      summary = "Invites a member, or makes one with a temporary password")
  ResponseEntity<InvitedJson> create(Caller caller, @Valid @RequestBody NewMemberJson body) {
    var outcome =
        body.temporaryPassword() == null
            ? members.invite(caller.authority(), caller.place(), body.command())
            : members.create(
                caller.authority(), caller.place(), body.command(), body.temporaryPassword(), true);
    return created(outcome);
  }

  @PostMapping("/{id}/resend")
  @Requires({"members:write", "team:write", "staff:write"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "resendInvitation",
      summary = "Makes a new invitation link; the old one ends")
  ResponseEntity<InvitedJson> resend(Caller caller, @PathVariable MemberId id) {
    return created(members.inviteAgain(caller.authority(), caller.place(), id));
  }

  private static ResponseEntity<InvitedJson> created(MemberOutcome outcome) {
    var shown =
        switch (outcome) {
          case MemberOutcome.Invited(var member, var secret, var until) ->
              new InvitedJson(MemberJson.of(member, true), secret, until);
          case MemberOutcome.Done(var member) ->
              new InvitedJson(MemberJson.of(member, true), null, null);
          case MemberOutcome other -> throw MemberRefusals.of(other, null);
        };
    return Versions.created(
        "/api/v1/members/" + shown.member().id(), shown, shown.member().version());
  }

  @GetMapping("/{id}")
  @Requires({"members:read", "members:names", "team:read", "staff:read"})
  @Operation(operationId = "getMember", summary = "Shows one member")
  ResponseEntity<MemberJson> get(Caller caller, @PathVariable MemberId id) {
    var member = found(caller, id);
    return Versions.ok(MemberJson.of(member, sees(caller)), member.version());
  }

  @PatchMapping("/{id}")
  @Requires({"members:write", "team:write", "staff:write"})
  @Operation(operationId = "patchMember", summary = "Changes a member (merge-patch)")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  ResponseEntity<MemberJson> patch(
      Caller caller,
      @PathVariable MemberId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var was = found(caller, id);
    var expected = Versions.expected(ifMatch);
    var before =
        new ChangeJson(
            was.name(),
            was.phone(),
            was.role(),
            was.leadVisibility(),
            was.canAssign(),
            was.status().text());
    var wanted = patches.apply(before, body, ChangeJson.class);
    var change =
        new MemberChange(
            wanted.name(),
            wanted.phone(),
            wanted.phone() == null,
            wanted.role(),
            wanted.leadVisibility(),
            wanted.canAssign(),
            Member.Status.valueOf(wanted.status().toUpperCase(java.util.Locale.ROOT)),
            expected == null ? Long.valueOf(was.version()) : expected);
    return switch (members.change(caller.authority(), caller.place(), id, change)) {
      case MemberOutcome.Done(var now) -> Versions.ok(MemberJson.of(now, true), now.version());
      case MemberOutcome other -> throw MemberRefusals.of(other, null);
    };
  }

  @DeleteMapping("/{id}")
  @Requires({"members:delete", "team:delete", "staff:delete"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "removeMember",
      summary = "Removes a member; the name stays on what they did")
  ResponseEntity<Void> remove(Caller caller, @PathVariable MemberId id) {
    return switch (members.remove(caller.authority(), caller.place(), id)) {
      case MemberOutcome.Done _ -> ResponseEntity.noContent().build();
      case MemberOutcome other -> throw MemberRefusals.of(other, null);
    };
  }

  private Member found(Caller caller, MemberId id) {
    return members
        .find(caller.place(), id)
        .filter(member -> member.status() != Member.Status.REMOVED)
        .orElseThrow(ApiException::notFound);
  }
}
