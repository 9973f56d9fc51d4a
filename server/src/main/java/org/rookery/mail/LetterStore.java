package org.rookery.mail;

import static org.jooq.impl.DSL.noCondition;
import static org.rookery.schema.mail.Tables.ATTEMPT;
import static org.rookery.schema.mail.Tables.LETTER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Rows of letters and of their tries. */
@Component
class LetterStore {
  private static final int DETAIL = 500;

  void insert(DSLContext tx, LetterId id, Instant now, Letter letter, LetterPage page) {
    tx.insertInto(LETTER)
        .set(LETTER.LETTER_ID, id.value())
        .set(LETTER.CREATED_AT, now)
        .set(LETTER.KIND, letter.kind())
        .set(LETTER.PARTNER_ID, letter.partner() == null ? null : letter.partner().value())
        .set(LETTER.RECIPIENT, letter.to())
        .set(LETTER.SUBJECT, letter.subject())
        .set(LETTER.TEXT_BODY, page.text())
        .set(LETTER.HTML_BODY, page.html())
        .set(LETTER.STATUS, StoredLetter.Status.WAITING.text())
        .set(LETTER.NEXT_TRY_AT, now)
        .set(threadOf(letter))
        .execute();
  }

  private static Map<Field<String>, @Nullable String> threadOf(Letter letter) {
    var thread = letter.thread();
    var row = new LinkedHashMap<Field<String>, @Nullable String>();
    if (thread != null) {
      row.put(LETTER.THREAD, thread.name());
      row.put(LETTER.REPLY_TO, thread.replyTo());
      row.put(LETTER.ANSWERS, String.join(" ", thread.answers()));
    }
    return row;
  }

  /** Takes letters whose time has come until {@code until}; two processes never get the same. */
  List<StoredLetter> claim(DSLContext tx, Instant now, Instant until, int batch) {
    return tx.update(LETTER)
        .set(LETTER.NEXT_TRY_AT, until)
        .set(LETTER.TRIES, LETTER.TRIES.plus(1))
        .where(
            LETTER.LETTER_ID.in(
                tx.select(LETTER.LETTER_ID)
                    .from(LETTER)
                    .where(LETTER.STATUS.eq(StoredLetter.Status.WAITING.text()))
                    .and(LETTER.NEXT_TRY_AT.le(now))
                    .orderBy(LETTER.NEXT_TRY_AT)
                    .limit(batch)
                    .forUpdate()
                    .skipLocked()))
        .returning()
        .fetch(LetterStore::read);
  }

  /** What came of a try; a letter that is out keeps no words, they may open an account. */
  void tried(
      DSLContext tx,
      StoredLetter letter,
      StoredLetter.Attempt attempt,
      StoredLetter.Status status,
      @Nullable Instant next) {
    var update =
        tx.update(LETTER)
            .set(LETTER.STATUS, status.text())
            .set(LETTER.NEXT_TRY_AT, next)
            .set(LETTER.ENDED_AT, status == StoredLetter.Status.WAITING ? null : attempt.at());
    if (status == StoredLetter.Status.SENT) {
      update = update.setNull(LETTER.TEXT_BODY).setNull(LETTER.HTML_BODY);
    }
    update.where(LETTER.LETTER_ID.eq(letter.id().value())).execute();
    var detail = attempt.detail();
    tx.insertInto(ATTEMPT)
        .set(ATTEMPT.LETTER_ID, letter.id().value())
        .set(ATTEMPT.NUMBER, attempt.number())
        .set(ATTEMPT.AT, attempt.at())
        .set(ATTEMPT.OUTCOME, attempt.outcome())
        .set(ATTEMPT.DETAIL, detail.length() > DETAIL ? detail.substring(0, DETAIL) : detail)
        .onConflictDoNothing()
        .execute();
  }

  List<StoredLetter> page(
      DSLContext tx, StoredLetter.@Nullable Status status, @Nullable LetterId behind, int limit) {
    return tx.selectFrom(LETTER)
        .where(status == null ? noCondition() : LETTER.STATUS.eq(status.text()))
        .and(behind == null ? noCondition() : LETTER.LETTER_ID.lt(behind.value()))
        .orderBy(LETTER.LETTER_ID.desc())
        .limit(limit)
        .fetch(LetterStore::read);
  }

  Optional<StoredLetter> find(DSLContext tx, LetterId id) {
    return tx.selectFrom(LETTER)
        .where(LETTER.LETTER_ID.eq(id.value()))
        .fetchOptional(LetterStore::read);
  }

  List<StoredLetter.Attempt> attempts(DSLContext tx, LetterId id) {
    return tx.selectFrom(ATTEMPT)
        .where(ATTEMPT.LETTER_ID.eq(id.value()))
        .orderBy(ATTEMPT.NUMBER)
        .fetch(
            row ->
                new StoredLetter.Attempt(
                    row.getNumber(), row.getAt(), row.getOutcome(), row.getDetail()));
  }

  /** Whether one waits whose time came before. */
  boolean isBehind(DSLContext tx, Instant before) {
    return tx.fetchExists(
        tx.selectFrom(LETTER)
            .where(LETTER.STATUS.eq(StoredLetter.Status.WAITING.text()))
            .and(LETTER.NEXT_TRY_AT.lt(before)));
  }

  /** Forgets letters that ended before. */
  int forget(DSLContext tx, Instant before) {
    return tx.deleteFrom(LETTER).where(LETTER.ENDED_AT.lt(before)).execute();
  }

  private static StoredLetter read(Record row) {
    var partner = row.get(LETTER.PARTNER_ID);
    return new StoredLetter(
        new LetterId(row.get(LETTER.LETTER_ID)),
        row.get(LETTER.CREATED_AT),
        row.get(LETTER.KIND),
        partner == null ? null : new PartnerId(partner),
        row.get(LETTER.RECIPIENT),
        row.get(LETTER.SUBJECT),
        row.get(LETTER.TEXT_BODY),
        row.get(LETTER.HTML_BODY),
        StoredLetter.Status.of(row.get(LETTER.STATUS)),
        row.get(LETTER.TRIES),
        row.get(LETTER.NEXT_TRY_AT),
        row.get(LETTER.ENDED_AT),
        thread(row));
  }

  private static Letter.@Nullable MailThread thread(Record row) {
    var name = row.get(LETTER.THREAD);
    var answers = row.get(LETTER.ANSWERS);
    return name == null
        ? null
        : new Letter.MailThread(
            name,
            row.get(LETTER.REPLY_TO),
            answers == null || answers.isEmpty() ? List.of() : List.of(answers.split(" ", -1)));
  }
}
