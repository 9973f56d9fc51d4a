package org.rookery.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.CalendarVersion;
import org.rookery.desk.sla.TicketSla;
import org.rookery.desk.store.MailboxStore;
import org.rookery.identity.Correspondents;
import org.rookery.identity.Correspondents.Correspondent;
import org.rookery.mail.Letter;
import org.rookery.mail.Mail;
import org.springframework.stereotype.Component;

/**
 * Tells the people of the partner what happened to their ticket: one letter to each for all that
 * happened at once, posted in the same transaction. What is for staff alone is never told.
 */
@Component
class TicketLetters {
  private static final int MAILS = 10;

  private final Mail mail;
  private final Correspondents people;
  private final MailboxStore mailboxes;
  private final ReplyAddresses addresses;
  private final Promises promises;

  TicketLetters(
      Mail mail,
      Correspondents people,
      MailboxStore mailboxes,
      ReplyAddresses addresses,
      Promises promises) {
    this.mail = mail;
    this.people = people;
    this.mailboxes = mailboxes;
    this.addresses = addresses;
    this.promises = promises;
  }

  /** Posts what these new events mean for the partner's people, if they mean anything. */
  void tell(Casework work, List<TicketEvent> events, TicketSla sla) {
    var news = events.stream().filter(TicketNews::isTold).toList();
    if (news.isEmpty()) {
      return;
    }
    var ticket = work.ticket();
    var terms = promises.of(work.tx(), ticket.terms());
    var zone =
        CalendarVersion.inForce(promises.calendar(work.tx(), ticket.terms().calendar()), sla.now())
            .calendar()
            .definition()
            .zone();
    var thread = thread(work);
    for (var reader : readers(work)) {
      var told = new TicketNews(ticket, sla, terms.policy(), zone, reader);
      mail.postWithin(work.tx(), told.letter(news, thread));
    }
  }

  /** Whoever opened it and whoever has written on it; the owners if there is nobody. */
  private List<Correspondent> readers(Casework work) {
    var ticket = work.ticket();
    var writers =
        work.history().stream()
            .filter(event -> event.author().isPartner())
            .map(event -> event.author().member());
    var wanted = new LinkedHashSet<UUID>();
    Stream.concat(Stream.ofNullable(ticket.requester()), writers.mapMulti(this::ifAny))
        .forEach(wanted::add);
    var found = people.of(work.tx(), ticket.partner(), wanted);
    return found.isEmpty() ? people.owners(work.tx(), ticket.partner()) : found;
  }

  private void ifAny(@Nullable UUID member, java.util.function.Consumer<UUID> taker) {
    if (member != null) {
      taker.accept(member);
    }
  }

  private Letter.MailThread thread(Casework work) {
    var ticket = work.ticket();
    var mails =
        work.history().stream().flatMap(event -> Stream.ofNullable(messageId(event))).toList();
    var replyTo =
        mailboxes.address(work.tx()).map(box -> addresses.of(ticket.id(), box)).orElse(null);
    return new Letter.MailThread(
        ticket.id().text(),
        replyTo,
        mails.subList(Math.max(0, mails.size() - MAILS), mails.size()));
  }

  private static @Nullable String messageId(TicketEvent event) {
    var by =
        switch (event.fact()) {
          case Fact.Opened opened -> opened.mail();
          case Fact.Message message -> message.mail();
          default -> null;
        };
    return by == null ? null : by.messageId();
  }
}
