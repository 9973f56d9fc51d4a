package org.rookery.desk.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.audit.Actor;
import org.rookery.desk.Attachment;
import org.rookery.desk.Author;
import org.rookery.desk.Category;
import org.rookery.desk.Closure;
import org.rookery.desk.Desk;
import org.rookery.desk.Fact;
import org.rookery.desk.IncomingMail;
import org.rookery.desk.IncomingMail.On;
import org.rookery.desk.IncomingMail.Outcome;
import org.rookery.desk.Intake;
import org.rookery.desk.OpenTicket;
import org.rookery.desk.Report;
import org.rookery.desk.Status;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketCommand;
import org.rookery.desk.TicketFiles;
import org.rookery.desk.TicketId;
import org.rookery.desk.TicketOutcome;
import org.rookery.desk.store.TicketStore;
import org.rookery.identity.Places.Seat;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Makes mails of partners' people what they are: answers on their tickets, or new tickets. */
@Component
class TicketMails {
  private static final int WORDS = 19_000;
  private static final int SUBJECT = 150;
  private static final int DETAIL = 500;
  private static final String MAY = "support:write";
  private static final Set<Status> OVER = Set.of(Status.CLOSED, Status.CANCELLED);

  private final Desk desk;
  private final TicketStore tickets;
  private final TicketFiles files;

  TicketMails(Desk desk, TicketStore tickets, TicketFiles files) {
    this.desk = desk;
    this.tickets = tickets;
    this.files = files;
  }

  /** An answer to one of our letters, if its sender may write on that ticket. */
  IncomingMail answer(
      DSLContext tx,
      IncomingMail line,
      ReceivedMail read,
      List<Seat> seats,
      TicketId id,
      Instant at) {
    var found = tickets.lock(tx, null, id);
    if (found.isEmpty()) {
      return line.became(Outcome.REFUSED, "no_such_ticket", "", "", null);
    }
    var ticket = found.get();
    var seat = seats.stream().filter(it -> isOf(it, ticket.partner())).findFirst();
    if (seat.isEmpty()) {
      return held(line, read, "not_a_member");
    }
    if (!mayWrite(seat.get())) {
      return held(line, read, "may_not");
    }
    return answer(tx, line, read, seat.get(), ticket, at);
  }

  private IncomingMail answer(
      DSLContext tx, IncomingMail line, ReceivedMail read, Seat seat, Ticket ticket, Instant at) {
    var now = at.isBefore(ticket.updatedAt()) ? ticket.updatedAt() : at;
    var by = author(seat);
    var mail = new Fact.ByMail(line.id(), line.messageId());
    if (!OVER.contains(ticket.status())) {
      var write = new TicketCommand.Write(words(read), false, keep(tx, ticket, by, read), mail);
      act(tx, seat, ticket, write, now);
      return on(line, read, Outcome.MESSAGE, "answer", ticket);
    }
    if (ticket.progress().closure() == Closure.PARTNER_SILENCE) {
      var reopened = reopen(tx, seat, ticket, new TicketCommand.Reopen(words(read), mail), now);
      if (reopened != null) {
        attach(tx, seat, reopened, read, now);
        return on(line, read, Outcome.MESSAGE, "reopened", ticket);
      }
    }
    return open(tx, line, read, seat, at, "Follows " + ticket.number() + ".\n\n", "follow_up");
  }

  private @Nullable Ticket reopen(
      DSLContext tx, Seat seat, Ticket ticket, TicketCommand.Reopen reopen, Instant at) {
    return desk.act(tx, Place.provider(), actor(seat), author(seat), ticket, reopen, at)
            instanceof TicketOutcome.Done(var opened)
        ? opened
        : null;
  }

  /** A new ticket, if its sender is one partner's and may open tickets. */
  IncomingMail open(
      DSLContext tx, IncomingMail line, ReceivedMail read, List<Seat> seats, Instant at) {
    var own = seats.stream().filter(it -> it.place() instanceof Place.OfPartner).toList();
    if (own.isEmpty()) {
      return held(line, read, "not_a_partner");
    }
    var may = own.stream().filter(TicketMails::mayWrite).toList();
    if (may.isEmpty()) {
      return held(line, read, "may_not");
    }
    return may.size() > 1
        ? held(line, read, "several_partners")
        : open(tx, line, read, may.getFirst(), at, "", "new");
  }

