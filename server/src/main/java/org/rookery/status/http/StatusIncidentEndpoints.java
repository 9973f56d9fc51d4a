package org.rookery.status.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Versions;
import org.rookery.status.ComponentId;
import org.rookery.status.StatusComponents;
import org.rookery.status.StatusIncident;
import org.rookery.status.StatusIncident.Stage;
import org.rookery.status.StatusIncidentId;
import org.rookery.status.StatusIncidents;
import org.rookery.status.StatusIncidents.Opening;
import org.rookery.status.StatusIncidents.Saying;
import org.rookery.status.StatusIncidents.View;
import org.rookery.status.history.ComponentState;
import org.rookery.tenancy.Change;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong: for the provider's staff on the provider's page, for partners on their own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Status")
class StatusIncidentEndpoints {
  private static final int COMPONENTS = 50;

  private final StatusIncidents incidents;
  private final StatusComponents components;
  private final InstantSource clock;

  StatusIncidentEndpoints(
      StatusIncidents incidents, StatusComponents components, InstantSource clock) {
    this.incidents = incidents;
    this.components = components;
    this.clock = clock;
  }

  /**
   * Something that is wrong.
   *
   * @param startedAt since when, if not since now
   * @param stage how far it has come; a draft is seen by editors alone and says nothing
   * @param text what is said about it; required unless it is a draft
   */
  @Schema(name = "StatusIncidentOpening")
  record OpeningJson(
      @NotBlank @Size(max = 120) String title,
      @NotNull ComponentState impact,
      @NotNull @Size(max = COMPONENTS) List<@NotNull ComponentId> componentIds,
      @Nullable Instant startedAt,
      @NotNull Stage stage,
      @Nullable @Size(max = 5000) String text) {}

  /**
   * What is said about it.
   *
   * @param impact how bad it is from now on
   * @param toTickets whether it is written on the linked tickets as well
   */
  @Schema(name = "StatusIncidentSaying")
  record SayingJson(
      @NotNull Stage stage,
      @NotBlank @Size(max = 5000) String text,
      @Nullable ComponentState impact,
      @Nullable Boolean toTickets) {}

  /** A ticket to speak for. */
  @Schema(name = "StatusIncidentTicket")
  record TicketJson(@NotNull TicketId ticketId) {}

  /** One thing that was said. */
  @Schema(name = "StatusIncidentUpdate")
  record UpdateJson(Stage stage, String text, Instant at) {}

  /** A ticket it speaks for. */
  @Schema(name = "StatusIncidentLink")
  record LinkJson(TicketId ticketId, String number) {}

  /** Something that is or was wrong; what was said about it, the oldest first. */
  @Schema(name = "StatusIncident")
  record IncidentJson(
      StatusIncidentId id,
      String title,
      ComponentState impact,
      Stage stage,
      List<ComponentId> componentIds,
      Instant startedAt,
      @Nullable Instant resolvedAt,
      Instant updatedAt,
      List<UpdateJson> updates,
      List<LinkJson> tickets,
      long version) {
    static IncidentJson of(View view) {
      var it = view.incident();
      return new IncidentJson(
          it.id(),
          it.title(),
          it.impact(),
          it.stage(),
          it.components(),
          it.startedAt(),
          it.resolvedAt(),
          it.updatedAt(),
          it.updates().stream().map(IncidentJson::said).toList(),
          view.tickets().stream().map(one -> new LinkJson(one.ticket(), one.number())).toList(),
          it.version());
    }

    private static UpdateJson said(StatusIncident.Update one) {
      return new UpdateJson(one.stage(), one.text(), one.at());
    }
  }

  /** Incidents, the newest first. */
  @Schema(name = "StatusIncidentList")
  record IncidentList(List<IncidentJson> data) {}

  @GetMapping("/status/incidents")
  @Requires("statusPage:read")
  @Operation(
      operationId = "listStatusIncidents",
      summary = "Lists the incidents of one's own page, drafts too")
  IncidentList list(@Parameter(hidden = true) Caller caller) {
    var all = incidents.newest(Speaking.place(caller)).stream();
    return new IncidentList(all.map(it -> IncidentJson.of(new View(it, List.of()))).toList());
  }

