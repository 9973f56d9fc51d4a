package org.rookery.status.store;

import static org.rookery.schema.status.Tables.MAILING;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.status.Mailing;
import org.springframework.stereotype.Component;

/** What subscribers are to be told. */
@Component
public class MailingStore {

  /** Keeps a new one. */
  public void insert(DSLContext tx, Mailing mailing, Instant due) {
    tx.insertInto(MAILING)
        .set(MAILING.PARTNER_ID, mailing.page())
        .set(MAILING.ID, mailing.id())
        .set(MAILING.DUE_AT, due)
        .set(MAILING.KIND, mailing.kind())
        .set(MAILING.TITLE, mailing.title())
        .set(MAILING.TEXT, mailing.text())
        .execute();
  }

  /** The next one that is due and that nobody else works on. */
  public Optional<Mailing> claim(DSLContext tx, Instant now) {
    return tx.selectFrom(MAILING)
        .where(MAILING.DONE.isFalse())
        .and(MAILING.DUE_AT.le(now))
        .orderBy(MAILING.DUE_AT, MAILING.ID)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional(
            row ->
                new Mailing(
                    row.getPartnerId(),
                    row.getId(),
                    row.getKind(),
                    row.getTitle(),
                    row.getText(),
                    row.getAfter()));
  }

  /** Keeps how far it has come. */
  public void told(DSLContext tx, Mailing mailing, @Nullable UUID after, boolean done) {
    tx.update(MAILING)
        .set(MAILING.AFTER, after)
        .set(MAILING.DONE, done)
        .where(MAILING.PARTNER_ID.eq(mailing.page()))
        .and(MAILING.ID.eq(mailing.id()))
        .execute();
  }

  /** Forgets those that were told before. */
  public int forget(DSLContext tx, Instant before) {
    return tx.deleteFrom(MAILING).where(MAILING.DONE).and(MAILING.DUE_AT.lt(before)).execute();
  }
}