  private IncomingMail open(
      DSLContext tx,
      IncomingMail line,
      ReceivedMail read,
      Seat seat,
      Instant at,
      String before,
      String why) {
    var number = desk.number(at);
    var wanted = wanted(line, read, seat, before);
    var ticket = desk.open(tx, Place.provider(), actor(seat), wanted, number, at);
    attach(tx, seat, ticket, read, at);
    return on(line, read, Outcome.TICKET, why, ticket);
  }

  private static OpenTicket wanted(IncomingMail line, ReceivedMail read, Seat seat, String before) {
    var report =
        new Report(
            before + words(read), null, null, null, null, null, null, false, List.of(), null);
    return new OpenTicket(
        partner(seat),
        author(seat),
        seat.member().id().value(),
        seat.member().name(),
        Intake.EMAIL,
        Category.MEDIUM,
        false,
        subject(read),
        report,
        new Fact.ByMail(line.id(), line.messageId()));
  }

  /** Without the marks that programs put in front. */
  private static String subject(ReceivedMail read) {
    var plain = read.subject().replaceFirst("^((?i:re|aw|fwd?|wg):\\s*)+", "");
    var shown = plain.isBlank() ? read.text().lines().findFirst().orElse("") : plain;
    return shown.isBlank() ? "(no subject)" : ForeignText.cut(shown, SUBJECT);
  }

  /** Files of a mail that became no message come as one more. */
  private void attach(DSLContext tx, Seat seat, Ticket ticket, ReceivedMail read, Instant at) {
    if (!read.files().isEmpty()) {
      var kept = keep(tx, ticket, author(seat), read);
      var names = kept.stream().map(Fact.Attached::name).toList();
      var write = new TicketCommand.Write(String.join(", ", names), false, kept);
      act(tx, seat, ticket, write, at);
    }
  }

  private List<Fact.Attached> keep(DSLContext tx, Ticket ticket, Author by, ReceivedMail read) {
    return read.files().stream()
        .map(file -> files.keep(tx, ticket, by, file.name(), file.bytes()))
        .map(Attachment::attached)
        .toList();
  }

  private void act(DSLContext tx, Seat seat, Ticket ticket, TicketCommand command, Instant at) {
    var outcome = desk.act(tx, Place.provider(), actor(seat), author(seat), ticket, command, at);
    if (!(outcome instanceof TicketOutcome.Done)) {
      throw new IllegalStateException("a mail was refused by " + ticket.id() + ": " + outcome);
    }
  }

  private static String words(ReceivedMail read) {
    var text = read.text();
    if (text.isEmpty()) {
      return String.join(", ", read.files().stream().map(ReceivedMail.File::name).toList());
    }
    return text.length() <= WORDS ? text : ForeignText.cut(text, WORDS) + "\n\n[…]";
  }

  /** What was left out of a mail. */
  static String omitted(ReceivedMail read) {
    return ForeignText.cut(String.join("; ", read.omitted()), DETAIL);
  }

  private static IncomingMail held(IncomingMail line, ReceivedMail read, String why) {
    return line.became(Outcome.HELD, why, omitted(read), words(read), null);
  }

  private static IncomingMail on(
      IncomingMail line, ReceivedMail read, Outcome outcome, String why, Ticket ticket) {
    var at = new On(ticket.partner(), ticket.id(), ticket.number());
    return line.became(outcome, why, omitted(read), "", at);
  }

  private static boolean isOf(Seat seat, PartnerId partner) {
    return seat.place() instanceof Place.OfPartner(var own) && own.equals(partner);
  }

  private static boolean mayWrite(Seat seat) {
    return seat.state().equals("active") && seat.permissions().contains(MAY);
  }

  private static PartnerId partner(Seat seat) {
    if (seat.place() instanceof Place.OfPartner(var own)) {
      return own;
    }
    throw new IllegalStateException("no seat of a partner");
  }

  private static Author author(Seat seat) {
    return new Author(Author.Side.PARTNER, seat.member().id().value(), seat.member().name());
  }

  private static Actor actor(Seat seat) {
    var member = seat.member();
    return new Actor(
        Actor.Type.MEMBER,
        member.id().text(),
        member.name(),
        member.email(),
        null,
        null,
        "e-mail",
        null);
  }
}
