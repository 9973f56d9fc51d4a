package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.ClockReading.Band;
import org.rookery.desk.Desk;
import org.rookery.desk.Intake;
import org.rookery.desk.OpenTicket;
import org.rookery.desk.Status;
import org.rookery.desk.TicketFilter;
import org.rookery.desk.TicketFilter.Queue;
import org.rookery.desk.TicketFilter.Sort;
import org.rookery.desk.TicketId;
import org.rookery.desk.store.TicketLists.Behind;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.rookery.tenancy.Workspaces;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets between partners and the provider. */
@RestController
@RequestMapping("/api/v1/support/tickets")
@Tag(name = "Support")
class TicketEndpoints {
  private final Desk desk;
  private final TicketReading reading;
  private final Partners partners;
  private final Workspaces workspaces;

  TicketEndpoints(Desk desk, TicketReading reading, Partners partners, Workspaces workspaces) {
    this.desk = desk;
    this.reading = reading;
    this.partners = partners;
    this.workspaces = workspaces;
  }

  /**
   * How many tickets each queue holds, and how many open ones have a clock that is overdue, near
   * its due time, running or paused; 100 means "100 or more".
   */
  @Schema(name = "TicketCounters")
  record Counters(
      int open,
      int mine,
      int unassigned,
      int waiting,
      int escalated,
      int resolved,
      int breached,
      int atRisk,
      int running,
      int paused) {}

  @PostMapping
  @Requires("support:write")
  @Operation(operationId = "openTicket", summary = "Opens a ticket; its clocks start at once")
  ResponseEntity<TicketJson> open(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody NewTicketJson body) {
    var place = TicketReading.place(caller);
    var intake = intake(caller, body);
    var problems = new ArrayList<>(body.problems(intake, reading.now()));
    var partner = partner(place, body, problems);
    if (partner != null) {
      customers(partner, body, problems);
    }
    if (!problems.isEmpty() || partner == null) {
      throw ApiException.invalid(problems);
    }
    var ticket = desk.open(place, caller.actor(), wanted(caller, partner, intake, body));
    var json = reading.json(caller, ticket.id());
    return Versions.created("/api/v1/support/tickets/" + ticket.id(), json, json.version());
  }

  private static OpenTicket wanted(
      Caller caller, PartnerId partner, Intake intake, NewTicketJson body) {
    return new OpenTicket(
        partner,
        TicketReading.author(caller),
        caller.memberKey(),
        caller.name(),
        intake,
        body.effective(),
        Boolean.TRUE.equals(body.answeredOnCall()),
        body.subject(),
        body.report(),
        null);
  }

  /** Staff say how it came in; everybody else comes through the panel or, with a token, the API. */
  private static Intake intake(Caller caller, NewTicketJson body) {
    var own = caller.isToken() ? Intake.API : Intake.PANEL;
    return caller.place() instanceof Place.Provider
        ? Objects.requireNonNullElse(body.channel(), own)
        : own;
  }

  private @Nullable PartnerId partner(
      Place place, NewTicketJson body, List<FieldProblem> problems) {
    if (place instanceof Place.OfPartner(var own)) {
      if (body.partnerId() != null && !body.partnerId().equals(own)) {
        problems.add(new FieldProblem("partnerId", "not_found", "There is no such partner."));
      }
      return own;
    }
    var wanted = body.partnerId();
    if (wanted == null) {
      problems.add(new FieldProblem("partnerId", "required", "Say whose ticket it is."));
    } else if (partners.find(wanted).isEmpty()) {
      problems.add(new FieldProblem("partnerId", "not_found", "There is no such partner."));
    }
    return wanted;
  }

  private void customers(PartnerId partner, NewTicketJson body, List<FieldProblem> problems) {
    var wanted = body.report().customers();
    for (var i = 0; i < wanted.size(); i++) {
      if (workspaces.find(partner, wanted.get(i)).isEmpty()) {
        problems.add(
            new FieldProblem(
                "customerIds[" + i + "]", "not_found", "The partner has no such customer."));
      }
    }
  }

