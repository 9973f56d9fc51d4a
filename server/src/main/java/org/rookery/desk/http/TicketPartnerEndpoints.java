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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.AttachmentId;
import org.rookery.desk.Desk;
import org.rookery.desk.TicketCommand;
import org.rookery.desk.TicketFiles;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Versions;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What both sides do with tickets: write, escalate; and what is the partner's alone to say. */
@RestController
@RequestMapping("/api/v1/support/tickets/{id}")
@Tag(name = "Support")
class TicketPartnerEndpoints {
  private static final int IMPACT = 20;

  private final Desk desk;
  private final TicketReading reading;
  private final TicketFiles files;

  TicketPartnerEndpoints(Desk desk, TicketReading reading, TicketFiles files) {
    this.desk = desk;
    this.reading = reading;
    this.files = files;
  }

  /** Who reads a message. */
  enum Visibility {
    PUBLIC,
    INTERNAL
  }

  /** A message; internal ones are for staff alone. Text is Markdown. */
  @Schema(name = "NewTicketMessage")
  record MessageJson(
      @NotBlank @Size(max = 20_000) String text,
      @Nullable Visibility visibility,
      @Nullable @Size(max = 10) List<@NotNull AttachmentId> attachmentIds) {}

  /**
   * A wish for a higher level.
   *
   * @param impact what it means for the partner's business; the partner says it
   * @param to the level that staff ask for
   */
  @Schema(name = "TicketEscalation")
  record EscalateJson(
      @Nullable @Size(max = 2000) String impact,
      @Nullable @Min(2) @Max(3) Integer to,
      @Nullable @Size(max = 2000) String note,
      @Nullable @Size(max = 20_000) String message) {}

  /** A word that goes with it. */
  @Schema(name = "TicketComment")
  record CommentJson(@Nullable @Size(max = 2000) String comment) {}

  /** Why. */
  @Schema(name = "TicketReason")
  record ReasonJson(@NotBlank @Size(max = 2000) String comment) {}

  @PostMapping("/messages")
  @Requires("support:write")
  @Operation(operationId = "writeTicketMessage", summary = "Writes on a ticket, with files")
  ResponseEntity<TicketJson> write(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @Valid @RequestBody MessageJson body) {
    var internal = body.visibility() == Visibility.INTERNAL;
    if (internal && !(caller.place() instanceof Place.Provider)) {
      throw ApiException.of(
              HttpStatus.FORBIDDEN, "permission_denied", "Only staff write internal notes.")
          .with("permission", "support:work");
    }
    var wanted = Objects.requireNonNullElse(body.attachmentIds(), List.<AttachmentId>of());
    var place = TicketReading.place(caller);
    var attached =
        files
            .unused(place, id, TicketReading.author(caller), wanted)
            .orElseThrow(
                () ->
                    ApiException.invalid(
                        "attachmentIds", "not_found", "One of these files is not there."));
    return act(caller, id, new TicketCommand.Write(body.text(), internal, attached));
  }

  @PostMapping("/escalate")
  @Requires("support:write")
  @Operation(
      operationId = "escalateTicket",
      summary = "Asks for the manager (partner), or raises a ticket (staff)")
  ResponseEntity<TicketJson> escalate(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @Valid @RequestBody EscalateJson body) {
    reading.view(caller, id);
    if (caller.place() instanceof Place.Provider) {
      var to = Objects.requireNonNullElse(body.to(), 2);
      if (to == 3 && !caller.may("support:manage")) {
        throw ApiException.of(
                HttpStatus.FORBIDDEN, "permission_denied", "A manager calls the executive.")
            .with("permission", "support:manage");
      }
      var note = needed("note", body.note(), 1);
      return act(caller, id, new TicketCommand.Escalate(to, note, body.message()));
    }
    var impact = needed("impact", body.impact(), IMPACT);
    return act(caller, id, new TicketCommand.Escalate(2, impact, null));
  }

  private static String needed(String field, @Nullable String text, int atLeast) {
    if (text == null || text.isBlank()) {
      throw ApiException.invalid(field, "required", "Say why.");
    }
    if (text.strip().length() < atLeast) {
      throw ApiException.invalid(field, "too_short", "Write " + atLeast + " characters or more.");
    }
    return text;
  }

  @PostMapping("/dispute")
  @Requires("support:write")
  @Operation(
      operationId = "disputeTicketCategory",
      summary = "The partner disputes a less urgent category; the manager decides")
  ResponseEntity<TicketJson> dispute(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @Valid @RequestBody ReasonJson body) {
    caller.partner();
    return act(caller, id, new TicketCommand.Dispute(body.comment()));
  }

  @PostMapping("/accept")
  @Requires("support:write")
  @Operation(operationId = "acceptTicket", summary = "The partner is satisfied: the ticket closes")
  ResponseEntity<TicketJson> accept(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @Valid @RequestBody CommentJson body) {
    caller.partner();
    return act(caller, id, new TicketCommand.Accept(body.comment()));
  }

  @PostMapping("/reject")
  @Requires("support:write")
  @Operation(
      operationId = "rejectTicketResolution",
      summary = "The partner says it is not resolved")
  ResponseEntity<TicketJson> reject(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @Valid @RequestBody ReasonJson body) {
    caller.partner();
    return act(caller, id, new TicketCommand.Reject(body.comment()));
  }

  @PostMapping("/reopen")
  @Requires("support:write")
  @Operation(
      operationId = "reopenTicket",
      summary =
          "The partner opens a ticket again, as long as the policy allows after it was closed")
  ResponseEntity<TicketJson> reopen(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @Valid @RequestBody ReasonJson body) {
    caller.partner();
    return act(caller, id, new TicketCommand.Reopen(body.comment()));
  }

  private ResponseEntity<TicketJson> act(Caller caller, TicketId id, TicketCommand command) {
    Refusals.done(
        desk.act(
            TicketReading.place(caller),
            caller.actor(),
            TicketReading.author(caller),
            id,
            null,
            command));
    var json = reading.json(caller, id);
    return Versions.ok(json, json.version());
  }
}
