package org.rookery.roadmap.store;

import static org.rookery.schema.roadmap.Tables.VOTE;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.rookery.identity.MemberId;
import org.rookery.roadmap.RequestId;
import org.rookery.roadmap.Vote;
import org.rookery.schema.roadmap.tables.records.VoteRecord;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Rows of votes. */
@Component
public class VoteStore {

  /** A vote; a partner that has one keeps it. */
  public boolean insert(DSLContext tx, Vote vote) {
    return tx.insertInto(VOTE)
            .set(VOTE.PARTNER_ID, vote.partner().value())
            .set(VOTE.REQUEST_ID, vote.request().value())
            .set(VOTE.ASKED, vote.asked())
            .set(VOTE.CUSTOMERS, vote.customers())
            .set(VOTE.URGENCY, vote.urgency())
            .set(VOTE.MEMBER_ID, vote.member().value())
            .set(VOTE.MEMBER_NAME, vote.memberName())
            .set(VOTE.AT, vote.at())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Takes a vote back; false if there was none. */
  public boolean delete(DSLContext tx, PartnerId partner, RequestId request) {
    return tx.deleteFrom(VOTE)
            .where(VOTE.PARTNER_ID.eq(partner.value()))
            .and(VOTE.REQUEST_ID.eq(request.value()))
            .execute()
        == 1;
  }

  /** The votes for these requests that the transaction may see, oldest first. */
  public List<Vote> of(DSLContext tx, Collection<RequestId> requests) {
    return tx.selectFrom(VOTE)
        .where(VOTE.REQUEST_ID.in(requests.stream().map(RequestId::value).toList()))
        .orderBy(VOTE.AT, VOTE.PARTNER_ID)
        .fetch(VoteStore::read);
  }

  /** A partner that votes for both keeps one. */
  public void moveAll(DSLContext tx, RequestId from, RequestId to) {
    tx.insertInto(
            VOTE,
            VOTE.PARTNER_ID,
            VOTE.REQUEST_ID,
            VOTE.ASKED,
            VOTE.CUSTOMERS,
            VOTE.URGENCY,
            VOTE.MEMBER_ID,
            VOTE.MEMBER_NAME,
            VOTE.AT)
        .select(
            tx.select(
                    VOTE.PARTNER_ID,
                    org.jooq.impl.DSL.val(to.value()),
                    VOTE.ASKED,
                    VOTE.CUSTOMERS,
                    VOTE.URGENCY,
                    VOTE.MEMBER_ID,
                    VOTE.MEMBER_NAME,
                    VOTE.AT)
                .from(VOTE)
                .where(VOTE.REQUEST_ID.eq(from.value())))
        .onConflictDoNothing()
        .execute();
  }

  private static Vote read(VoteRecord row) {
    return new Vote(
        new PartnerId(row.getPartnerId()),
        new RequestId(row.getRequestId()),
        row.getAsked(),
        row.getCustomers(),
        row.getUrgency(),
        new MemberId(row.getMemberId()),
        row.getMemberName(),
        row.getAt());
  }
}
