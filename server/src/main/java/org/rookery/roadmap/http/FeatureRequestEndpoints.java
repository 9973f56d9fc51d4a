package org.rookery.roadmap.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.roadmap.FeatureRequests;
import org.rookery.roadmap.FeatureRequests.Wish;
import org.rookery.roadmap.RequestId;
import org.rookery.roadmap.RequestState;
import org.rookery.roadmap.Roadmap;
import org.rookery.roadmap.TicketRequests;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What partners ask for, and the roadmap that comes of it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Roadmap")
class FeatureRequestEndpoints {
  private final Roadmap roadmap;
  private final FeatureRequests requests;
  private final TicketRequests tickets;
  private final RequestReading reading;
  private final InstantSource clock;

  FeatureRequestEndpoints(
      Roadmap roadmap,
      FeatureRequests requests,
      TicketRequests tickets,
      RequestReading reading,
      InstantSource clock) {
    this.roadmap = roadmap;
    this.requests = requests;
    this.tickets = tickets;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * What a partner asks for. Title, problem and outcome are read by every partner; who asks, for
   * how many customers and how urgently only by the provider.
   */
  @Schema(name = "NewFeatureRequest")
  record WishJson(
      @NotBlank @Size(min = 5, max = 120) String title,
      @NotBlank @Size(min = 20, max = 5000) String problem,
      @Nullable @Size(max = 5000) String outcome,
      @Nullable @Min(0) @Max(1_000_000) Integer customers,
      @Nullable @Size(max = 500) String urgency) {

    Wish wish() {
      return new Wish(
          title.strip(),
          problem.strip(),
          Objects.requireNonNullElse(outcome, "").strip(),
          Objects.requireNonNullElse(customers, 0),
          Objects.requireNonNullElse(urgency, "").strip());
    }
  }

  /** What a vote stands for; both are for the provider alone. */
  @Schema(name = "NewFeatureRequestVote")
  record NewVote(
      @Nullable @Min(0) @Max(1_000_000) Integer customers,
      @Nullable @Size(max = 500) String urgency) {}

  /** Requests in their columns; the most wanted first. */
  @Schema(name = "Roadmap")
  record Board(List<FeatureRequestJson> data, int threshold) {}

  @GetMapping("/roadmap")
  @Requires("support:read")
  @Operation(
      operationId = "getRoadmap",
      summary = "Everything asked for, planned and released in the last 180 days")
  Board board(@Parameter(hidden = true) Caller caller) {
    return new Board(reading.json(caller, roadmap.board(caller.place())), roadmap.threshold());
  }

  @GetMapping("/feature-requests")
  @Requires("support:read")
  @Operation(
      operationId = "listFeatureRequests",
      summary = "Lists requests, newest first; those with any of the words, or that of a ticket")
  Page<FeatureRequestJson> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Size(max = 100) @Nullable String q,
      @RequestParam(required = false) @Nullable RequestState state,
      @RequestParam(required = false) @Nullable TicketId ticketId,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    if (ticketId != null) return of(caller, ticketId);
    var filters = "feature requests " + q + " " + state;
    var behind = cursor == null ? null : Cursor.id(cursor, filters, now, RequestId::of);
    var found = roadmap.page(caller.place(), q, state, behind, limit + 1);
    var page = Page.of(found, limit, it -> Cursor.write(it.request().id().text(), filters, now));
    return new Page<>(reading.json(caller, page.data()), page.page());
  }

  /** The one that stands for a ticket, if any does. */
  private Page<FeatureRequestJson> of(Caller caller, TicketId ticket) {
    var found = tickets.of(caller.place(), ticket).map(id -> reading.json(caller, id));
    return Page.of(found.stream().toList(), 1, it -> it.id().text());
  }

  @PostMapping("/feature-requests")
  @Requires("support:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createFeatureRequest",
      summary = "Asks for something; it stands on the roadmap at once, with the partner's vote")
  FeatureRequestJson ask(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody WishJson body) {
    var id = requests.ask(caller.authority(), caller.partner(), body.wish());
    return reading.json(caller, id);
  }

  @GetMapping("/feature-requests/{id}")
  @Requires("support:read")
  @Operation(operationId = "getFeatureRequest", summary = "Shows a request")
  FeatureRequestJson get(@Parameter(hidden = true) Caller caller, @PathVariable RequestId id) {
    return reading.json(caller, id);
  }

  @PostMapping("/feature-requests/{id}/vote")
  @Requires("support:write")
  @Operation(
      operationId = "voteForFeatureRequest",
      summary = "The partner wants it as well; it counts once, whoever of the partner votes")
  FeatureRequestJson vote(
      @Parameter(hidden = true) Caller caller,
      @PathVariable RequestId id,
      @Valid @RequestBody NewVote body) {
    var partner = caller.partner();
    var customers = Objects.requireNonNullElse(body.customers(), 0);
    var urgency = Objects.requireNonNullElse(body.urgency(), "").strip();
    return reading.after(
        caller, requests.vote(caller.authority(), partner, id, customers, urgency));
  }

  @DeleteMapping("/feature-requests/{id}/vote")
  @Requires("support:write")
  @Operation(
      operationId = "withdrawFeatureRequestVote",
      summary = "Takes the partner's vote back; a candidate stays one")
  FeatureRequestJson unvote(@Parameter(hidden = true) Caller caller, @PathVariable RequestId id) {
    return reading.after(caller, requests.unvote(caller.authority(), caller.partner(), id));
  }
}
