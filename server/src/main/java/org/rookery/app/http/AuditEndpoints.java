package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEntry;
import org.rookery.audit.AuditEntryId;
import org.rookery.audit.AuditFilter;
import org.rookery.audit.AuditLog;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.platform.json.Json;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log of the caller's place, whichever level it is. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditEndpoints {
  private final AuditLog audit;
  private final InstantSource clock;

  AuditEndpoints(AuditLog audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Who did it. */
  @Schema(name = "AuditActor")
  record ActorJson(
      String type, @Nullable String id, @Nullable String name, @Nullable String email) {}

  /** What it was done to. */
  @Schema(name = "AuditObject")
  record ObjectJson(String type, @Nullable String id, @Nullable String name) {}

  /** One line of the log; {@code before} and {@code after} hold the changed fields only. */
  @Schema(name = "AuditEntry")
  record EntryJson(
      AuditEntryId id,
      Instant at,
      ActorJson actor,
      @Nullable String impersonatorId,
      @Nullable String ip,
      @Nullable String userAgent,
      String action,
      ObjectJson object,
      @Nullable Map<String, Object> before,
      @Nullable Map<String, Object> after,
      @Schema(allowableValues = {"ok", "denied", "failed"}) String result,
      @Nullable String requestId) {

    static EntryJson of(AuditEntry entry) {
      return new EntryJson(
          entry.id(),
          entry.at(),
          new ActorJson(entry.actorType(), entry.actorId(), entry.actorName(), entry.actorEmail()),
          entry.impersonatorId(),
          entry.ip(),
          entry.userAgent(),
          entry.action(),
          new ObjectJson(entry.objectType(), entry.objectId(), entry.objectName()),
          fields(entry.before()),
          fields(entry.after()),
          entry.result(),
          entry.requestId());
    }

    @SuppressWarnings("unchecked") // written by AuditLog as an object
    private static @Nullable Map<String, Object> fields(@Nullable String json) {
      return json == null ? null : Json.read(json, Map.class);
    }
  }

  /** What a check of one day's hash chain found. */
  @Schema(name = "AuditVerified")
  record VerifiedJson(
      LocalDate day,
      boolean intact,
      int checked,
      int waiting,
      @Nullable AuditEntryId firstBrokenId) {}

  @GetMapping
  @Requires({"audit:read", "activities:read"})
  @Operation(operationId = "listAuditEntries", summary = "Lists the audit log, newest first")
  Page<EntryJson> list(
      Caller caller,
      @RequestParam(required = false) @Size(max = 40) @Nullable String actor,
      @RequestParam(required = false) @Size(max = 80) @Nullable String action,
      @RequestParam(required = false) @Size(max = 40) @Nullable String objectType,
      @RequestParam(required = false) @Size(max = 80) @Nullable String objectId,
      @RequestParam(required = false) @Size(max = 45) @Nullable String ip,
      @RequestParam(required = false) @Pattern(regexp = "ok|denied|failed") @Nullable String result,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var filter =
        new AuditFilter(
            actor,
            action,
            objectType,
            objectId,
            ip,
            result,
            Instants.storable("from", from),
            Instants.storable("to", to));
    var now = clock.instant();
    var filters = filter.toString();
    var behind = cursor == null ? null : Cursor.id(cursor, filters, now, AuditEntryId::of);
    var found = audit.page(caller.place(), filter, behind, limit + 1);
    return Page.of(found, limit, it -> Cursor.write(it.id().text(), filters, now))
        .map(EntryJson::of);
  }

  @GetMapping("/verify")
  @Requires({"audit:read", "activities:read"})
  @Operation(
      operationId = "verifyAudit",
      summary = "Checks the hash chain of one day (UTC), today if none is given")
  VerifiedJson verify(Caller caller, @RequestParam(required = false) @Nullable LocalDate day) {
    var checked = day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
    Instants.storable("day", checked.atStartOfDay(ZoneOffset.UTC).toInstant());
    var found = audit.verify(caller.place(), checked);
    return new VerifiedJson(
        checked, found.intact(), found.sealed(), found.waiting(), found.firstBroken());
  }
}
