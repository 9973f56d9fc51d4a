package org.rookery.inbox.realtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Members;
import org.rookery.identity.Visibility;
import org.rookery.inbox.Inbox;
import org.rookery.message.ConversationId;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The console's socket, {@code /realtime?ticket=…}. The console says what it shows ({@code open},
 * {@code close}), that its member types, and {@code ping}; it is told what changes there.
 */
@Component
class ConsoleSocket extends TextWebSocketHandler implements HandshakeInterceptor {
  private static final String HOLDER = "holder";
  private static final int MAX_FRAME = 8 * 1024;

  private final Tickets tickets;
  private final Consoles consoles;
  private final Inbox inbox;
  private final Members members;
  private final Map<String, Console> bySession = new ConcurrentHashMap<>();

  ConsoleSocket(Tickets tickets, Consoles consoles, Inbox inbox, Members members) {
    this.tickets = tickets;
    this.consoles = consoles;
    this.inbox = inbox;
    this.members = members;
  }

  /** What a console sends. */
  record ClientFrame(String type, @Nullable String conversationId, @Nullable Boolean on) {}

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    var ticket =
        UriComponentsBuilder.fromUri(request.getURI()).build().getQueryParams().getFirst("ticket");
    var holder =
        ticket == null ? java.util.Optional.<Tickets.Holder>empty() : tickets.redeem(ticket);
    holder.ifPresentOrElse(
        it -> attributes.put(HOLDER, it), () -> response.setStatusCode(HttpStatus.UNAUTHORIZED));
    return holder.isPresent();
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {
    // Nothing is left to do: the holder travels in the attributes.
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    session.setTextMessageSizeLimit(MAX_FRAME);
    if (session.getAttributes().get(HOLDER) instanceof Tickets.Holder holder) {
      var visibility =
          members.visibility(new Place.OfWorkspace(holder.workspace()), holder.member());
      var console = new Console(session, holder, visibility.orElse(Visibility.ASSIGNED));
      bySession.put(session.getId(), console);
      consoles.connect(console);
    }
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    var console = bySession.get(session.getId());
    if (console == null) {
      return;
    }
    try {
      take(console, Json.read(message.getPayload(), ClientFrame.class));
    } catch (RuntimeException malformed) {
      console.close(CloseStatus.BAD_DATA);
    }
  }

  private void take(Console console, ClientFrame frame) {
    switch (frame.type()) {
      case "open" -> open(console, frame.conversationId());
      case "close" -> consoles.show(console, null, null);
      case "typing" -> types(console, Boolean.TRUE.equals(frame.on()));
      default -> {
        // A newer console may say more; "ping" only keeps the connection awake.
      }
    }
  }

  /** A thread of another workspace, or out of the member's sight, is not there. */
  private void open(Console console, @Nullable String id) {
    var conversation = id == null ? null : ConversationId.of(id);
    if (conversation != null) {
      inbox
          .conversation(console.viewer(), conversation)
          .ifPresent(found -> consoles.show(console, found.id(), found.address()));
    }
  }

  private void types(Console console, boolean on) {
    var shown = console.shown();
    if (shown != null) {
      consoles.memberTypes(console, shown, on);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var console = bySession.remove(session.getId());
    if (console != null) {
      consoles.disconnect(console);
    }
  }
}
