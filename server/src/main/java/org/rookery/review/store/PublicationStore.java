package org.rookery.review.store;

import static org.rookery.schema.review.Tables.PUBLICATION;
import static org.rookery.schema.review.Tables.SUBJECT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.review.Publication;
import org.rookery.review.Review;
import org.rookery.review.ReviewId;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** What partners read of reviews, each in its own row. */
@Component
public class PublicationStore {

  /** The partner reads it from now on. */
  public void insert(DSLContext tx, PartnerId partner, Review review) {
    var publishing = Objects.requireNonNull(review.publishing());
    tx.insertInto(PUBLICATION)
        .set(PUBLICATION.PARTNER_ID, partner.value())
        .set(PUBLICATION.REVIEW_ID, review.id().value())
        .set(PUBLICATION.TITLE, review.title())
        .set(PUBLICATION.TEXT, review.findings().partnerVersion())
        .set(PUBLICATION.RESOLVED_AT, review.resolvedAt())
        .set(PUBLICATION.PUBLISHED_AT, publishing.at())
        .execute();
  }

  /** Those of a partner, the newest first, behind {@code behind}. */
  public List<Publication> page(
      DSLContext tx,
      PartnerId partner,
      @Nullable TicketId about,
      @Nullable ReviewId behind,
      int limit) {
    var select = tx.selectFrom(PUBLICATION).where(PUBLICATION.PARTNER_ID.eq(partner.value()));
    if (behind != null) {
      select = select.and(PUBLICATION.REVIEW_ID.lt(behind.value()));
    }
    if (about != null) {
      select =
          select.and(
              PUBLICATION.REVIEW_ID.in(
                  tx.select(SUBJECT.REVIEW_ID)
                      .from(SUBJECT)
                      .where(SUBJECT.PARTNER_ID.eq(partner.value()))
                      .and(SUBJECT.TICKET_ID.eq(about.value()))));
    }
    var rows = select.orderBy(PUBLICATION.REVIEW_ID.desc()).limit(limit).fetch();
    var tickets = tickets(tx, partner, rows.map(row -> row.getReviewId()));
    return rows.map(
        row ->
            new Publication(
                new ReviewId(row.getReviewId()),
                row.getTitle(),
                row.getText(),
                tickets.getOrDefault(row.getReviewId(), List.of()),
                row.getResolvedAt(),
                row.getPublishedAt()));
  }

  private static Map<UUID, List<Publication.Ticket>> tickets(
      DSLContext tx, PartnerId partner, List<UUID> reviews) {
    return tx.selectFrom(SUBJECT)
        .where(SUBJECT.PARTNER_ID.eq(partner.value()))
        .and(SUBJECT.REVIEW_ID.in(reviews))
        .orderBy(SUBJECT.NUMBER)
        .fetchGroups(
            SUBJECT.REVIEW_ID,
            row -> new Publication.Ticket(new TicketId(row.getTicketId()), row.getNumber()));
  }
}
