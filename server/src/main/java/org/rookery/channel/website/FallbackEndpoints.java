package org.rookery.channel.website;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.StreamLine;
import org.rookery.channel.VisitorStreams;
import org.rookery.identity.Open;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The same frames where there is no WebSocket: plain requests, server-sent events, long poll; and
 * history.
 */
@Open("visitors of customers' sites have no account; tokens and tickets of their own hold them")
@RestController
@RequestMapping("/w/v1")
class FallbackEndpoints {
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int MAX_FRAMES = 50;
  private static final int MAX_WAIT_SECONDS = 25;
  private static final int MAX_HISTORY = 50;
  private static final String CLIENT = "X-Rookery-Client";

  private final Visitors visitors;
  private final FrameTaker taker;
  private final Greeting greeting;
  private final VisitorHub hub;
  private final VisitorStreams streams;
  private final StreamTickets tickets;
  private final Executor readers = Executors.newVirtualThreadPerTaskExecutor();

  FallbackEndpoints(
      Visitors visitors,
      FrameTaker taker,
      Greeting greeting,
      VisitorHub hub,
      VisitorStreams streams,
      StreamTickets tickets) {
    this.visitors = visitors;
    this.taker = taker;
    this.greeting = greeting;
    this.hub = hub;
    this.streams = streams;
    this.tickets = tickets;
  }

  record FramesCommand(@NotNull @Size(max = MAX_FRAMES) List<JsonNode> frames) {}

  record Ticket(String ticket, long expiresIn) {}

  @PostMapping(path = "/frames", produces = MediaType.APPLICATION_JSON_VALUE)
  String frames(
      @jakarta.validation.Valid @RequestBody FramesCommand command, HttpServletRequest request) {
    var token = visitors.of(request);
    var answers = new ArrayList<CompletableFuture<@Nullable String>>();
    for (var node : command.frames()) {
      answers.add(take(token, node));
    }
    var out = new StringBuilder("{\"frames\":[");
    var first = true;
    for (var pending : answers) {
      var answer = await(pending);
      if (answer != null) {
        out.append(first ? "" : ",").append(answer);
        first = false;
      }
    }
    return out.append("]}").toString();
  }

  private CompletableFuture<@Nullable String> take(VisitorToken token, JsonNode node) {
    var answer = new CompletableFuture<@Nullable String>();
    var frame = frame(node);
    if (frame == null) {
      answer.complete(Frames.err(null, "protocol_error", "This is no frame.", null));
    } else if ("hello".equals(frame.t())) {
      var welcome = greeting.to(token, frame);
      if (welcome.begins()) {
        greeting.begin(token);
      }
      answer.complete(welcome.welcome());
    } else if ("auth".equals(frame.t()) || "bye".equals(frame.t())) {
      answer.complete(null);
    } else if (!taker.take(token, frame, answer::complete)) {
      answer.complete(Frames.err(frame.cid(), "unknown_frame", "There is no such frame.", null));
    }
    return answer;
  }

  private static @Nullable ClientFrame frame(JsonNode node) {
    try {
      var frame = node.isObject() ? Json.lenient().treeToValue(node, ClientFrame.class) : null;
      return frame == null || frame.t() == null ? null : frame;
    } catch (JacksonException _) {
      return null;
    }
  }

  private static @Nullable String await(CompletableFuture<@Nullable String> pending) {
    try {
      return pending.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException | TimeoutException _) {
      return Frames.err(null, "unavailable", "No answer in time.", 2000L);
    }
  }

  @PostMapping("/ticket")
  Ticket ticket(HttpServletRequest request) {
    return new Ticket(tickets.issue(visitors.of(request)), StreamTickets.LIFE.toSeconds());
  }

