package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.DeskHours;
import org.rookery.desk.EscalationContact;
import org.rookery.desk.EscalationRoster;
import org.rookery.desk.PolicyJson;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.json.Json;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The desk itself: its hours, and what it promises to the caller. */
@RestController
@RequestMapping("/api/v1/support/desk")
@Tag(name = "Support")
class DeskEndpoints {
  private final DeskHours hours;
  private final TicketReading reading;
  private final EscalationRoster roster;

  DeskEndpoints(DeskHours hours, TicketReading reading, EscalationRoster roster) {
    this.hours = hours;
    this.reading = reading;
    this.roster = roster;
  }

  /** Somebody to turn to in an emergency. */
  @Schema(name = "EmergencyContact")
  record EmergencyContact(int level, String name, String role, String phone, String email) {
    static EmergencyContact of(EscalationContact contact) {
      var it = contact.details();
      return new EmergencyContact(it.level(), it.name(), it.role(), it.phone(), it.email());
    }
  }

  /**
   * The desk at an instant.
   *
   * @param openUntil when it closes, if it is open now
   * @param nextOpening when it opens, if it is closed now
   */
  @Schema(name = "Desk")
  record DeskJson(
      Instant now,
      String zone,
      boolean open,
      @Nullable Instant openUntil,
      @Nullable Instant nextOpening,
      String calendarName,
      @Schema(implementation = DeskCalendarEndpoints.Shape.class) JsonNode calendar,
      String policyName,
      PolicyJson policy,
      List<EmergencyContact> emergencyContacts) {}

  @GetMapping
  @Requires("support:read")
  @Operation(
      operationId = "getDesk",
      summary = "Whether the desk is open, its hours and holidays, and what it promises")
  DeskJson desk(@Parameter(hidden = true) Caller caller) {
    var now = reading.now();
    var desk = hours.now(TicketReading.place(caller), now);
    var at = desk.at();
    return new DeskJson(
        now,
        at.zone().getId(),
        at.open(),
        at.openUntil(),
        at.nextOpening(),
        at.calendarName(),
        Json.tree(desk.calendar()),
        at.policyName(),
        Json.read(desk.policy(), PolicyJson.class),
        emergencyContacts(caller));
  }

  private List<EmergencyContact> emergencyContacts(Caller caller) {
    return roster.all(TicketReading.place(caller)).stream()
        .filter(it -> it.details().visibleToPartners() && it.details().enabled())
        .map(EmergencyContact::of)
        .toList();
  }
}
