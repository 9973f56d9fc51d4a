package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.CalendarDefinition;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.CalendarId;
import org.rookery.desk.PolicyId;
import org.rookery.desk.PolicyJson;
import org.rookery.desk.SlaSimulator;
import org.rookery.desk.SlaSimulator.Changed;
import org.rookery.desk.SlaSimulator.Others;
import org.rookery.desk.TicketId;
import org.rookery.desk.sla.ClockKind;
import org.rookery.desk.sla.SlaPolicy;
import org.rookery.desk.sla.WhatIf;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What if: the real tickets of a period under another calendar or policy. */
@RestController
@RequestMapping("/api/v1/provider/support/sla/what-if")
@Tag(name = "Support")
class SlaSimulationEndpoints {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final SlaSimulator simulator;

  SlaSimulationEndpoints(SlaSimulator simulator) {
    this.simulator = simulator;
  }

  /**
   * Tickets opened in a period, and what would be otherwise: a calendar, a policy, or both, by id
   * or as they are being written.
   */
  @Schema(name = "SlaWhatIfQuestion")
  record QuestionJson(
      @NotNull Instant from,
      @NotNull Instant to,
      @Nullable CalendarId calendarId,
      @Schema(implementation = DeskCalendarEndpoints.Shape.class) @Nullable JsonNode calendar,
      @Nullable PolicyId policyId,
      @Nullable @Valid PolicyJson policy) {}

  /** How many promises were kept, broken, or still run. */
  @Schema(name = "SlaTally")
  record TallyJson(long kept, long broken, long open) {
    static TallyJson of(WhatIf.Tally tally) {
      return new TallyJson(tally.kept(), tally.broken(), tally.open());
    }
  }

  /** Where a promise stands in one of both worlds. */
  @Schema(name = "SlaOutcome")
  record OutcomeJson(ClockState state, @Nullable Instant dueAt) {
    static @Nullable OutcomeJson of(WhatIf.@Nullable Outcome outcome) {
      return outcome == null ? null : new OutcomeJson(outcome.state(), outcome.dueAt());
    }
  }

  /** A promise that would have been another. */
  @Schema(name = "SlaChange")
  record ChangeJson(
      TicketId ticketId,
      String number,
      String subject,
      ClockKind clock,
      Instant startedAt,
      boolean verdictChanges,
      @Nullable OutcomeJson before,
      @Nullable OutcomeJson after) {
    static ChangeJson of(Changed changed) {
      var it = changed.difference();
      return new ChangeJson(
          changed.ticket().id(),
          changed.ticket().number(),
          changed.ticket().subject(),
          it.kind(),
          it.startedAt(),
          it.changesTheVerdict(),
          OutcomeJson.of(it.before()),
          OutcomeJson.of(it.after()));
    }
  }

  /**
   * What would have become of them.
   *
   * @param complete whether all tickets of the period were looked at
   * @param changes promises kept in one world and broken in the other come first
   */
  @Schema(name = "SlaWhatIf")
  record AnswerJson(
      int tickets, boolean complete, TallyJson before, TallyJson after, List<ChangeJson> changes) {}

  @PostMapping
  @Requires("support:work")
  @Operation(
      operationId = "simulateSla",
      summary = "Which promises of a period would have been kept under other terms")
  AnswerJson simulate(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody QuestionJson body) {
    var others = new Others(calendar(body), policy(body));
    if (!body.to().isAfter(body.from()) || body.to().isAfter(body.from().plus(LONGEST))) {
      throw ApiException.invalid("to", "out_of_range", "A period of at most 366 days.");
    }
    if (others.calendar() == null && others.policy() == null) {
      throw ApiException.invalid("policyId", "required", "Choose a policy or a calendar.");
    }
    var found = simulator.compare(body.from(), body.to(), others);
    return new AnswerJson(
        found.looked(),
        found.looked() < SlaSimulator.MOST,
        TallyJson.of(found.before()),
        TallyJson.of(found.after()),
        found.changes().stream().map(ChangeJson::of).toList());
  }

  private @Nullable CalendarDefinition calendar(QuestionJson body) {
    var id = body.calendarId();
    if (body.calendar() == null) {
      return id == null
          ? null
          : simulator
              .calendar(id)
              .orElseThrow(
                  () -> ApiException.invalid("calendarId", "not_found", "No such calendar."));
    }
    return switch (CalendarJson.read(body.calendar(), "calendar")) {
      case CalendarJson.Reading.Read(var definition) -> definition;
      case CalendarJson.Reading.Refused(var wrong) ->
          throw ApiException.invalid(wrong.stream().map(DeskCalendarEndpoints::field).toList());
    };
  }

  private @Nullable SlaPolicy policy(QuestionJson body) {
    var id = body.policyId();
    if (body.policy() != null) {
      DeskPolicyEndpoints.check(body.policy());
      return body.policy().policy(0);
    }
    return id == null
        ? null
        : simulator
            .policy(id)
            .orElseThrow(() -> ApiException.invalid("policyId", "not_found", "No such policy."));
  }
}
