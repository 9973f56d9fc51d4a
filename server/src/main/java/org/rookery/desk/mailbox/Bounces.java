package org.rookery.desk.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jooq.DSLContext;
import org.rookery.desk.IncomingMail;
import org.rookery.desk.IncomingMail.Outcome;
import org.rookery.desk.store.IncomingMailStore;
import org.rookery.mail.Letter;
import org.rookery.mail.Mail;
import org.springframework.stereotype.Component;

/**
 * Tells strangers that their mail was not taken: each of them once a day, and not so many that a
 * forged sender could drown somebody.
 */
@Component
class Bounces {
  private static final int IN_AN_HOUR = 60;

  private final IncomingMailStore store;
  private final Mail mail;

  Bounces(IncomingMailStore store, Mail mail) {
    this.store = store;
    this.mail = mail;
  }

  IncomingMail bounce(DSLContext tx, IncomingMail line, ReceivedMail read, Instant now) {
    var before = store.since(tx, read.from(), Outcome.BOUNCED, now.minus(Duration.ofDays(1)));
    var all = store.since(tx, null, Outcome.BOUNCED, now.minus(Duration.ofHours(1)));
    if (before > 0 || all >= IN_AN_HOUR) {
      return line.became(Outcome.REFUSED, "unknown_sender", "", "", null);
    }
    mail.postWithin(tx, letter(read));
    return line.became(Outcome.BOUNCED, "unknown_sender", "", "", null);
  }

  private static Letter letter(ReceivedMail read) {
    var words = ResourceBundle.getBundle("org.rookery.desk.letters", Locale.ROOT);
    var subject = ForeignText.cut(read.subject(), 150);
    return new Letter(
        "mail_bounced",
        null,
        read.from(),
        Locale.ENGLISH,
        words.getString("bounced.subject").replace("{0}", subject),
        List.of(words.getString("bounced"), words.getString("bounced.what")),
        new Letter.Button(words.getString("bounced.button"), "/sign-in"),
        words.getString("bounced.reason"));
  }
}
