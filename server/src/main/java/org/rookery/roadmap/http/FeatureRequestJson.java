package org.rookery.roadmap.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.roadmap.RequestId;
import org.rookery.roadmap.RequestState;
import org.rookery.roadmap.RequestView;
import org.rookery.roadmap.Vote;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Place;

/**
 * A feature request as the caller may see it.
 *
 * @param demand how many partners want it
 * @param threshold how many make it a candidate
 * @param voted whether the caller's partner wants it
 * @param asked whether the caller's partner raised it
 * @param customers how many customers it would help, as far as the caller sees the votes
 * @param votes whose votes they are; for the provider alone
 */
@Schema(name = "FeatureRequest")
record FeatureRequestJson(
    RequestId id,
    String title,
    String problem,
    String outcome,
    RequestState state,
    String quarter,
    String reason,
    @Nullable RequestId mergedInto,
    int demand,
    int threshold,
    boolean voted,
    boolean asked,
    long customers,
    @Nullable List<VoteJson> votes,
    Instant createdAt,
    Instant changedAt) {

  /** A partner's vote. */
  @Schema(name = "FeatureRequestVote")
  record VoteJson(
      PartnerId partnerId,
      String partner,
      String member,
      boolean asked,
      int customers,
      String urgency,
      Instant at) {}

  static FeatureRequestJson of(
      Place place, RequestView view, int threshold, Map<PartnerId, String> names) {
    var it = view.request();
    var provider = place instanceof Place.Provider;
    return new FeatureRequestJson(
        it.id(),
        it.title(),
        it.problem(),
        it.outcome(),
        it.state(),
        it.quarter(),
        it.reason(),
        it.mergedInto(),
        view.demand(),
        threshold,
        !provider && !view.votes().isEmpty(),
        !provider && view.votes().stream().anyMatch(Vote::asked),
        view.votes().stream().mapToLong(Vote::customers).sum(),
        provider ? view.votes().stream().map(vote -> vote(vote, names)).toList() : null,
        it.createdAt(),
        it.changedAt());
  }

  private static VoteJson vote(Vote vote, Map<PartnerId, String> names) {
    return new VoteJson(
        vote.partner(),
        names.getOrDefault(vote.partner(), vote.partner().text()),
        vote.memberName(),
        vote.asked(),
        vote.customers(),
        vote.urgency(),
        vote.at());
  }
}
