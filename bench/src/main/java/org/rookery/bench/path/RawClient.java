package org.rookery.bench.path;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.rookery.platform.json.Json;

/**
 * Many widgets on one thread, as cheap as a client can be: non-blocking sockets, frames built
 * beforehand, and of what comes only the beginning of each frame is looked at. Each caller waits
 * for its ok before it sends again.
 */
final class RawClient implements AutoCloseable {
  private static final int CID_DIGITS = 12;
  private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};
  private static final String END_OF_ANSWER = "]}";
  private static final byte[] OK = "{\"t\":\"ok\"".getBytes(StandardCharsets.US_ASCII);

  private final Selector selector;
  private final List<Caller> callers = new ArrayList<>();

  private RawClient() throws IOException {
    this.selector = Selector.open();
  }

  /** Opens so many visitors in turn over the bench's workspaces, each on a WebSocket. */
  static RawClient connect(int port, int visitors) throws IOException, InterruptedException {
    return connect(port, visitors, n -> BenchBots.key(n % BenchBots.WORKSPACES));
  }

  /** Opens so many visitors, each with a session of its own, and says hello. */
  static RawClient connect(int port, int visitors, IntFunction<String> key)
      throws IOException, InterruptedException {
    var client = new RawClient();
    var number = 0;
    for (var session : sessions(port, visitors, key)) {
      client.callers.add(client.open(port, number, session));
      if (++number % 64 == 0) {
        client.answerPings();
      }
    }
    return client;
  }

  /** As {@link #connect}, but every message is a request of its own on a connection that stays. */
  static RawClient overHttp(int port, int visitors) throws IOException, InterruptedException {
    var client = new RawClient();
    var number = 0;
    for (var session : sessions(port, visitors, n -> BenchBots.key(n % BenchBots.WORKSPACES))) {
      var caller = new HttpCaller(channel(port), number++, session.token());
      client.callers.add(caller);
      client.register(caller);
    }
    return client;
  }

  private record OpenSession(String token, String id) {}

  private static List<OpenSession> sessions(int port, int visitors, IntFunction<String> key)
      throws IOException, InterruptedException {
    var http = HttpClient.newHttpClient();
    var sessions = new ArrayList<OpenSession>(visitors);
    try (var executor = Executors.newFixedThreadPool(8)) {
      var asked = new ArrayList<Future<OpenSession>>(visitors);
      for (var i = 0; i < visitors; i++) {
        var uri = URI.create("http://127.0.0.1:" + port + "/w/v1/" + key.apply(i) + "/sessions");
        asked.add(executor.submit(() -> session(http, uri)));
      }
      for (var session : asked) {
        sessions.add(session.get());
      }
      return sessions;
    } catch (ExecutionException e) {
      throw new IOException("a session could not be opened", e);
    }
  }

  private static OpenSession session(HttpClient http, URI uri)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    var answer = Json.tree(http.send(request, BodyHandlers.ofString()).body());
    return new OpenSession(
        answer.get("accessToken").asString(), answer.get("sessionId").asString());
  }

  private static SocketChannel channel(int port) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return channel;
  }

  private void register(Caller caller) throws IOException {
    caller.channel.configureBlocking(false);
    caller.channel.register(selector, SelectionKey.OP_READ, caller);
  }

  /** Reads what has come so far: whoever leaves pings unanswered is cut off. */
  private void answerPings() throws IOException {
    selector.selectNow();
    for (var key : selector.selectedKeys()) {
      ((Caller) key.attachment()).read();
    }
    selector.selectedKeys().clear();
  }

  int callers() {
    return callers.size();
  }

  private Caller open(int port, int number, OpenSession session) throws IOException {
    var channel = channel(port);
    var handshake =
        "GET /w/v1/ws HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            + "Sec-WebSocket-Protocol: rookery.v1, auth."
            + session.token()
            + "\r\n\r\n";
    channel.write(ByteBuffer.wrap(handshake.getBytes(StandardCharsets.US_ASCII)));
    var answer = ByteBuffer.allocate(4096);
    while (!new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII)
        .contains("\r\n\r\n")) {
      if (channel.read(answer) < 0) {
        throw new IOException("the server closed during the handshake");
      }
    }
    channel.write(
        frame(
            "{\"t\":\"hello\",\"sessionId\":\""
                + session.id()
                + "\",\"lastSeq\":0,\"clientId\":\"c"
                + number
                + "\",\"visible\":false}"));
    var caller = new SocketCaller(channel, number);
    register(caller);
    return caller;
  }

  /**
   * What a stretch of load found: answered messages, and how long the middle and the slow ones
   * took.
   */
  record Load(int turns, double seconds, double p50Ms, double p99Ms, long clientCpuNanos) {
    double perSecond() {
      return turns / seconds;
    }
  }

  /** Keeps so many callers busy for so long. */
  Load run(int busy, double seconds) throws IOException {
    return run(busy, seconds, Integer.MAX_VALUE);
  }

  /** Keeps so many callers busy for so long, or until there were so many turns. */
  Load run(int busy, double seconds, int most) throws IOException {
    var latencies = new long[1 << 20];
    var turns = 0;
    var cpu = cpu();
    var began = System.nanoTime();
    var end = began + (long) (seconds * 1e9);
    for (var i = 0; i < busy; i++) {
      callers.get(i).send();
    }
    var open = busy;
    while (open > 0) {
      selector.select(2000);
      var now = System.nanoTime();
      if (selector.selectedKeys().isEmpty() && now > end + 5_000_000_000L) {
        throw new IOException(open + " callers got no answer");
      }
      for (var key : selector.selectedKeys()) {
        var caller = (Caller) key.attachment();
        for (var oks = caller.read(); oks > 0; oks--) {
          latencies[turns++ & (latencies.length - 1)] = now - caller.sentNanos;
          if (now < end && turns < most) {
            caller.send();
          } else {
            open--;
          }
        }
      }
      selector.selectedKeys().clear();
    }
    var took = (System.nanoTime() - began) / 1e9;
    var sorted = Arrays.copyOf(latencies, Math.min(turns, latencies.length));
    Arrays.sort(sorted);
    return new Load(
        turns, took, percentileMs(sorted, 0.5), percentileMs(sorted, 0.99), cpu() - cpu);
  }

  private static double percentileMs(long[] sortedNanos, double percentile) {
    var at = Math.round(sortedNanos.length * percentile);
    return sortedNanos.length == 0
        ? 0
        : sortedNanos[(int) Math.min(sortedNanos.length - 1L, at)] / 1e6;
  }

  /** One message of one caller; how long its ok took. */
  double roundTripMs(int number) throws IOException {
    var caller = callers.get(number);
    caller.send();
    while (true) {
      selector.select(2000);
      for (var key : selector.selectedKeys()) {
        if (((Caller) key.attachment()).read() > 0) {
          selector.selectedKeys().clear();
          return (System.nanoTime() - caller.sentNanos) / 1e6;
        }
      }
      selector.selectedKeys().clear();
    }
  }

  @Override
  public void close() throws IOException {
    for (var caller : callers) {
      caller.channel.close();
    }
    selector.close();
  }

  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** A masked text frame; the mask is zero, so that its bytes can be changed in place. */
  private static ByteBuffer frame(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var frame = ByteBuffer.allocate(bytes.length + 8);
    frame.put((byte) 0x81);
    if (bytes.length < 126) {
      frame.put((byte) (0x80 | bytes.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
    }
    frame.putInt(0).put(bytes).flip();
    return frame;
  }

  /** One widget. */
  private abstract static class Caller {
    static final String BEFORE_CID = "{\"t\":\"msg\",\"cid\":\"";
    static final String SAID =
        BEFORE_CID
            + "0".repeat(CID_DIGITS)
            + "\",\"content\":{\"kind\":\"text\",\"text\":\"My lamp flickers in the evening, what"
            + " can I do?\"}}";
    final SocketChannel channel;
    final ByteBuffer in = ByteBuffer.allocate(2048);
    private final ByteBuffer message;
    private final int cidAt;
    private long next;
    private long sentNanos;

    /** The message ends with {@link #SAID} and so many bytes more. */
    Caller(SocketChannel channel, int number, ByteBuffer message, int behind) {
      this.channel = channel;
      this.next = number * 1_000_000L;
      this.message = message;
      this.cidAt = message.limit() - behind - SAID.length() + BEFORE_CID.length();
    }

    /** Takes what has been read off {@code in}; the number of ok frames in it. */
    abstract int frames() throws IOException;

    private void send() throws IOException {
      var value = ++next;
      for (var i = CID_DIGITS - 1; i >= 0; i--) {
        message.put(cidAt + i, (byte) ('0' + value % 10));
        value /= 10;
      }
      message.rewind();
      sentNanos = System.nanoTime();
      while (message.hasRemaining()) {
        channel.write(message);
      }
    }

    /** Reads what is there; the number of ok frames in it. */
    private int read() throws IOException {
      var oks = 0;
      while (true) {
        var read = channel.read(in);
        if (read < 0) {
          throw new IOException("the server closed a connection");
        }
        if (read == 0) {
          return oks;
        }
        in.flip();
        oks += frames();
        in.compact();
      }
    }
  }

  /** On a WebSocket. */
  private static final class SocketCaller extends Caller {
    private long skip;

    private SocketCaller(SocketChannel channel, int number) {
      super(channel, number, frame(SAID), 0);
    }

    @Override
    int frames() throws IOException {
      var oks = 0;
      while (in.hasRemaining()) {
        if (skip > 0) {
          var step = (int) Math.min(skip, in.remaining());
          in.position(in.position() + step);
          skip -= step;
          continue;
        }
        if (in.remaining() < 2) {
          return oks;
        }
        var at = in.position();
        var opcode = in.get(at) & 0x0F;
        var length = in.get(at + 1) & 0x7F;
        if (in.remaining() < Math.min(2 + length, 4 + OK.length)) {
          return oks;
        }
        var head = length == 126 ? 4 : length == 127 ? 10 : 2;
        var size = length == 126 ? in.getShort(at + 2) & 0xFFFF : length;
        if (opcode == 8) {
          throw new IOException(
              "the server ended a connection with " + (in.getShort(at + head) & 0xFFFF));
        }
        if (opcode == 9) {
          channel.write(ByteBuffer.wrap(PONG));
        }
        if (opcode == 1 && isOk(at + head)) {
          oks++;
        }
        skip = (long) head + size;
      }
      return oks;
    }

    private boolean isOk(int at) {
      for (var i = 0; i < OK.length; i++) {
        if (in.get(at + i) != OK[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** By requests, one after the other. */
  private static final class HttpCaller extends Caller {
    private static final byte[] STATUS = "HTTP/1.1 2".getBytes(StandardCharsets.US_ASCII);

    private HttpCaller(SocketChannel channel, int number, String token) {
      super(channel, number, request(token), "]}".length());
    }

    private static ByteBuffer request(String token) {
      var body = "{\"frames\":[" + SAID + "]}";
      var head =
          "POST /w/v1/frames HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
              + "Authorization: Bearer "
              + token
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n";
      return ByteBuffer.wrap((head + body).getBytes(StandardCharsets.US_ASCII));
    }

    /** An answer is short: it counts once its ok is there, and nothing of it is kept. */
    @Override
    int frames() throws IOException {
      if (in.remaining() < STATUS.length) {
        return 0;
      }
      var answer = StandardCharsets.US_ASCII.decode(in.duplicate()).toString();
      if (answer.startsWith("HTTP/1.1 ") && answer.charAt(9) != '2') {
        throw new IOException("the server answered " + answer.lines().findFirst().orElse(""));
      }
      var end = answer.indexOf(END_OF_ANSWER);
      if (end < 0) {
        return 0;
      }
      if (!answer.contains("\"t\":\"ok\"")) {
        throw new IOException("the server did not take a message: " + answer);
      }
      in.position(in.limit());
      return 1;
    }
  }
}
