package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.IncomingMail;
import org.rookery.desk.IncomingMail.Outcome;
import org.rookery.desk.IncomingMail.Way;
import org.rookery.desk.IncomingMailId;
import org.rookery.desk.IncomingMails;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.tenancy.PartnerId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came in by mail, and what became of it; for staff. */
@RestController
@RequestMapping("/api/v1/provider/support/incoming-mails")
@Tag(name = "Support")
class IncomingMailEndpoints {
  private final IncomingMails mails;
  private final InstantSource clock;

  IncomingMailEndpoints(IncomingMails mails, InstantSource clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * A mail that came in.
   *
   * @param reason why that became of it, in one word
   * @param times how often it came; it counts once
   */
  @Schema(name = "IncomingMail")
  record MailJson(
      IncomingMailId id,
      Way way,
      Instant arrivedAt,
      String sender,
      String subject,
      long size,
      Outcome outcome,
      String reason,
      String detail,
      int times,
      @Nullable PartnerId partnerId,
      @Nullable TicketId ticketId,
      @Nullable String number) {

    static MailJson of(IncomingMail mail) {
      var on = mail.on();
      return new MailJson(
          mail.id(),
          mail.way(),
          mail.arrivedAt(),
          mail.sender(),
          mail.subject(),
          mail.size(),
          mail.outcome(),
          mail.reason(),
          mail.detail(),
          mail.times(),
          on == null ? null : on.partner(),
          on == null ? null : on.ticket(),
          on == null ? null : on.number());
    }
  }

  /**
   * A mail with its header, and with its words if they are on no ticket.
   *
   * @param headers as they came
   */
  @Schema(name = "IncomingMailDetail")
  record DetailJson(MailJson mail, String headers, String text) {}

  @GetMapping
  @Requires("support:work")
  @Operation(operationId = "listIncomingMails", summary = "Lists incoming mail, newest first")
  Page<MailJson> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false)
          @Pattern(regexp = "ticket|message|held|bounced|ignored|refused")
          @Nullable String outcome,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var filters = "incoming " + Objects.requireNonNullElse(outcome, "");
    var behind = cursor == null ? null : Cursor.id(cursor, filters, now, IncomingMailId::of);
    var found = mails.page(outcome == null ? null : Outcome.of(outcome), behind, limit + 1);
    return Page.of(found, limit, it -> Cursor.write(it.id().text(), filters, now))
        .map(MailJson::of);
  }

  @GetMapping("/{id}")
  @Requires("support:work")
  @Operation(operationId = "getIncomingMail", summary = "Shows an incoming mail with its header")
  DetailJson get(@Parameter(hidden = true) Caller caller, @PathVariable IncomingMailId id) {
    var mail = mails.find(id).orElseThrow(ApiException::notFound);
    return new DetailJson(MailJson.of(mail), mail.headers(), mail.body());
  }
}
