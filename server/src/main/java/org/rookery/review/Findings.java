package org.rookery.review;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a review finds; empty where nobody has written yet.
 *
 * @param escalationEvaluation whether each level acted in time; begins with the measured times
 * @param partnerVersion what partners read; empty if it is told to nobody
 */
@Schema(name = "ReviewFindings")
public record Findings(
    String summary,
    Impact impact,
    String detection,
    String rootCause,
    String contributingFactors,
    String escalationEvaluation,
    String whatWentWell,
    String whatWentBadly,
    String partnerVersion) {

  /**
   * Whom it touched, and for how long.
   *
   * @param data which data were affected
   */
  @Schema(name = "ReviewImpact")
  public record Impact(
      @Nullable Integer partners,
      @Nullable Integer customers,
      @Nullable Integer minutes,
      String data) {}

  /** Nothing but what was measured. */
  static Findings measured(Impact impact, String evaluation) {
    return new Findings("", impact, "", "", "", evaluation, "", "", "");
  }

  Findings with(Impact newImpact, String evaluation) {
    return new Findings(
        summary,
        newImpact,
        detection,
        rootCause,
        contributingFactors,
        evaluation,
        whatWentWell,
        whatWentBadly,
        partnerVersion);
  }
}
