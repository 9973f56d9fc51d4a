package org.rookery.channel.website;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.websocket.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.VisitorStreams;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** The WebSockets of visitors. */
@Component
final class VisitorSockets extends AbstractWebSocketHandler implements SmartLifecycle {
  private static final String SOCKET = "rookery.socket";
  private static final Duration FIRST_FRAME = Duration.ofSeconds(5);
  private static final Duration PING = Duration.ofSeconds(25);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final long DRAIN_MS = 2000;

  private final AccessTokens tokens;
  private final Visitors visitors;
  private final FrameTaker frames;
  private final Greeting greeting;
  private final VisitorHub hub;
  private final VisitorStreams streams;
  private final WidgetLimits limits;
  private final InstantSource clock;
  private final Executor workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, VisitorSocket> sockets = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> byAddress = new ConcurrentHashMap<>();
  private volatile boolean running;

  VisitorSockets(
      AccessTokens tokens,
      Visitors visitors,
      FrameTaker frames,
      Greeting greeting,
      VisitorHub hub,
      VisitorStreams streams,
      WidgetLimits limits,
      InstantSource clock,
      MeterRegistry metrics) {
    this.tokens = tokens;
    this.visitors = visitors;
    this.frames = frames;
    this.greeting = greeting;
    this.hub = hub;
    this.streams = streams;
    this.limits = limits;
    this.clock = clock;
    Gauge.builder("rookery.widget.sockets", sockets, Map::size)
        .description("Open WebSockets of visitors")
        .register(metrics);
  }

