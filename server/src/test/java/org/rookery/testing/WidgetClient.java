package org.rookery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** A visitor's browser: a session, and a WebSocket that collects every frame. */
public final class WidgetClient implements WebSocket.Listener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final JsonNode session;
  private final List<JsonNode> frames = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;
  private int closeCode;
  private boolean muted;

  private WidgetClient(int port, JsonNode session) {
    this.port = port;
    this.session = session;
  }

  /** A new visitor of this bot. */
  public static WidgetClient visiting(int port, String widgetKey) {
    var answer = new Api(port).post("/w/v1/" + widgetKey + "/sessions", Map.of("locale", "en"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return new WidgetClient(port, answer.json());
  }

  /** Another connection of a session that is open already. */
  public static WidgetClient with(int port, JsonNode session) {
    return new WidgetClient(port, session);
  }

  public JsonNode session() {
    return session;
  }

  public String visitorId() {
    return session.get("visitorId").asString();
  }

  public String accessToken() {
    return session.get("accessToken").asString();
  }

  /** Connects; nothing is said yet. */
  public WidgetClient connect() {
    return connect(accessToken(), null);
  }

  public WidgetClient connect(String token, String origin) {
    var builder = HTTP.newWebSocketBuilder().subprotocols("rookery.v1", "auth." + token);
    if (origin != null) {
      builder.header("Origin", origin);
    }
    socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/w/v1/ws"), this).join();
    return this;
  }

  /** Connects and says hello; returns after the welcome. */
  public WidgetClient hello(long lastSeq) {
    return hello(lastSeq, UUID.randomUUID().toString(), false);
  }

  public WidgetClient hello(long lastSeq, String clientId, boolean visible) {
    if (socket == null) {
      connect();
    }
    var seen = count();
    send(
        Map.of(
            "t",
            "hello",
            "sessionId",
            session.get("sessionId").asString(),
            "lastSeq",
            lastSeq,
            "clientId",
            clientId,
            "visible",
            visible));
    await(seen, frame -> is(frame, "welcome"));
    return this;
  }

  /** Says something and returns the ok frame. */
  public JsonNode say(String text) {
    return say(UUID.randomUUID().toString(), text);
  }

  public JsonNode say(String cid, String text) {
    post(cid, text);
    return await(frame -> is(frame, "ok") && cid.equals(frame.get("cid").asString()));
  }

  /** Says something and waits for nothing. */
  public void post(String cid, String text) {
    send(Map.of("t", "msg", "cid", cid, "content", Map.of("kind", "text", "text", text)));
  }

  public void send(Map<String, ?> frame) {
    sendText(Json.write(frame));
  }

  public void sendText(String text) {
    socket.sendText(text, true).join();
  }

  public void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** Cuts the connection without a word. */
  public void kill() {
    socket.abort();
    socket = null;
  }

  /** Stops answering pings and reading. */
  public synchronized void mute() {
    muted = true;
  }

  /** The first frame, past or future, that fits. */
  public JsonNode await(Predicate<JsonNode> fits) {
    return await(0, fits);
  }

  public JsonNode await(int from, Predicate<JsonNode> fits) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (frames) {
      while (true) {
        var found = frames.stream().skip(from).filter(fits).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
        pause(end);
      }
    }
  }

  /** The event with this place. */
  public JsonNode event(long seq) {
    return await(frame -> is(frame, "ev") && frame.get("seq").asLong() == seq);
  }

  /** The first text that a bot, agent or the system says and that contains this. */
  public JsonNode hears(String text) {
    return await(
        frame ->
            is(frame, "ev")
                && frame.at("/e/content/text").asString("").contains(text)
                && !"visitor".equals(frame.at("/e/from/role").asString("")));
  }

  /** Waits for the server to close. */
  public int closed() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (frames) {
      while (closeCode == 0) {
        pause(end);
      }
      return closeCode;
    }
  }

  public int count() {
    synchronized (frames) {
      return frames.size();
    }
  }

  /** The events so far, by place; a repeated place counts once. */
  public Map<Long, JsonNode> events() {
    var events = new LinkedHashMap<Long, JsonNode>();
    synchronized (frames) {
      frames.stream()
          .filter(f -> is(f, "ev"))
          .forEach(f -> events.putIfAbsent(f.get("seq").asLong(), f));
    }
    return events;
  }

  public static boolean is(JsonNode frame, String type) {
    return type.equals(frame.get("t").asString());
  }

  private void pause(long end) {
    var left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new AssertionError(
          "nothing came; frames so far: " + frames + ", close code " + closeCode);
    }
    try {
      frames.wait(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      var frame = Json.tree(partial.toString());
      partial.setLength(0);
      synchronized (frames) {
        frames.add(frame);
        frames.notifyAll();
      }
    }
    if (!muted) {
      webSocket.request(1);
    }
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    synchronized (frames) {
      closeCode = statusCode;
      frames.notifyAll();
    }
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    synchronized (frames) {
      closeCode = closeCode == 0 ? 1006 : closeCode;
      frames.notifyAll();
    }
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}