  @GetMapping("/status/incidents/{id}")
  @Requires("statusPage:read")
  @Operation(operationId = "getStatusIncident", summary = "Shows an incident with its tickets")
  ResponseEntity<IncidentJson> get(
      @Parameter(hidden = true) Caller caller, @PathVariable StatusIncidentId id) {
    var view = incidents.find(Speaking.place(caller), id).orElseThrow(ApiException::notFound);
    return Versions.ok(IncidentJson.of(view), view.incident().version());
  }

  @PostMapping("/status/incidents")
  @Requires("statusPage:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "openStatusIncident",
      summary = "Says that something is wrong: on the page, in the feeds, by mail")
  ResponseEntity<IncidentJson> open(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody OpeningJson body) {
    check(caller, body);
    var opening =
        new Opening(body.title().strip(), body.impact(), body.componentIds(), body.startedAt());
    var text = body.text();
    var saying =
        body.stage() == Stage.DRAFT || text == null
            ? null
            : new Saying(body.stage(), text.strip(), null, false, null);
    var view = incidents.open(Speaking.speaker(caller), opening, saying);
    return Versions.created(
        "/api/v1/status/incidents/" + view.incident().id(),
        IncidentJson.of(view),
        view.incident().version());
  }

  @PostMapping("/status/incidents/{id}/updates")
  @Requires("statusPage:write")
  @Operation(
      operationId = "updateStatusIncident",
      summary = "Says one more word: on the page, in the feeds, by mail, and on linked tickets")
  ResponseEntity<IncidentJson> say(
      @Parameter(hidden = true) Caller caller,
      @PathVariable StatusIncidentId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody SayingJson body) {
    if (incidents.find(Speaking.place(caller), id).isEmpty()) {
      throw ApiException.notFound();
    }
    if (body.stage() == Stage.DRAFT) {
      throw ApiException.invalid("stage", "invalid_value", "What was said cannot be taken back.");
    }
    var toTickets = Boolean.TRUE.equals(body.toTickets());
    var saying = new Saying(body.stage(), body.text().strip(), body.impact(), toTickets, null);
    var expected = Versions.expected(ifMatch);
    return switch (incidents.say(Speaking.speaker(caller), id, expected, saying)) {
      case Change.Done<View>(var now) ->
          Versions.ok(IncidentJson.of(now), now.incident().version());
      case Change.Stale<View>(var current) -> throw Versions.conflict(IncidentJson.of(current));
      case Change.Refused<View> _ ->
          throw ApiException.conflict("already_resolved", "It is resolved: open a new one.");
      case Change.Missing<View> _ -> throw ApiException.notFound();
    };
  }

  @PostMapping("/provider/status/incidents/{id}/tickets")
  @Requires("statusPage:write")
  @Operation(
      operationId = "linkStatusIncident",
      summary = "Lets an incident speak for a ticket of the desk")
  IncidentJson link(
      @Parameter(hidden = true) Caller caller,
      @PathVariable StatusIncidentId id,
      @Valid @RequestBody TicketJson body) {
    Provider.only(caller);
    return incidents
        .link(Speaking.speaker(caller), id, body.ticketId())
        .map(IncidentJson::of)
        .orElseThrow(ApiException::notFound);
  }

  private void check(Caller caller, OpeningJson body) {
    var problems = new ArrayList<FieldProblem>();
    if (body.impact() == ComponentState.MAINTENANCE) {
      problems.add(new FieldProblem("impact", "invalid_value", "Announce planned work instead."));
    }
    var known = components.all(Speaking.place(caller)).stream();
    var ids = known.map(it -> it.component().id()).toList();
    if (!ids.containsAll(body.componentIds())) {
      problems.add(new FieldProblem("componentIds", "not_found", "There is no such component."));
    }
    if (body.stage() != Stage.DRAFT && (body.text() == null || body.text().isBlank())) {
      problems.add(new FieldProblem("text", "required", "Say what is known."));
    }
    if (body.startedAt() != null && body.startedAt().isAfter(clock.instant())) {
      problems.add(new FieldProblem("startedAt", "in_the_future", "It has begun by now."));
    }
    if (!problems.isEmpty()) {
      throw ApiException.invalid(problems);
    }
  }
}
