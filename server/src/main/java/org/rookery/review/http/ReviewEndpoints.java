package org.rookery.review.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Member;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.rookery.review.Action;
import org.rookery.review.ReviewId;
import org.rookery.review.Reviews;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Post-incident reviews, for staff. */
@RestController
@RequestMapping("/api/v1/provider/reviews")
@Tag(name = "Reviews")
class ReviewEndpoints {
  private static final int MOST_STAFF = 500;

  private final Reviews reviews;
  private final ReviewReading reading;
  private final Members members;
  private final InstantSource clock;

  ReviewEndpoints(Reviews reviews, ReviewReading reading, Members members, InstantSource clock) {
    this.reviews = reviews;
    this.reading = reading;
    this.members = members;
    this.clock = clock;
  }

  /** Where all reviews stand, and who can own an action. */
  @Schema(name = "ReviewStanding")
  record StandingJson(
      int open, int overdue, int openActions, int overdueActions, List<OwnerJson> owners) {}

  /** Somebody of the staff. */
  @Schema(name = "ReviewOwner")
  record OwnerJson(MemberId id, String name) {}

  /** What it needs before it can be published. */
  @Schema(name = "ReviewReturn")
  record ReturnJson(@NotBlank @Size(max = 2000) String note) {}

  /**
   * How an action stands.
   *
   * @param reason why it is dropped
   */
  @Schema(name = "ReviewActionStatus")
  record SettleJson(@NotNull Action.Status status, @Nullable @Size(max = 500) String reason) {}

  @GetMapping
  @Requires("support:work")
  @Operation(operationId = "listReviews", summary = "Lists reviews, the newest first")
  Page<ReviewJson> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable Boolean published,
      @RequestParam(required = false) @Nullable TicketId ticketId,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var filters = "reviews " + published + " " + ticketId;
    var behind = cursor == null ? null : Cursor.id(cursor, filters, now, ReviewId::of);
    var found = reviews.page(published, ticketId, behind, limit + 1);
    var page = Page.of(found, limit, it -> Cursor.write(it.id().text(), filters, now));
    return new Page<>(reading.json(caller, page.data()), page.page());
  }

  @GetMapping("/standing")
  @Requires("support:work")
  @Operation(operationId = "getReviewStanding", summary = "How many are due, overdue, not done")
  StandingJson standing() {
    var owners =
        members.page(Place.provider(), null, MOST_STAFF).stream()
            .filter(it -> it.status() == Member.Status.ACTIVE)
            .map(it -> new OwnerJson(it.id(), it.name()))
            .toList();
    var it = reviews.standing();
    return new StandingJson(it.open(), it.overdue(), it.openActions(), it.overdueActions(), owners);
  }

  @GetMapping("/{id}")
  @Requires("support:work")
  @Operation(operationId = "getReview", summary = "Shows a review")
  ResponseEntity<ReviewJson> get(
      @Parameter(hidden = true) Caller caller, @PathVariable ReviewId id) {
    var found = reviews.find(id).orElseThrow(ApiException::notFound);
    return Versions.ok(reading.json(caller, List.of(found)).getFirst(), found.version());
  }

  @PutMapping("/{id}")
  @Requires("support:work")
  @Operation(
      operationId = "saveReview",
      summary = "Keeps what somebody wrote; the first time makes a draft of it")
  ResponseEntity<ReviewJson> save(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ReviewId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody DraftJson body) {
    var expected = Versions.expected(ifMatch);
    var draft = body.draft(reading.actions(body.actions()));
    var now = reading.after(caller, reviews.save(caller.authority(), id, expected, draft));
    return Versions.ok(now, now.version());
  }

  @PostMapping("/{id}/submit")
  @Requires("support:work")
  @Operation(operationId = "submitReview", summary = "It is complete; somebody else looks at it")
  ReviewJson submit(@Parameter(hidden = true) Caller caller, @PathVariable ReviewId id) {
    return reading.after(caller, reviews.submit(caller.authority(), id));
  }

  @PostMapping("/{id}/return")
  @Requires("support:work")
  @Operation(operationId = "returnReview", summary = "It needs more work, and why")
  ReviewJson giveBack(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ReviewId id,
      @Valid @RequestBody ReturnJson body) {
    return reading.after(caller, reviews.giveBack(caller.authority(), id, body.note().strip()));
  }

  @PostMapping("/{id}/publish")
  @Requires("support:manage")
  @Operation(
      operationId = "publishReview",
      summary = "A manager who did not write it lets it out; the partners it concerns are told")
  ReviewJson publish(@Parameter(hidden = true) Caller caller, @PathVariable ReviewId id) {
    return reading.after(caller, reviews.publish(caller.authority(), id));
  }

  @PostMapping("/{id}/actions/{position}/status")
  @Requires("support:work")
  @Operation(operationId = "settleReviewAction", summary = "An agreed action is done or dropped")
  ReviewJson settle(
      @Parameter(hidden = true) Caller caller,
      @PathVariable ReviewId id,
      @PathVariable @Min(1) @Max(50) int position,
      @Valid @RequestBody SettleJson body) {
    var isDropped = body.status() == Action.Status.DROPPED;
    var reason = isDropped ? DraftJson.words(body.reason()) : "";
    if (isDropped && reason.isEmpty()) {
      throw ApiException.invalid("reason", "required", "Say why it is dropped.");
    }
    return reading.after(
        caller, reviews.settle(caller.authority(), id, position, body.status(), reason));
  }
}
