package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.mail.LetterId;
import org.rookery.mail.Mail;
import org.rookery.mail.StoredLetter;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.tenancy.PartnerId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the installation sends by mail, and what became of it; for the provider. */
@RestController
@RequestMapping("/api/v1/mails")
@Tag(name = "Outgoing mail")
class MailEndpoints {
  private final Mail mail;
  private final AuditLog audit;
  private final InstantSource clock;

  MailEndpoints(Mail mail, AuditLog audit, InstantSource clock) {
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
  }

  /** A letter without its words. */
  @Schema(name = "OutgoingMail")
  record MailJson(
      LetterId id,
      Instant createdAt,
      String kind,
      @Nullable PartnerId partnerId,
      String to,
      String subject,
      @Schema(allowableValues = {"waiting", "sent", "kept", "failed"}) String status,
      int tries,
      @Nullable Instant nextTryAt,
      @Nullable Instant endedAt) {

    static MailJson of(StoredLetter letter) {
      return new MailJson(
          letter.id(),
          letter.createdAt(),
          letter.kind(),
          letter.partner(),
          letter.to(),
          letter.subject(),
          letter.status().text(),
          letter.tries(),
          letter.status() == StoredLetter.Status.WAITING ? letter.nextTryAt() : null,
          letter.endedAt());
    }
  }

  /** One try to hand a letter over. */
  @Schema(name = "MailAttempt")
  record AttemptJson(
      int number,
      Instant at,
      @Schema(allowableValues = {"sent", "kept", "later", "refused"}) String outcome,
      String detail) {}

  /** A letter with its words, unless it was sent: then they are forgotten here. */
  @Schema(name = "OutgoingMailDetail")
  record DetailJson(
      MailJson mail, @Nullable String text, @Nullable String html, List<AttemptJson> attempts) {}

  @GetMapping
  @Requires("installation:read")
  @Operation(operationId = "listOutgoingMails", summary = "Lists outgoing mail, newest first")
  Page<MailJson> list(
      @RequestParam(required = false) @Pattern(regexp = "waiting|sent|kept|failed")
          @Nullable String status,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var filters = "mails " + Objects.requireNonNullElse(status, "");
    var behind = cursor == null ? null : Cursor.id(cursor, filters, now, LetterId::of);
    var found =
        mail.page(status == null ? null : StoredLetter.Status.of(status), behind, limit + 1);
    return Page.of(found, limit, it -> Cursor.write(it.id().text(), filters, now))
        .map(MailJson::of);
  }

  @GetMapping("/{id}")
  @Requires("installation:write")
  @Operation(
      operationId = "getOutgoingMail",
      summary = "Shows a letter with its words and tries; the reading is in the audit log")
  DetailJson get(Caller caller, @PathVariable LetterId id) {
    var found = mail.find(id).orElseThrow(ApiException::notFound);
    var letter = found.letter();
    audit.append(
        caller.place(),
        AuditEvent.ok(caller.actor(), "mail.read", "mail", id.text(), letter.subject()));
    return new DetailJson(
        MailJson.of(letter),
        letter.text(),
        letter.html(),
        found.attempts().stream()
            .map(it -> new AttemptJson(it.number(), it.at(), it.outcome(), it.detail()))
            .toList());
  }
}
