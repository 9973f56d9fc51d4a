package org.rookery.roadmap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something partners want, as everybody may read it.
 *
 * @param problem what is hard today, in plain words
 * @param outcome what would be possible; empty if nobody said
 * @param quarter when it is meant to come, such as {@code Q1 2027}; empty if that is open
 * @param reason why it is declined; else empty
 * @param mergedInto the request that asks for the same
 */
public record FeatureRequest(
    RequestId id,
    String title,
    String problem,
    String outcome,
    RequestState state,
    String quarter,
    String reason,
    @Nullable RequestId mergedInto,
    Instant createdAt,
    Instant changedAt,
    long version) {

  /** The same in another state, at this time. */
  FeatureRequest moved(RequestState to, Instant at) {
    return moved(to, quarter, "", null, at);
  }

  FeatureRequest moved(
      RequestState to, String when, String why, @Nullable RequestId into, Instant at) {
    return new FeatureRequest(
        id, title, problem, outcome, to, when, why, into, createdAt, at, version + 1);
  }
}
