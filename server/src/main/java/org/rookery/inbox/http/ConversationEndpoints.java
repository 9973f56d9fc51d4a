package org.rookery.inbox.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.MemberId;
import org.rookery.identity.Members;
import org.rookery.identity.Requires;
import org.rookery.inbox.Inbox;
import org.rookery.inbox.InboxFilter;
import org.rookery.inbox.InboxFilter.Queue;
import org.rookery.inbox.InboxFilter.Sort;
import org.rookery.inbox.InboxRow;
import org.rookery.inbox.Viewer;
import org.rookery.inbox.store.RowStore.Place;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "Conversations")
class ConversationEndpoints {
  private final Inbox inbox;
  private final Members members;
  private final InstantSource clock;

  ConversationEndpoints(Inbox inbox, Members members, InstantSource clock) {
    this.inbox = inbox;
    this.members = members;
    this.clock = clock;
  }

  /** How many conversations each queue holds; 100 means "100 or more". */
  @Schema(name = "ConversationCounters")
  record Counters(
      int mine, int unassigned, int waiting, int missed, int bot, int open, int snoozed) {}

  @GetMapping
  @Requires("inbox.chats:read")
  @Operation(operationId = "listConversations", summary = "Lists the conversations of a queue")
  Page<ConversationJson> list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(defaultValue = "all")
          @Schema(
              allowableValues = {
                "mine",
                "unassigned",
                "waiting",
                "missed",
                "bot",
                "open",
                "snoozed",
                "resolved",
                "all"
              })
          String queue,
      @RequestParam(required = false) @Nullable MemberId assignee,
      @RequestParam(required = false) @Nullable BotId botId,
      @RequestParam(required = false) @Nullable ContactId contactId,
      @RequestParam(required = false) @Size(max = 100) @Nullable String q,
      @RequestParam(defaultValue = "-lastActivity")
          @Schema(allowableValues = {"-lastActivity", "waiting"})
          String sort,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var filter =
        new InboxFilter(
            queue(queue),
            Viewer.of(caller),
            assignee == null ? null : assignee.value(),
            botId,
            contactId,
            q);
    var order = sort(sort, filter.queue());
    var filters = filter + " " + order;
    var behind = cursor == null ? null : place(Cursor.read(cursor, filters, clock.instant()));
    var rows = inbox.list(filter, order, behind, limit);
    var names = MemberNames.of(members, caller.workspace(), assignees(rows));
    return Page.of(rows, limit, row -> Cursor.write(position(row, order), filters, clock.instant()))
        .map(row -> ConversationJson.of(row, names));
  }

  private static List<@Nullable UUID> assignees(List<InboxRow> rows) {
    return rows.stream().<@Nullable UUID>map(InboxRow::assignee).toList();
  }

  private static Queue queue(String name) {
    for (var queue : Queue.values()) {
      if (queue.name().equalsIgnoreCase(name)) {
        return queue;
      }
    }
    throw ApiException.invalid("queue", "unknown_queue", "There is no such queue.");
  }

  private static Sort sort(String name, Queue queue) {
    if (name.equals("-lastActivity")) {
      return Sort.LAST_ACTIVITY;
    }
    if (name.equals("waiting") && queue == Queue.WAITING) {
      return Sort.WAITING;
    }
    throw ApiException.of(
        HttpStatus.BAD_REQUEST,
        "invalid_sort",
        "Sort by -lastActivity, or by waiting in the queue of those who wait.");
  }

  private static String position(InboxRow row, Sort sort) {
    var waiting = row.waitingSince();
    var at = sort == Sort.WAITING && waiting != null ? waiting : row.lastActivityAt();
    return at + " " + row.conversation();
  }

  private static Place place(String position) {
    try {
      var parts = position.split(" ", -1);
      return new Place(Instant.parse(parts[0]), ConversationId.of(parts[1]).value());
    } catch (RuntimeException malformed) {
      throw Cursor.invalid();
    }
  }

  @GetMapping("/counters")
  @Requires("inbox.chats:read")
  @Operation(operationId = "countConversations", summary = "Counts the conversations of each queue")
  Counters counters(@Parameter(hidden = true) Caller caller) {
    var counts = inbox.counts(Viewer.of(caller));
    return new Counters(
        counts.getOrDefault(Queue.MINE, 0),
        counts.getOrDefault(Queue.UNASSIGNED, 0),
        counts.getOrDefault(Queue.WAITING, 0),
        counts.getOrDefault(Queue.MISSED, 0),
        counts.getOrDefault(Queue.BOT, 0),
        counts.getOrDefault(Queue.OPEN, 0),
        counts.getOrDefault(Queue.SNOOZED, 0));
  }

  @GetMapping("/{id}")
  @Requires("inbox.chats:read")
  @Operation(operationId = "getConversation", summary = "Shows one conversation as it stands now")
  ResponseEntity<ConversationJson> get(
      @Parameter(hidden = true) Caller caller, @PathVariable ConversationId id) {
    var row =
        inbox
            .conversation(Viewer.of(caller), id)
            .flatMap(_ -> inbox.find(caller.workspace(), id))
            .orElseThrow(ApiException::notFound);
    var names = MemberNames.of(members, caller.workspace(), assignees(List.of(row)));
    return Versions.ok(ConversationJson.of(row, names), row.version());
  }
}
