package org.rookery.review.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.MemberId;
import org.rookery.review.Action;
import org.rookery.review.Findings;
import org.rookery.review.Review;
import org.rookery.review.ReviewId;
import org.rookery.status.StatusIncidentId;
import org.rookery.tenancy.PartnerId;

/**
 * A review as staff see it.
 *
 * @param written whether the caller wrote on it, and so cannot publish it
 * @param returned why it came back to be worked on; else empty
 */
@Schema(name = "Review")
record ReviewJson(
    ReviewId id,
    String title,
    Review.State state,
    boolean overdue,
    boolean written,
    @Nullable StatusIncidentId incidentId,
    Instant resolvedAt,
    Instant dueAt,
    Findings findings,
    List<LineJson> timeline,
    List<ActionJson> actions,
    List<TicketJson> tickets,
    String returned,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    long version) {

  /** Something that happened; the time is not to be changed. */
  @Schema(name = "ReviewLine")
  record LineJson(TicketId ticketId, String number, long seq, Instant at, String text) {}

  /** Something that is to become better. */
  @Schema(name = "ReviewAction")
  record ActionJson(
      int position,
      String text,
      MemberId ownerId,
      String owner,
      LocalDate dueOn,
      Action.Status status,
      String reason,
      boolean overdue) {}

  /** A ticket it is about. */
  @Schema(name = "ReviewTicket")
  record TicketJson(
      TicketId id, String number, String subject, PartnerId partnerId, String partner) {}

  static ReviewJson of(
      Review it, MemberId reader, Instant now, LocalDate today, Map<PartnerId, String> names) {
    var publishing = it.publishing();
    return new ReviewJson(
        it.id(),
        it.title(),
        it.state(),
        it.isOverdue(now),
        it.authors().contains(reader),
        it.incident(),
        it.resolvedAt(),
        it.dueAt(),
        it.findings(),
        it.timeline().stream().map(ReviewJson::line).toList(),
        IntStream.range(0, it.actions().size())
            .mapToObj(i -> action(i + 1, it.actions().get(i), today))
            .toList(),
        it.subjects().stream().map(one -> ticket(one, names)).toList(),
        it.returned(),
        publishing == null ? null : publishing.at(),
        publishing == null ? null : publishing.by(),
        it.version());
  }

  private static LineJson line(Review.Line it) {
    return new LineJson(it.ticket(), it.number(), it.seq(), it.at(), it.text());
  }

  private static ActionJson action(int position, Action it, LocalDate today) {
    return new ActionJson(
        position,
        it.text(),
        it.owner(),
        it.ownerName(),
        it.dueOn(),
        it.status(),
        it.reason(),
        it.isOverdue(today));
  }

  private static TicketJson ticket(Review.Subject it, Map<PartnerId, String> names) {
    var name = names.getOrDefault(it.partner(), it.partner().text());
    return new TicketJson(it.ticket(), it.number(), it.subject(), it.partner(), name);
  }
}
