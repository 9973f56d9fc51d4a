package org.rookery.status.store;

import static org.jooq.impl.DSL.noCondition;
import static org.rookery.schema.status.Tables.SUBSCRIBER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rookery.status.Subscriber;
import org.rookery.status.SubscriberId;
import org.springframework.stereotype.Component;

/** Who wants to be told by mail. */
@Component
public class SubscriberStore {

  /** Whoever has this address on a page. */
  public Optional<Subscriber> byEmail(DSLContext tx, UUID page, String email) {
    return tx.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.PARTNER_ID.eq(page))
        .and(SUBSCRIBER.EMAIL.eq(email))
        .forUpdate()
        .fetchOptional(SubscriberStore::read);
  }

  /** Keeps that somebody asks, for the first time or again. */
  public void asked(DSLContext tx, UUID page, Subscriber subscriber) {
    tx.insertInto(SUBSCRIBER)
        .set(SUBSCRIBER.PARTNER_ID, page)
        .set(SUBSCRIBER.ID, subscriber.id().value())
        .set(SUBSCRIBER.EMAIL, subscriber.email())
        .set(SUBSCRIBER.LANGUAGE, subscriber.language())
        .set(SUBSCRIBER.ASKED_AT, subscriber.askedAt())
        .onConflict(SUBSCRIBER.PARTNER_ID, SUBSCRIBER.EMAIL)
        .doUpdate()
        .set(SUBSCRIBER.LANGUAGE, subscriber.language())
        .set(SUBSCRIBER.ASKED_AT, subscriber.askedAt())
        .execute();
  }

  /** They followed the link; false if they are not there. */
  public boolean confirm(DSLContext tx, UUID page, SubscriberId id, Instant now) {
    return tx.update(SUBSCRIBER)
            .set(SUBSCRIBER.CONFIRMED_AT, now)
            .where(SUBSCRIBER.PARTNER_ID.eq(page))
            .and(SUBSCRIBER.ID.eq(id.value()))
            .execute()
        == 1;
  }

  /** Forgets somebody; false if they are not there. */
  public boolean remove(DSLContext tx, UUID page, SubscriberId id) {
    return tx.deleteFrom(SUBSCRIBER)
            .where(SUBSCRIBER.PARTNER_ID.eq(page))
            .and(SUBSCRIBER.ID.eq(id.value()))
            .execute()
        == 1;
  }

  /** The next confirmed ones of a page. */
  public List<Subscriber> confirmed(DSLContext tx, UUID page, @Nullable UUID after, int limit) {
    return tx.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.PARTNER_ID.eq(page))
        .and(SUBSCRIBER.CONFIRMED_AT.isNotNull())
        .and(after == null ? noCondition() : SUBSCRIBER.ID.gt(after))
        .orderBy(SUBSCRIBER.ID)
        .limit(limit)
        .fetch(SubscriberStore::read);
  }

  /** All of a page, the newest first. */
  public List<Subscriber> newest(DSLContext tx, UUID page, int limit) {
    return tx.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.PARTNER_ID.eq(page))
        .orderBy(SUBSCRIBER.ID.desc())
        .limit(limit)
        .fetch(SubscriberStore::read);
  }

  /** Pages that somebody is told about. */
  public List<UUID> pages(DSLContext tx) {
    return tx.selectDistinct(SUBSCRIBER.PARTNER_ID)
        .from(SUBSCRIBER)
        .where(SUBSCRIBER.CONFIRMED_AT.isNotNull())
        .fetch(SUBSCRIBER.PARTNER_ID);
  }

  /** Forgets who never followed the link. */
  public int forget(DSLContext tx, Instant before) {
    return tx.deleteFrom(SUBSCRIBER)
        .where(SUBSCRIBER.CONFIRMED_AT.isNull())
        .and(SUBSCRIBER.ASKED_AT.lt(before))
        .execute();
  }

  private static Subscriber read(Record record) {
    var row = record.into(SUBSCRIBER);
    return new Subscriber(
        new SubscriberId(row.getId()),
        row.getEmail(),
        row.getLanguage(),
        row.getAskedAt(),
        row.getConfirmedAt());
  }
}