  /**
   * Pieces are put together here: the container would keep a buffer of the greatest size for every
   * socket.
   */
  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    var outlet = new SocketOutlet(jakarta(session), workers);
    var handshake = (SocketHandshake.Asked) session.getAttributes().get(SocketHandshake.ASKED);
    var token = handshake == null ? null : tokens.read(handshake.token()).orElse(null);
    if (handshake == null || token == null) {
      outlet.end(CloseCodes.TOKEN_EXPIRED, "token expired");
      return;
    }
    var refusal = visitors.refusal(token, handshake.origin(), handshake.own());
    if (refusal != 0) {
      outlet.end(refusal, refusal == CloseCodes.FORBIDDEN ? "forbidden" : "session ended");
      return;
    }
    if (count(handshake.address()).incrementAndGet() > limits.connectionsPerAddress()) {
      count(handshake.address()).decrementAndGet();
      outlet.end(CloseCodes.RATE_LIMITED, "too many connections");
      return;
    }
    var socket =
        new VisitorSocket(
            outlet,
            token,
            handshake.address(),
            VisitorLimits.bucket(limits.framesPerSecond(), Duration.ofSeconds(1)),
            VisitorLimits.bucket(VisitorSocket.strikes(), Duration.ofMinutes(1)));
    session.getAttributes().put(SOCKET, socket);
    sockets.put(session.getId(), socket);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    var socket = socket(session);
    if (socket == null || !running) {
      return; // what is not answered is said again after the restart
    }
    var text = socket.whole(message.getPayload(), message.isLast());
    if (text == null) {
      return;
    }
    var frame = text.isEmpty() ? null : ClientFrame.parse(text);
    if (frame == null || !socket.mayFrame()) {
      socket.outlet().end(CloseCodes.PROTOCOL_ERROR, "protocol error");
      return;
    }
    take(socket, frame);
  }

  private void take(VisitorSocket socket, ClientFrame frame) {
    switch (frame.t() == null ? "" : frame.t()) {
      case "hello" -> hello(socket, frame);
      case "auth" -> renew(socket, frame);
      case "bye" -> socket.outlet().end(1000, "bye");
      default -> other(socket, frame);
    }
  }

  private void other(VisitorSocket socket, ClientFrame frame) {
    if (socket.follower() == null) {
      socket.outlet().end(CloseCodes.PROTOCOL_ERROR, "hello comes first");
      return;
    }
    if (socket.token().expiresAt().isBefore(clock.instant())) {
      socket.outlet().end(CloseCodes.TOKEN_EXPIRED, "token expired");
      return;
    }
    if (!frames.take(socket.token(), frame, answer -> answer(socket, answer))) {
      socket
          .outlet()
          .frame("err", Frames.err(frame.cid(), "unknown_frame", "There is no such frame.", null));
    }
  }

  private static void answer(VisitorSocket socket, @Nullable String answer) {
    if (answer == null) {
      return;
    }
    socket.outlet().frame("answer", answer);
    if (answer.contains("\"code\":\"rate_limited\"") && !socket.mayOffend()) {
      socket.outlet().end(CloseCodes.RATE_LIMITED, "rate limited");
    }
  }

  private void hello(VisitorSocket socket, ClientFrame hello) {
    var answer = greeting.to(socket.token(), hello);
    var follower = socket.follower();
    socket.outlet().frame("welcome", answer.welcome());
    if (follower == null) {
      var clientId = hello.clientId() == null ? socket.token().session().text() : hello.clientId();
      follower =
          new Follower(
              socket.token().address(),
              clientId,
              answer.behind(),
              socket.outlet(),
              streams,
              workers);
      socket.follow(follower);
      hub.add(follower);
      follower.catchUp();
    } else {
      follower.restart(answer.behind());
    }
    if (answer.begins()) {
      greeting.begin(socket.token());
    }
  }

  private void renew(VisitorSocket socket, ClientFrame frame) {
    var renewed = tokens.read(frame.accessToken()).orElse(null);
    if (renewed == null) {
      socket.outlet().end(CloseCodes.TOKEN_EXPIRED, "token expired");
    } else if (!renewed.address().equals(socket.token().address())) {
      socket.outlet().end(CloseCodes.SESSION_ENDED, "another visitor");
    } else {
      socket.token(renewed);
    }
  }

  @Override
  protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
    var socket = socket(session);
    if (socket != null) {
      socket.outlet().end(CloseCodes.PROTOCOL_ERROR, "text only");
    }
  }

  @Override
  protected void handlePongMessage(WebSocketSession session, PongMessage message) {
    var socket = socket(session);
    if (socket != null) {
      socket.pong();
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable exception) {
    afterConnectionClosed(session, CloseStatus.NO_CLOSE_FRAME);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var socket = sockets.remove(session.getId());
    if (socket == null) {
      return;
    }
    byAddress.computeIfPresent(
        socket.address(), (_, count) -> count.decrementAndGet() <= 0 ? null : count);
    var follower = socket.follower();
    if (follower != null) {
      hub.remove(follower);
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("visitor-sockets").start(this::watch);
  }

  /** Tells everybody to come back in a moment, then closes. */
  @Override
  public void stop() {
    running = false;
    var drain = Frames.drain(ThreadLocalRandom.current().nextLong(DRAIN_MS / 2, DRAIN_MS));
    for (var socket : sockets.values()) {
      socket.outlet().frame("drain", drain);
      socket.outlet().end(CloseCodes.RESTART, "restart");
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the web server does, so that drain still goes out. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }

  private void watch() {
    var lastPing = System.nanoTime();
    while (running) {
      pause();
      var now = System.nanoTime();
      var pings = now - lastPing > PING.toNanos();
      if (pings) {
        lastPing = now;
      }
      for (var socket : sockets.values()) {
        if (!socket.spoke() && now - socket.openedNanos() > FIRST_FRAME.toNanos()) {
          socket.outlet().end(CloseCodes.PROTOCOL_ERROR, "no hello");
        } else if (pings && !socket.ping()) {
          socket.outlet().end(CloseCodes.OVERLOAD, "no pong");
        }
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  VisitorHub hub() {
    return hub;
  }

  private AtomicInteger count(String address) {
    return byAddress.computeIfAbsent(VisitorLimits.network(address), _ -> new AtomicInteger());
  }

  private static @Nullable VisitorSocket socket(WebSocketSession session) {
    return (VisitorSocket) session.getAttributes().get(SOCKET);
  }

  private static Session jakarta(WebSocketSession session) {
    if (session instanceof StandardWebSocketSession standard) {
      var own = standard.getNativeSession(Session.class);
      if (own != null) {
        return own;
      }
    }
    throw new IllegalStateException("the container has no Jakarta WebSocket");
  }
}
