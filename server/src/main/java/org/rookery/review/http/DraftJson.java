package org.rookery.review.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.MemberId;
import org.rookery.review.Action;
import org.rookery.review.Findings;
import org.rookery.review.Reviews;

/**
 * What somebody writes of a review; nothing but the title has to be there yet.
 *
 * @param timeline other words for events; those not named keep theirs, empty ones are left out
 */
@Schema(name = "ReviewDraft")
record DraftJson(
    @NotBlank @Size(max = 150) String title,
    @Nullable @Size(max = 5000) String summary,
    @Nullable @Valid ImpactJson impact,
    @Nullable @Size(max = 5000) String detection,
    @Nullable @Size(max = 10_000) String rootCause,
    @Nullable @Size(max = 5000) String contributingFactors,
    @Nullable @Size(max = 20_000) String escalationEvaluation,
    @Nullable @Size(max = 5000) String whatWentWell,
    @Nullable @Size(max = 5000) String whatWentBadly,
    @Nullable @Size(max = 20_000) String partnerVersion,
    @Nullable @Size(max = 500) List<@Valid @NotNull WordsJson> timeline,
    @NotNull @Size(max = 50) List<@Valid @NotNull TodoJson> actions) {

  /** Whom it touched, and for how long. */
  @Schema(name = "NewReviewImpact")
  record ImpactJson(
      @Nullable @Min(0) @Max(1_000_000) Integer partners,
      @Nullable @Min(0) @Max(1_000_000) Integer customers,
      @Nullable @Min(0) @Max(1_000_000) Integer minutes,
      @Nullable @Size(max = 2000) String data) {}

  /** Words for one event. */
  @Schema(name = "ReviewWords")
  record WordsJson(
      @NotNull TicketId ticketId, @Min(1) long seq, @NotNull @Size(max = 1000) String text) {}

  /** Something that is to become better. */
  @Schema(name = "NewReviewAction")
  record TodoJson(
      @NotBlank @Size(max = 500) String text,
      @NotNull MemberId ownerId,
      @NotNull LocalDate dueOn,
      Action.@Nullable Status status,
      @Nullable @Size(max = 500) String reason) {

    Action action(String owner) {
      var as = status == null ? Action.Status.OPEN : status;
      var why = as == Action.Status.DROPPED ? words(reason) : "";
      return new Action(text.strip(), ownerId, owner, dueOn, as, why);
    }
  }

  Reviews.Draft draft(List<Action> todo) {
    var lines = Objects.requireNonNullElse(timeline, List.<WordsJson>of());
    return new Reviews.Draft(
        title.strip(),
        findings(),
        lines.stream().map(it -> new Reviews.Wording(it.ticketId(), it.seq(), it.text())).toList(),
        todo);
  }

  private Findings findings() {
    var of = impact == null ? new ImpactJson(null, null, null, null) : impact;
    return new Findings(
        words(summary),
        new Findings.Impact(of.partners(), of.customers(), of.minutes(), words(of.data())),
        words(detection),
        words(rootCause),
        words(contributingFactors),
        words(escalationEvaluation),
        words(whatWentWell),
        words(whatWentBadly),
        words(partnerVersion));
  }

  static String words(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
