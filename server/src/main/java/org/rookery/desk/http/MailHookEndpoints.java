package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import org.rookery.desk.IncomingMail.Way;
import org.rookery.desk.mailbox.MailIntake;
import org.rookery.desk.mailbox.Mailboxes;
import org.rookery.identity.Open;
import org.rookery.platform.http.ApiException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a mail server or a mail service posts whole mails (RFC 822), signed. */
@Hidden
@RestController
@Open("a signature over the whole mail says who posts it")
class MailHookEndpoints {
  private final Mailboxes mailboxes;
  private final MailIntake intake;
  private final InstantSource clock;

  MailHookEndpoints(Mailboxes mailboxes, MailIntake intake, InstantSource clock) {
    this.mailboxes = mailboxes;
    this.intake = intake;
    this.clock = clock;
  }

  /** What became of it; a mail that came before is {@code known}. */
  record TakenJson(String outcome, String reason) {}

  @PostMapping("/hooks/mail")
  TakenJson take(
      @RequestHeader(name = "webhook-id", defaultValue = "") String id,
      @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
      @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
      @RequestBody byte[] mail) {
    if (!mailboxes.isSigned(id, timestamp, signature, mail)) {
      throw ApiException.of(
          HttpStatus.UNAUTHORIZED, "signature_invalid", "The signature is not right.");
    }
    var taken = intake.take(Way.WEBHOOK, mail, clock.instant());
    return taken == null
        ? new TakenJson("known", "again")
        : new TakenJson(taken.outcome().text(), taken.reason());
  }
}
