package org.rookery.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rookery.bench.crash.Ledger.Acknowledged;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * One visitor with a widget of its own: one message under way at a time, said again with the same
 * id until it is answered, over as many connections as that takes.
 */
final class Visitor implements Runnable {
  /** One of so many frames is on its way when its visitor's connection goes. */
  private static final int LOSES_ITS_CONNECTION = 20;

  /** The server's close code for an access token past its fifteen minutes. */
  private static final int TOKEN_EXPIRED = 4001;

  private final String server;
  private final String widgetKey;
  private final List<String> words;
  private final HttpClient http;
  private final Ledger ledger;
  private final BooleanSupplier mayGoOn;
  private final Random random;
  private final String clientId = UUID.randomUUID().toString();

  private @Nullable JsonNode session;
  private boolean expired;
  private long lastSeq;
  private @Nullable JsonNode options;
  private @Nullable Map<String, Object> pending;

  Visitor(
      String server,
      String widgetKey,
      List<String> words,
      HttpClient http,
      Ledger ledger,
      BooleanSupplier mayGoOn,
      long seed) {
    this.server = server;
    this.widgetKey = widgetKey;
    this.words = words;
    this.http = http;
    this.ledger = ledger;
    this.mayGoOn = mayGoOn;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    while (mayGoOn.getAsBoolean() || pending != null) {
      try {
        if (session == null) session = openSession();
        talk();
      } catch (IOException | CompletionException e) {
        pause(200 + random.nextInt(600)); // the server is away
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private JsonNode openSession() throws IOException, InterruptedException {
    var page = Map.of("url", "http://localhost/crash", "title", "Crash", "referrer", "");
    var body = Map.of("page", page, "locale", "en", "timezone", "UTC");
    return post("/w/v1/" + widgetKey + "/sessions", body);
  }

  private JsonNode post(String path, Object body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + server + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) throw new IOException(path + ": " + answer.statusCode());
    return Json.tree(answer.body());
  }

  /** One connection, from hello to its end. */
  private void talk() throws InterruptedException, IOException {
    var frames = new LinkedBlockingQueue<JsonNode>();
    var socket = connect(frames);
    try {
      var hello =
          Map.of(
              "t",
              "hello",
              "sessionId",
              text(session(), "sessionId"),
              "lastSeq",
              lastSeq,
              "clientId",
              clientId,
              "caps",
              List.of("delay", "prompt"),
              "visible",
              true);
      send(socket, hello);
      if (!await(frames, "welcome")) return;
      while (mayGoOn.getAsBoolean() || pending != null) {
        if (pending == null) pending = nextMessage();
        var message = pending;
        ledger.sent(String.valueOf(message.get("cid")));
        send(socket, message);
        if (random.nextInt(LOSES_ITS_CONNECTION) == 0) return;
        if (!await(frames, "ok")) return;
        pending = null;
        pause(random.nextInt(150));
      }
    } finally {
      socket.abort();
    }
  }

  private WebSocket connect(LinkedBlockingQueue<JsonNode> frames)
      throws InterruptedException, IOException {
    if (expired) refresh();
    return http.newWebSocketBuilder()
        .subprotocols("rookery.v1", "auth." + text(session(), "accessToken"))
        .buildAsync(URI.create("ws://" + server + "/w/v1/ws"), new Listener(frames))
        .join();
  }

  private void refresh() throws IOException, InterruptedException {
    var token = Map.of("refreshToken", text(session(), "refreshToken"));
    session = post("/w/v1/sessions/refresh", token);
    expired = false;
  }

  private JsonNode session() {
    var open = session;
    if (open == null) throw new IllegalStateException("no session yet");
    return open;
  }

  private Map<String, Object> nextMessage() {
    var choices = options;
    Map<String, Object> content =
        choices != null && !choices.isEmpty() && random.nextInt(4) > 0
            ? Map.of(
                "kind",
                "choice",
                "choiceId",
                text(choices.get(random.nextInt(choices.size())), "id"))
            : Map.of("kind", "text", "text", words.get(random.nextInt(words.size())));
    return Map.of("t", "msg", "cid", UUID.randomUUID().toString(), "content", content);
  }

  /** Reads frames until that one; false when the connection is gone or the frame was refused. */
  private boolean await(LinkedBlockingQueue<JsonNode> frames, String wanted)
      throws InterruptedException {
    while (true) {
      var frame = frames.poll(15, TimeUnit.SECONDS);
      if (frame == null) return false;
      if (frame.has("closed")) {
        expired = frame.path("closed").asInt() == TOKEN_EXPIRED;
        return false;
      }
      var kind = text(frame, "t");
      switch (kind) {
        case "ev" -> see(frame);
        case "ok" ->
            ledger.acknowledged(
                new Acknowledged(
                    text(frame, "cid"), text(frame, "id"), frame.path("seq").asLong()));
        case "err" -> {
          refused(frame);
          return false;
        }
        case "drain" -> ledger.sawDrain();
        default -> {
          // welcome, typing: nothing to keep
        }
      }
      if (kind.equals(wanted)) return true;
    }
  }

  /** A refusal without a time to come back is for good: nothing these visitors say deserves it. */
  private void refused(JsonNode frame) {
    if (frame.has("retryAfterMs")) {
      pause(frame.path("retryAfterMs").asInt());
      return;
    }
    ledger.complain("a frame was refused for good: " + text(frame, "code"));
    pending = null;
  }

  /** The visitor's stream has no gap and no repetition, whatever happens between. */
  private void see(JsonNode frame) {
    var seq = frame.path("seq").asLong();
    if (seq > lastSeq + 1) ledger.complain("a stream jumped from " + lastSeq + " to " + seq);
    lastSeq = Math.max(lastSeq, seq);
    var found = frame.path("e").path("content").path("options");
    if (found.isArray()) options = found;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static void send(WebSocket socket, Object frame) {
    socket.sendText(Json.write(frame), true).join();
  }

  private static void pause(int millis) {
    java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Puts whole frames into the queue, and one sign at the end. */
  private static final class Listener implements WebSocket.Listener {
    private final LinkedBlockingQueue<JsonNode> frames;
    private final StringBuilder part = new StringBuilder();

    Listener(LinkedBlockingQueue<JsonNode> frames) {
      this.frames = frames;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        frames.add(Json.tree(part.toString()));
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      frames.add(Json.tree("{\"closed\":%d}".formatted(code)));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
      frames.add(Json.tree("{\"closed\":0}"));
    }
  }
}
