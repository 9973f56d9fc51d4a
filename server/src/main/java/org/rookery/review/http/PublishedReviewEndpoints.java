package org.rookery.review.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.review.Publication;
import org.rookery.review.PublishedReviews;
import org.rookery.review.ReviewId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What partners read of reviews that concern them. */
@RestController
@RequestMapping("/api/v1/support/reviews")
@Tag(name = "Reviews")
class PublishedReviewEndpoints {
  private final PublishedReviews reviews;
  private final InstantSource clock;

  PublishedReviewEndpoints(PublishedReviews reviews, InstantSource clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  /** A published review. */
  @Schema(name = "PublishedReview")
  record PublishedJson(
      ReviewId id,
      String title,
      String text,
      List<OwnTicket> tickets,
      Instant resolvedAt,
      Instant publishedAt) {

    static PublishedJson of(Publication it) {
      return new PublishedJson(
          it.id(),
          it.title(),
          it.text(),
          it.tickets().stream().map(one -> new OwnTicket(one.id(), one.number())).toList(),
          it.resolvedAt(),
          it.publishedAt());
    }
  }

  /** The reader's own ticket. */
  @Schema(name = "PublishedReviewTicket")
  record OwnTicket(TicketId id, String number) {}

  @GetMapping
  @Requires("support:read")
  @Operation(
      operationId = "listPublishedReviews",
      summary = "Lists published reviews of incidents that touched the partner, the newest first")
  Page<PublishedJson> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable TicketId ticketId,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var filters = "published reviews " + ticketId;
    var behind = cursor == null ? null : Cursor.id(cursor, filters, now, ReviewId::of);
    var found = reviews.page(caller.partner(), ticketId, behind, limit + 1);
    return Page.of(
        found.stream().map(PublishedJson::of).toList(),
        limit,
        it -> Cursor.write(it.id().text(), filters, now));
  }
}
