package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;
import org.rookery.desk.Dependency;
import org.rookery.desk.Desk;
import org.rookery.desk.Fact.Threat;
import org.rookery.desk.Status;
import org.rookery.desk.TicketCommand;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Member;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with tickets. */
@RestController
@RequestMapping("/api/v1/support/tickets/{id}")
@Tag(name = "Support")
class TicketActionEndpoints {
  private final Desk desk;
  private final TicketReading reading;
  private final Members members;

  TicketActionEndpoints(Desk desk, TicketReading reading, Members members) {
    this.desk = desk;
    this.reading = reading;
    this.members = members;
  }

  /**
   * A move to another status.
   *
   * @param message public; the question, the notice or the summary that goes with it
   * @param confirmedBy the partner's message that confirms, of a closing as partner_satisfied
   */
  @Schema(name = "TicketMove")
  record MoveJson(
      @NotNull Status to,
      @Nullable @Size(max = 20_000) String message,
      @Nullable @Valid DependencyJson dependency,
      @Nullable Closure closureReason,
      @Nullable @Min(1) Long confirmedBy) {}

  /** What a resolution waits for outside the desk. */
  @Schema(name = "TicketDependency")
  record DependencyJson(
      Dependency.@NotNull Kind kind,
      @Nullable @Size(max = 120) String vendor,
      @Nullable @Size(max = 120) String reference,
      @NotBlank @Size(max = 2000) String reason,
      @NotNull Instant expectedAt) {
    Dependency dependency() {
      return new Dependency(kind, vendor, reference, reason, expectedAt);
    }
  }

  /** Another category; the partner reads why when it is less urgent. */
  @Schema(name = "TicketCategoryChange")
  record CategoryJson(@NotNull Category category, @Nullable @Size(max = 2000) String reason) {}

  /** Who has it now; null for nobody. */
  @Schema(name = "TicketAssignment")
  record AssignJson(@Nullable MemberId memberId) {}

  /** What is at stake. */
  @Schema(name = "TicketThreat")
  record ThreatJson(@NotNull Threat threat, @Nullable @Size(max = 2000) String note) {}

  /** Why it is cancelled. */
  @Schema(name = "TicketCancellation")
  record CancelJson(
      TicketCommand.Cancel.@NotNull Why reason, @Nullable @Size(max = 2000) String note) {}

  /** Why the resolution is as expected. */
  @Schema(name = "TicketApproval")
  record ApprovalJson(@NotBlank @Size(max = 2000) String note) {}

  /** An answer by phone that is entered afterwards, at most half an hour later. */
  @Schema(name = "TicketPhoneAnswer")
  record PhoneJson(@NotNull Instant calledAt, @NotBlank @Size(max = 2000) String note) {}

  @PostMapping("/phone-answer")
  @Requires("support:manage")
  @Operation(
      operationId = "enterTicketPhoneAnswer",
      summary = "Enters that the partner was answered by phone; the call is the response")
  ResponseEntity<TicketJson> answered(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody PhoneJson body) {
    return act(
        caller, id, ifMatch, new TicketCommand.AnsweredByPhone(body.calledAt(), body.note()));
  }

  @PostMapping("/status")
  @Requires("support:work")
  @Operation(operationId = "moveTicket", summary = "Moves a ticket to another status")
  ResponseEntity<TicketJson> move(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody MoveJson body) {
    var dependency = body.dependency() == null ? null : body.dependency().dependency();
    if (dependency != null && dependency.kind() == Dependency.Kind.UNFORESEEN) {
      needsManager(caller);
    }
    return act(
        caller,
        id,
        ifMatch,
        new TicketCommand.MoveTo(
            body.to(), body.message(), dependency, body.closureReason(), body.confirmedBy()));
  }

  private static void needsManager(Caller caller) {
    if (!caller.may("support:manage")) {
      throw ApiException.of(
              HttpStatus.FORBIDDEN, "permission_denied", "Only a manager may decide this.")
          .with("permission", "support:manage");
    }
  }

  @PostMapping("/category")
  @Requires("support:work")
  @Operation(
      operationId = "recategoriseTicket",
      summary = "Changes the category, and with it what is promised")
  ResponseEntity<TicketJson> category(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CategoryJson body) {
    return act(caller, id, ifMatch, new TicketCommand.Recategorise(body.category(), body.reason()));
  }

  @PostMapping("/assign")
  @Requires("support:work")
  @Operation(operationId = "assignTicket", summary = "Gives a ticket to one of the staff")
  ResponseEntity<TicketJson> assign(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody AssignJson body) {
    var to = body.memberId();
    var name = to == null ? null : staff(caller, to).name();
    return act(caller, id, ifMatch, new TicketCommand.Assign(to, name));
  }

  private Member staff(Caller caller, MemberId id) {
    return members
        .find(caller.place(), id)
        .filter(member -> member.status() == Member.Status.ACTIVE)
        .orElseThrow(
            () -> ApiException.invalid("memberId", "not_found", "There is no such member."));
  }

  @PostMapping("/threat")
  @Requires("support:manage")
  @Operation(
      operationId = "setTicketThreat",
      summary = "Says that stability, data or business are at stake")
  ResponseEntity<TicketJson> threat(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ThreatJson body) {
    return act(caller, id, ifMatch, new TicketCommand.Threaten(body.threat(), body.note()));
  }

  @PostMapping("/cancel")
  @Requires("support:manage")
  @Operation(operationId = "cancelTicket", summary = "Cancels a ticket; it is not a closure")
  ResponseEntity<TicketJson> cancel(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CancelJson body) {
    return act(caller, id, ifMatch, new TicketCommand.Cancel(body.reason(), body.note()));
  }

  @PostMapping("/approve-resolution")
  @Requires("support:approve")
  @Operation(
      operationId = "approveTicketResolution",
      summary = "Closes a ticket because its resolution is as expected")
  ResponseEntity<TicketJson> approve(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ApprovalJson body) {
    return act(caller, id, ifMatch, new TicketCommand.Approve(body.note()));
  }

  /** A level for staff to set. */
  @Schema(name = "TicketLevel")
  record LevelJson(
      @Min(1) @Max(3) int to,
      @NotBlank @Size(max = 2000) String note,
      @Nullable @Size(max = 20_000) String message) {}

  @PostMapping("/level")
  @Requires("support:manage")
  @Operation(operationId = "setTicketLevel", summary = "Raises or lowers the level of a ticket")
  ResponseEntity<TicketJson> level(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody LevelJson body) {
    return act(
        caller, id, ifMatch, new TicketCommand.Escalate(body.to(), body.note(), body.message()));
  }

  private ResponseEntity<TicketJson> act(
      Caller caller, TicketId id, @Nullable String ifMatch, TicketCommand command) {
    Refusals.done(
        desk.act(
            TicketReading.place(caller),
            caller.actor(),
            TicketReading.author(caller),
            id,
            Versions.expected(ifMatch),
            command));
    var json = reading.json(caller, id);
    return Versions.ok(json, json.version());
  }
}
