package org.rookery.review.store;

import static org.rookery.schema.review.Tables.ACTION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rookery.identity.MemberId;
import org.rookery.review.Action;
import org.rookery.review.Action.Status;
import org.rookery.review.Review;
import org.rookery.review.ReviewId;
import org.rookery.schema.review.tables.records.ActionRecord;
import org.springframework.stereotype.Component;

/** What reviews agreed on, numbered from 1. */
@Component
public class ActionStore {
  private static final int AT_ONCE = 100;

  /** An action whose owner has to be told, and since when. */
  public record DueAction(ReviewId review, int position, Action action, Instant wakeAt) {}

  /** Keeps these instead of those that were there. */
  public void replace(DSLContext tx, Review review) {
    tx.deleteFrom(ACTION).where(ACTION.REVIEW_ID.eq(review.id().value())).execute();
    for (var i = 0; i < review.actions().size(); i++) {
      var action = review.actions().get(i);
      tx.insertInto(ACTION)
          .set(ACTION.REVIEW_ID, review.id().value())
          .set(ACTION.POSITION, i + 1)
          .set(ACTION.TEXT, action.text())
          .set(ACTION.OWNER_ID, action.owner().value())
          .set(ACTION.OWNER_NAME, action.ownerName())
          .set(ACTION.DUE_ON, action.dueOn())
          .set(ACTION.STATUS, action.status().text())
          .set(ACTION.REASON, action.reason())
          .execute();
    }
  }

  /** From now on owners are told when the day of an action is over. */
  public void watch(DSLContext tx, Review review, ZoneId zone) {
    for (var i = 0; i < review.actions().size(); i++) {
      settle(tx, review.id(), i + 1, review.actions().get(i), zone);
    }
  }

  /** Keeps how one stands. */
  public void settle(DSLContext tx, ReviewId review, int position, Action action, ZoneId zone) {
    tx.update(ACTION)
        .set(ACTION.STATUS, action.status().text())
        .set(ACTION.REASON, action.reason())
        .set(ACTION.WAKE_AT, action.dueOn().plusDays(1).atStartOfDay(zone).toInstant())
        .where(ACTION.REVIEW_ID.eq(review.value()))
        .and(ACTION.POSITION.eq(position))
        .execute();
  }

  /** Those somebody has to be told about; other processes pass them by. */
  public List<DueAction> claimDue(DSLContext tx, Instant now) {
    return tx.selectFrom(ACTION)
        .where(ACTION.STATUS.eq(Status.OPEN.text()))
        .and(ACTION.WAKE_AT.le(now))
        .orderBy(ACTION.WAKE_AT)
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked()
        .fetch(
            row ->
                new DueAction(
                    new ReviewId(row.getReviewId()),
                    row.getPosition(),
                    read(row),
                    row.getWakeAt()));
  }

  /** When its owner is told next. */
  public void wake(DSLContext tx, DueAction due, Instant at) {
    tx.update(ACTION)
        .set(ACTION.WAKE_AT, at)
        .where(ACTION.REVIEW_ID.eq(due.review().value()))
        .and(ACTION.POSITION.eq(due.position()))
        .execute();
  }

  /** How many agreed ones are open. */
  public int open(DSLContext tx) {
    return tx.fetchCount(
        ACTION, ACTION.STATUS.eq(Status.OPEN.text()).and(ACTION.WAKE_AT.isNotNull()));
  }

  /** How many of them should be done. */
  public int overdue(DSLContext tx, LocalDate today) {
    return tx.fetchCount(
        ACTION,
        ACTION
            .STATUS
            .eq(Status.OPEN.text())
            .and(ACTION.WAKE_AT.isNotNull())
            .and(ACTION.DUE_ON.lt(today)));
  }

  Map<UUID, List<Action>> of(DSLContext tx, List<UUID> reviews) {
    return tx.selectFrom(ACTION)
        .where(ACTION.REVIEW_ID.in(reviews))
        .orderBy(ACTION.REVIEW_ID, ACTION.POSITION)
        .fetchGroups(ACTION.REVIEW_ID, ActionStore::read);
  }

  private static Action read(ActionRecord row) {
    return new Action(
        row.getText(),
        new MemberId(row.getOwnerId()),
        row.getOwnerName(),
        row.getDueOn(),
        Status.of(row.getStatus()),
        row.getReason());
  }
}
