package org.rookery.desk.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.IncomingMail;
import org.rookery.desk.IncomingMail.Outcome;
import org.rookery.desk.IncomingMail.Way;
import org.rookery.desk.IncomingMailId;
import org.rookery.desk.ReplyAddresses;
import org.rookery.desk.mailbox.ReceivedMail.Reading;
import org.rookery.desk.store.IncomingMailStore;
import org.rookery.desk.store.MailboxStore;
import org.rookery.identity.Places;
import org.rookery.identity.Places.Seat;
import org.rookery.mail.Mail;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.springframework.stereotype.Component;

/**
 * Takes mails in: each once, in one transaction with what it brings about, and each leaves a line.
 * Only so many at a time, since they may be large.
 */
@Component
public class MailIntake {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int FROM_ONE_SENDER = 30;

  private final Database database;
  private final IncomingMailStore store;
  private final MailboxStore mailboxes;
  private final ReplyAddresses addresses;
  private final Places places;
  private final Mail mail;
  private final TicketMails tickets;
  private final Bounces bounces;
  private final Ids ids;
  private final InstantSource clock;
  private final Semaphore mailsAtOnce = new Semaphore(2);

  MailIntake(
      Database database,
      IncomingMailStore store,
      MailboxStore mailboxes,
      ReplyAddresses addresses,
      Places places,
      Mail mail,
      TicketMails tickets,
      Bounces bounces,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.mailboxes = mailboxes;
    this.addresses = addresses;
    this.places = places;
    this.mail = mail;
    this.tickets = tickets;
    this.bounces = bounces;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a mail; absent if it has come before. */
  public @Nullable IncomingMail take(Way way, byte[] raw, Instant arrived) {
    mailsAtOnce.acquireUninterruptibly();
    try {
      return read(way, raw, earlier(arrived, clock.instant()).truncatedTo(ChronoUnit.SECONDS));
    } finally {
      mailsAtOnce.release();
    }
  }

  /** Notes a mail that is too large to be fetched at all. */
  public void tooLarge(Way way, String name, long size, Instant arrived) {
    var unreadable = new Reading.Unreadable("too_large", "", "");
    refuse(way, unreadable, size, hash(name.getBytes(StandardCharsets.UTF_8)), arrived);
  }

  /** Notes a mail that could not be taken by a fault of ours. */
  public void failed(Way way, byte[] raw, Instant arrived) {
    var unreadable = new Reading.Unreadable("failed", "", "");
    refuse(way, unreadable, raw.length, hash(raw), arrived);
  }

  private @Nullable IncomingMail read(Way way, byte[] raw, Instant at) {
    return switch (MailReader.read(raw)) {
      case Reading.Unreadable unreadable -> refuse(way, unreadable, raw.length, hash(raw), at);
      case Reading.Read(var read) -> take(way, read, raw, at);
    };
  }

  private @Nullable IncomingMail refuse(
      Way way, Reading.Unreadable what, long size, byte[] fingerprint, Instant at) {
    var line = line(way, null, what.from(), what.subject(), size, "", at);
    var refused = line.became(Outcome.REFUSED, what.reason(), "", "", null);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> store.insert(tx, refused, fingerprint, clock.instant()) ? refused : null);
  }

  private @Nullable IncomingMail take(Way way, ReceivedMail read, byte[] raw, Instant at) {
    var seats = places.ofAddress(read.from());
    var fresh =
        line(way, read.messageId(), read.from(), read.subject(), raw.length, read.headers(), at);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var now = clock.instant();
          if (!store.insert(tx, fresh, fingerprint(read, raw), now)) {
            return null;
          }
          var done = decide(tx, fresh, read, seats, at, now);
          store.settle(tx, done);
          return done;
        });
  }

  private IncomingMail decide(
      DSLContext tx,
      IncomingMail line,
      ReceivedMail read,
      List<Seat> seats,
      Instant at,
      Instant now) {
    if (read.automatic() != null) {
      return line.became(Outcome.IGNORED, read.automatic(), "", "", null);
    }
    if (mail.isOurs(read.messageId(), read.from()) || isMailbox(tx, read.from())) {
      return line.became(Outcome.IGNORED, "loop", "", "", null);
    }
    if (store.since(tx, read.from(), null, now.minus(HOUR)) > FROM_ONE_SENDER) {
      return line.became(Outcome.REFUSED, "too_many", "", "", null);
    }
    if (read.text().isEmpty() && read.files().isEmpty()) {
      return line.became(Outcome.REFUSED, "empty", TicketMails.omitted(read), "", null);
    }
    var named = read.recipients().stream().flatMap(it -> addresses.read(it).stream()).findFirst();
    if (named.isPresent()) {
      return switch (named.get()) {
        case ReplyAddresses.Reading.Forged _ ->
            line.became(Outcome.REFUSED, "forged_address", "", "", null);
        case ReplyAddresses.Reading.Signed(var ticket) ->
            tickets.answer(tx, line, read, seats, ticket, at);
      };
    }
    return seats.isEmpty()
        ? bounces.bounce(tx, line, read, now)
        : tickets.open(tx, line, read, seats, at);
  }

  private boolean isMailbox(DSLContext tx, String from) {
    return mailboxes.address(tx).filter(from::equalsIgnoreCase).isPresent();
  }

  private IncomingMail line(
      Way way,
      @Nullable String messageId,
      String from,
      String subject,
      long size,
      String headers,
      Instant at) {
    return new IncomingMail(
        new IncomingMailId(ids.next()),
        way,
        at,
        messageId,
        from,
        subject,
        size,
        Outcome.HELD,
        "new",
        "",
        headers,
        "",
        1,
        null);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /** A mail that comes again has the same name and sender; one without a name is its bytes. */
  private static byte[] fingerprint(ReceivedMail read, byte[] raw) {
    return read.messageId() == null
        ? hash(raw)
        : hash((read.messageId() + "\n" + read.from()).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