  @GetMapping(path = "/poll", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> poll(
      @RequestParam(defaultValue = "0") long lastSeq,
      @RequestParam(defaultValue = "25") int wait,
      @RequestHeader(name = CLIENT, required = false) @Nullable String client,
      HttpServletRequest request)
      throws InterruptedException {
    var token = visitors.of(request);
    var outlet = new WaitingOutlet();
    var follower = follow(token, client, ":poll", lastSeq, outlet);
    try {
      var seconds = Math.clamp(wait, 0, MAX_WAIT_SECONDS);
      var items = outlet.take(seconds == 0 ? Duration.ofMillis(200) : Duration.ofSeconds(seconds));
      if (items.isEmpty() && outlet.endCode() != 0 && outlet.endCode() != CloseCodes.REPLACED) {
        throw ended(outlet.endCode());
      }
      var last = items.stream().mapToLong(WaitingOutlet.Item::seq).max().orElse(0);
      return ResponseEntity.ok()
          .header("Cache-Control", "no-store")
          .body(
              "{\"frames\":["
                  + String.join(",", items.stream().map(WaitingOutlet.Item::frame).toList())
                  + "],\"lastSeq\":"
                  + Math.max(last, lastSeq)
                  + "}");
    } finally {
      hub.remove(follower);
    }
  }

  /**
   * Writes events until the visitor goes away; each request has a thread of its own, and it waits
   * here.
   */
  @GetMapping("/events")
  void events(
      @RequestParam(required = false) @Nullable Long lastSeq,
      @RequestParam(required = false) @Nullable String ticket,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestHeader(name = CLIENT, required = false) @Nullable String client,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    var token = ticket == null ? visitors.of(request) : redeemed(ticket);
    var behind = place(lastEventId).orElse(lastSeq == null ? 0L : lastSeq);
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    var outlet = new WaitingOutlet();
    var follower = follow(token, client, ":events", behind, outlet);
    try {
      write(response, ": connected\n\n");
      while (outlet.endCode() == 0) {
        write(response, events(outlet.take(HEARTBEAT)));
      }
    } catch (IOException _) {
      // The visitor has gone; the stream waits for them in the database.
    } finally {
      hub.remove(follower);
    }
  }

  private static String events(List<WaitingOutlet.Item> items) {
    if (items.isEmpty()) {
      return ": still here\n\n";
    }
    var out = new StringBuilder();
    for (var item : items) {
      if (item.seq() > 0) {
        out.append("id: ").append(item.seq()).append('\n');
      }
      out.append("event: ")
          .append(item.type())
          .append("\ndata: ")
          .append(item.frame())
          .append("\n\n");
    }
    return out.toString();
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  @GetMapping(path = "/history", produces = MediaType.APPLICATION_JSON_VALUE)
  String history(
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request) {
    var token = visitors.of(request);
    var wanted = Math.clamp(limit, 1, MAX_HISTORY);
    var lines =
        streams.before(token.address(), before == null ? Long.MAX_VALUE : before, wanted + 1);
    var more = lines.size() > wanted;
    var shown = more ? lines.subList(lines.size() - wanted, lines.size()) : lines;
    return "{\"events\":["
        + String.join(",", shown.stream().map((StreamLine line) -> Frames.line(line)).toList())
        + "],\"more\":"
        + more
        + "}";
  }

  private Follower follow(
      VisitorToken token, @Nullable String client, String kind, long behind, Outlet outlet) {
    var clientId = (client == null ? token.session().text() : client) + kind;
    var follower =
        new Follower(token.address(), clientId, Math.max(0, behind), outlet, streams, readers);
    hub.add(follower);
    follower.catchUp();
    return follower;
  }

  private VisitorToken redeemed(String ticket) {
    return tickets
        .redeem(ticket)
        .orElseThrow(
            () ->
                ApiException.of(
                    HttpStatus.UNAUTHORIZED, "ticket_used", "This ticket is used or too old."));
  }

  private static Optional<Long> place(@Nullable String lastEventId) {
    try {
      return lastEventId == null || lastEventId.isBlank()
          ? Optional.empty()
          : Optional.of(Long.parseLong(lastEventId.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static ApiException ended(int code) {
    return ApiException.of(
        HttpStatus.valueOf(CloseCodes.status(code)), "stream_ended", "The stream has ended.");
  }
}
