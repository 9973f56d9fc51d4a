package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.Stretch;
import org.rookery.desk.CalendarId;
import org.rookery.desk.ClockReading;
import org.rookery.desk.DeskHours;
import org.rookery.desk.PolicyId;
import org.rookery.desk.TicketId;
import org.rookery.desk.sla.TicketClock;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why every due time of a ticket is what it is. */
@RestController
@RequestMapping("/api/v1/support/tickets/{id}/sla")
@Tag(name = "Support")
class SlaEndpoints {
  private final TicketReading reading;
  private final DeskHours hours;

  SlaEndpoints(TicketReading reading, DeskHours hours) {
    this.reading = reading;
    this.hours = hours;
  }

  /**
   * One piece of an explanation, half-open.
   *
   * @param totalSeconds counted time from the start of the clock to the end of this piece
   */
  @Schema(name = "SlaStretch")
  record StretchJson(
      Instant from,
      Instant to,
      Stretch.Why why,
      @Nullable String note,
      long seconds,
      long totalSeconds) {

    static List<StretchJson> of(List<Stretch> stretches) {
      var all = new ArrayList<StretchJson>();
      var total = 0L;
      for (var it : stretches) {
        total += it.counted() ? it.seconds() : 0;
        all.add(new StretchJson(it.from(), it.to(), it.why(), it.note(), it.seconds(), total));
      }
      return all;
    }
  }

  /** A clock with every second of it explained. */
  @Schema(name = "ExplainedClock")
  record ExplainedJson(ClockJson clock, List<StretchJson> stretches) {
    static ExplainedJson of(TicketClock clock, Instant now) {
      return new ExplainedJson(
          ClockJson.of(ClockReading.of(clock, now), now),
          StretchJson.of(clock.clock().explain(now)));
    }
  }

  /**
   * The promises of a ticket.
   *
   * @param openUntil when the desk closes, if it is open now
   * @param nextOpening when it opens, if it is closed now
   * @param disputableUntil until when the partner may dispute the category, if it may
   */
  @Schema(name = "TicketSla")
  record SlaJson(
      Instant now,
      String zone,
      CalendarId calendarId,
      String calendarName,
      long calendarVersion,
      PolicyId policyId,
      String policyName,
      long policyVersion,
      boolean open,
      @Nullable Instant openUntil,
      @Nullable Instant nextOpening,
      @Nullable Instant disputableUntil,
      List<ExplainedJson> clocks) {}

  @GetMapping
  @Requires("support:read")
  @Operation(
      operationId = "explainTicketSla",
      summary = "The clocks of a ticket with their counted and skipped stretches, and why")
  SlaJson sla(@Parameter(hidden = true) Caller caller, @PathVariable TicketId id) {
    var view = reading.view(caller, id);
    var now = view.sla().now();
    var terms = view.ticket().terms();
    var at = hours.of(TicketReading.place(caller), terms, now);
    return new SlaJson(
        now,
        at.zone().getId(),
        terms.calendar(),
        at.calendarName(),
        terms.calendarVersion(),
        terms.policy(),
        at.policyName(),
        terms.policyVersion(),
        at.open(),
        at.openUntil(),
        at.nextOpening(),
        view.disputableUntil(),
        view.sla().clocks().stream().map(clock -> ExplainedJson.of(clock, now)).toList());
  }
}