  @GetMapping
  @Requires("support:read")
  @Operation(
      operationId = "listTickets",
      summary = "Lists the tickets of a queue, those that fall due first in front")
  Page<TicketJson> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(defaultValue = "open")
          @Schema(
              allowableValues = {
                "open",
                "mine",
                "unassigned",
                "waiting",
                "escalated",
                "resolved",
                "closed",
                "all"
              })
          String queue,
      @RequestParam(required = false) @Nullable PartnerId partnerId,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Min(1) @Max(3) @Nullable Integer level,
      @RequestParam(required = false) @Nullable Boolean breached,
      @RequestParam(required = false) @Size(max = 100) @Nullable String q,
      @RequestParam(defaultValue = "due") @Schema(allowableValues = {"due", "-createdAt"})
          String sort,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var place = TicketReading.place(caller);
    var filter =
        new TicketFilter(
            Objects.requireNonNull(Words.read(Queue.class, "queue", queue)),
            caller.memberKey(),
            partnerId,
            Words.read(Status.class, "status", status),
            Words.read(Category.class, "category", category),
            level,
            breached,
            q);
    var order = sort(sort);
    var filters = filter + " " + order;
    var now = reading.now();
    var behind = cursor == null ? null : behind(Cursor.read(cursor, filters, now));
    var rows = desk.list(place, filter, order, behind, limit);
    var names = reading.names(caller, rows.stream().map(Desk.Listed::ticket).toList());
    return Page.of(rows, limit, row -> Cursor.write(position(row, order), filters, now))
        .map(row -> json(row, names.getOrDefault(row.ticket().partner(), ""), now));
  }

  private static TicketJson json(Desk.Listed row, String partner, Instant now) {
    return TicketJson.of(row.ticket(), partner, row.clocks(), now);
  }

  private static Sort sort(String name) {
    return switch (name) {
      case "due" -> Sort.DUE;
      case "-createdAt" -> Sort.NEWEST;
      default ->
          throw ApiException.of(
              HttpStatus.BAD_REQUEST, "invalid_sort", "Sort by due or by -createdAt.");
    };
  }

  private static String position(Desk.Listed row, Sort sort) {
    var at = sort == Sort.DUE ? row.queueAt() : row.ticket().createdAt();
    return at + " " + row.ticket().id();
  }

  private static Behind behind(String position) {
    try {
      var parts = position.split(" ", -1);
      return new Behind(Instant.parse(parts[0]), TicketId.of(parts[1]).value());
    } catch (RuntimeException malformed) {
      throw Cursor.invalid();
    }
  }

  @GetMapping("/counters")
  @Requires("support:read")
  @Operation(operationId = "countTickets", summary = "Counts the tickets of each queue")
  Counters counters(@Parameter(hidden = true) Caller caller) {
    var counts = desk.counts(TicketReading.place(caller), caller.memberKey());
    var bands = desk.bands(TicketReading.place(caller));
    return new Counters(
        counts.getOrDefault(Queue.OPEN, 0),
        counts.getOrDefault(Queue.MINE, 0),
        counts.getOrDefault(Queue.UNASSIGNED, 0),
        counts.getOrDefault(Queue.WAITING, 0),
        counts.getOrDefault(Queue.ESCALATED, 0),
        counts.getOrDefault(Queue.RESOLVED, 0),
        bands.getOrDefault(Band.BREACHED, 0),
        bands.getOrDefault(Band.AT_RISK, 0),
        bands.getOrDefault(Band.ON_TRACK, 0),
        bands.getOrDefault(Band.PAUSED, 0));
  }

  @GetMapping("/{id}")
  @Requires("support:read")
  @Operation(operationId = "getTicket", summary = "Shows a ticket with its clocks")
  ResponseEntity<TicketJson> get(
      @Parameter(hidden = true) Caller caller, @PathVariable TicketId id) {
    var json = reading.json(caller, id);
    return Versions.ok(json, json.version());
  }

  @GetMapping("/{id}/timeline")
  @Requires("support:read")
  @Operation(
      operationId = "getTicketTimeline",
      summary = "What happened to a ticket, oldest first; internal notes only for staff")
  EventJson.Timeline timeline(@Parameter(hidden = true) Caller caller, @PathVariable TicketId id) {
    return new EventJson.Timeline(
        reading.view(caller, id).history().stream().map(EventJson::of).toList());
  }
}
