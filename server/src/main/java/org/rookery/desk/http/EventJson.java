package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Author.Side;
import org.rookery.desk.Fact;
import org.rookery.desk.Markdown;
import org.rookery.desk.TicketEvent;
import org.rookery.identity.MemberId;

/**
 * One thing that happened to a ticket.
 *
 * @param html what a message says, safe to show
 */
@Schema(name = "TicketEvent")
record EventJson(
    long seq,
    Instant at,
    Side side,
    @Nullable MemberId authorId,
    String authorName,
    boolean internal,
    Fact fact,
    @Nullable String html) {

  /** What happened, oldest first. */
  @Schema(name = "TicketTimeline")
  record Timeline(List<EventJson> data) {}

  static EventJson of(TicketEvent event) {
    var member = event.author().member();
    return new EventJson(
        event.seq(),
        event.at(),
        event.author().side(),
        member == null ? null : new MemberId(member),
        event.author().name(),
        event.internal(),
        event.fact(),
        event.fact() instanceof Fact.Message(var text, var _, var _) ? Markdown.html(text) : null);
  }
}
