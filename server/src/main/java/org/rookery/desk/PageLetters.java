package org.rookery.desk;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.rookery.mail.Letter;
import org.rookery.mail.Mail;
import org.springframework.stereotype.Component;

/** Calls people by mail, in the name of the installation. */
@Component
class PageLetters {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss 'UTC'", Locale.ENGLISH);

  private final Mail mail;

  PageLetters(Mail mail) {
    this.mail = mail;
  }

  /** Posts the call. */
  void post(Casework work, Page page, EscalationContact contact) {
    mail.postWithin(work.tx(), letter(work.ticket(), page, contact.details()));
  }

  private static Letter letter(Ticket ticket, Page page, EscalationContact.Details to) {
    var words = ResourceBundle.getBundle("org.rookery.desk.letters", Locale.ROOT);
    var due = page.dueAt();
    var called =
        words
            .getString("paged")
            .replace("{0}", ticket.number())
            .replace("{1}", Integer.toString(to.level()));
    var until = due == null ? "—" : TIME.format(due.atZone(ZoneOffset.UTC));
    return new Letter(
        "ticket_paged",
        null,
        to.email(),
        Locale.ENGLISH,
        words
            .getString("paged.subject")
            .replace("{0}", ticket.number())
            .replace("{1}", ticket.subject()),
        List.of(called, ticket.subject(), words.getString("paged.until").replace("{0}", until)),
        new Letter.Button(words.getString("paged.button"), "/provider/desk/" + ticket.id().text()),
        words.getString("paged.reason"));
  }
}
