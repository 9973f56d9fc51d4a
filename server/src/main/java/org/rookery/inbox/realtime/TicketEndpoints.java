package org.rookery.inbox.realtime;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/realtime")
@Tag(name = "Realtime")
class TicketEndpoints {
  private final Tickets tickets;

  TicketEndpoints(Tickets tickets) {
    this.tickets = tickets;
  }

  /** Opens {@code /realtime?ticket=…} once, within the given seconds. */
  @Schema(name = "RealtimeTicket")
  record Ticket(String ticket, long expiresInSeconds) {}

  @PostMapping("/ticket")
  @Requires("inbox.chats:read")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "issueRealtimeTicket",
      summary = "Issues a one-time ticket for the console's socket")
  Ticket issue(@Parameter(hidden = true) Caller caller) {
    var holder = new Tickets.Holder(caller.workspace(), caller.member(), caller.name());
    return new Ticket(tickets.issue(holder), Tickets.LIFE.toSeconds());
  }
}
