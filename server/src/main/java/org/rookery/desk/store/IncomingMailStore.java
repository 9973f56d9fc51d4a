package org.rookery.desk.store;

import static org.jooq.impl.DSL.noCondition;
import static org.rookery.schema.desk.Tables.INCOMING_MAIL;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.IncomingMail;
import org.rookery.desk.IncomingMail.Outcome;
import org.rookery.desk.IncomingMailId;
import org.rookery.desk.TicketId;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Mails that came in, each once. */
@Component
public class IncomingMailStore {

  /** Keeps a mail; false if it has come before, which is counted. */
  public boolean insert(DSLContext tx, IncomingMail mail, byte[] fingerprint, Instant now) {
    var fresh =
        tx.insertInto(INCOMING_MAIL)
            .set(INCOMING_MAIL.ID, mail.id().value())
            .set(INCOMING_MAIL.FINGERPRINT, fingerprint)
            .set(INCOMING_MAIL.WAY, mail.way().text())
            .set(INCOMING_MAIL.ARRIVED_AT, mail.arrivedAt())
            .set(INCOMING_MAIL.CREATED_AT, now)
            .set(INCOMING_MAIL.MESSAGE_ID, mail.messageId())
            .set(INCOMING_MAIL.SENDER, mail.sender())
            .set(INCOMING_MAIL.SUBJECT, mail.subject())
            .set(INCOMING_MAIL.SIZE, mail.size())
            .set(INCOMING_MAIL.OUTCOME, mail.outcome().text())
            .set(INCOMING_MAIL.REASON, mail.reason())
            .set(INCOMING_MAIL.HEADERS, mail.headers())
            .onConflictDoNothing()
            .execute();
    if (fresh == 0) {
      tx.update(INCOMING_MAIL)
          .set(INCOMING_MAIL.TIMES, INCOMING_MAIL.TIMES.plus(1))
          .where(INCOMING_MAIL.FINGERPRINT.eq(fingerprint))
          .execute();
    }
    return fresh == 1;
  }

  /** Writes what became of it. */
  public void settle(DSLContext tx, IncomingMail mail) {
    var on = mail.on();
    tx.update(INCOMING_MAIL)
        .set(INCOMING_MAIL.OUTCOME, mail.outcome().text())
        .set(INCOMING_MAIL.REASON, mail.reason())
        .set(INCOMING_MAIL.DETAIL, mail.detail())
        .set(INCOMING_MAIL.BODY, mail.body())
        .set(INCOMING_MAIL.PARTNER_ID, on == null ? null : on.partner().value())
        .set(INCOMING_MAIL.TICKET_ID, on == null ? null : on.ticket().value())
        .set(INCOMING_MAIL.NUMBER, on == null ? null : on.number())
        .where(INCOMING_MAIL.ID.eq(mail.id().value()))
        .execute();
  }

  /** How many came from a sender since then, with this outcome or any. */
  public int since(
      DSLContext tx, @Nullable String sender, @Nullable Outcome outcome, Instant after) {
    return tx.fetchCount(
        INCOMING_MAIL,
        INCOMING_MAIL
            .CREATED_AT
            .gt(after)
            .and(sender == null ? noCondition() : INCOMING_MAIL.SENDER.eq(sender))
            .and(outcome == null ? noCondition() : INCOMING_MAIL.OUTCOME.eq(outcome.text())));
  }

  /** From the newest on, older than {@code behind}. */
  public List<IncomingMail> page(
      DSLContext tx, @Nullable Outcome outcome, @Nullable IncomingMailId behind, int limit) {
    return tx.selectFrom(INCOMING_MAIL)
        .where(outcome == null ? noCondition() : INCOMING_MAIL.OUTCOME.eq(outcome.text()))
        .and(behind == null ? noCondition() : INCOMING_MAIL.ID.lt(behind.value()))
        .orderBy(INCOMING_MAIL.ID.desc())
        .limit(limit)
        .fetch(IncomingMailStore::read);
  }

  /** One of them. */
  public Optional<IncomingMail> find(DSLContext tx, IncomingMailId id) {
    return tx.selectFrom(INCOMING_MAIL)
        .where(INCOMING_MAIL.ID.eq(id.value()))
        .fetchOptional(IncomingMailStore::read);
  }

  /** Forgets those that came before. */
  public int forget(DSLContext tx, Instant before) {
    return tx.deleteFrom(INCOMING_MAIL).where(INCOMING_MAIL.CREATED_AT.lt(before)).execute();
  }

  private static IncomingMail read(Record record) {
    var row = record.into(INCOMING_MAIL);
    var partner = row.getPartnerId();
    var ticket = row.getTicketId();
    var number = row.getNumber();
    return new IncomingMail(
        new IncomingMailId(row.getId()),
        IncomingMail.Way.valueOf(row.getWay().toUpperCase(Locale.ROOT)),
        row.getArrivedAt(),
        row.getMessageId(),
        row.getSender(),
        row.getSubject(),
        row.getSize(),
        Outcome.of(row.getOutcome()),
        row.getReason(),
        row.getDetail(),
        row.getHeaders(),
        row.getBody(),
        row.getTimes(),
        partner == null || ticket == null || number == null
            ? null
            : new IncomingMail.On(new PartnerId(partner), new TicketId(ticket), number));
  }
}
