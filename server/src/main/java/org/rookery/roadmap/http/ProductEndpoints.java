package org.rookery.roadmap.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Author;
import org.rookery.desk.TicketId;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.roadmap.FeatureRequests;
import org.rookery.roadmap.RequestId;
import org.rookery.roadmap.RequestState;
import org.rookery.roadmap.TicketRequests;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What product managers decide about requests. */
@RestController
@RequestMapping("/api/v1/provider/feature-requests")
@Tag(name = "Roadmap")
class ProductEndpoints {
  private final FeatureRequests requests;
  private final TicketRequests tickets;
  private final RequestReading reading;

  ProductEndpoints(FeatureRequests requests, TicketRequests tickets, RequestReading reading) {
    this.requests = requests;
    this.tickets = tickets;
    this.reading = reading;
  }

  /**
   * Where a request goes.
   *
   * @param quarter when it is meant to come, such as {@code Q1 2027}
   * @param reason why it is declined; every partner reads it
   */
  @Schema(name = "FeatureRequestMove")
  record MoveJson(
      @NotNull RequestState state,
      @Nullable @Pattern(regexp = "(Q[1-4] [0-9]{4})?") String quarter,
      @Nullable @Size(max = 2000) String reason) {}

  /** The request that asks for the same. */
  @Schema(name = "FeatureRequestMerge")
  record MergeJson(@NotNull RequestId into) {}

  /**
   * A ticket, and the request that is to stand for it.
   *
   * @param requestId a new one in the ticket's words if none is named
   */
  @Schema(name = "FeatureRequestTicket")
  record TicketJson(@NotNull TicketId ticketId, @Nullable RequestId requestId) {}

  @PostMapping("/tickets")
  @Requires("support:approve")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "linkFeatureRequest",
      summary = "Lets a request stand for a ticket: its partner votes, and the ticket is closed")
  FeatureRequestJson link(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody TicketJson body) {
    var author = new Author(Author.Side.STAFF, caller.memberKey(), caller.name());
    var outcome = tickets.link(caller.authority(), author, body.ticketId(), body.requestId());
    if (outcome instanceof FeatureRequests.Outcome.NotInto) {
      throw ApiException.invalid("requestId", "not_found", "Name a request of the roadmap.");
    }
    return reading.after(caller, outcome);
  }

  @PostMapping("/{id}/status")
  @Requires("support:approve")
  @Operation(
      operationId = "moveFeatureRequest",
      summary = "Plans, builds, releases or declines a request; its voters are told")
  FeatureRequestJson move(
      @Parameter(hidden = true) Caller caller,
      @PathVariable RequestId id,
      @Valid @RequestBody MoveJson body) {
    var declined = body.state() == RequestState.DECLINED;
    var reason = Objects.requireNonNullElse(body.reason(), "").strip();
    if (declined && reason.isEmpty()) {
      throw ApiException.invalid("reason", "required", "Say why; every partner reads it.");
    }
    var quarter = Objects.requireNonNullElse(body.quarter(), "");
    return reading.after(
        caller,
        requests.move(caller.authority(), id, body.state(), quarter, declined ? reason : ""));
  }

  @PostMapping("/{id}/merge")
  @Requires("support:approve")
  @Operation(
      operationId = "mergeFeatureRequest",
      summary = "Moves the votes to the request that asks for the same; gives that one")
  FeatureRequestJson merge(
      @Parameter(hidden = true) Caller caller,
      @PathVariable RequestId id,
      @Valid @RequestBody MergeJson body) {
    return reading.after(caller, requests.merge(caller.authority(), id, body.into()));
  }
}
