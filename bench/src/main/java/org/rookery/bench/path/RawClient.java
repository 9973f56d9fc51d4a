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
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Many widgets on one thread, as cheap as a client can be: non-blocking sockets, frames built
 * beforehand, and of what comes only the beginning of each frame is looked at. Each caller waits
 * for its ok before it sends again.
 */
final class RawClient implements AutoCloseable {
  private static final int CID_DIGITS = 12;
  private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};
  private static final byte[] OK = "{\"t\":\"ok\"".getBytes(StandardCharsets.US_ASCII);

  private final Selector selector;
  private final List<Caller> callers = new ArrayList<>();

  private RawClient() throws IOException {
    this.selector = Selector.open();
  }

  /**
   * Opens so many visitors in turn over the workspaces, each with a session of its own, and says
   * hello.
   */
  static RawClient connect(int port, int visitors) throws IOException, InterruptedException {
    var client = new RawClient();
    var http = HttpClient.newHttpClient();
    var sessions = new ArrayList<JsonNode>();
    for (var i = 0; i < visitors; i++) {
      var key = BenchBots.key(i % BenchBots.WORKSPACES);
      var uri = URI.create("http://127.0.0.1:" + port + "/w/v1/" + key + "/sessions");
      var request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{}"))
              .build();
      sessions.add(Json.tree(http.send(request, BodyHandlers.ofString()).body()));
    }
    for (var i = 0; i < visitors; i++) {
      var session = sessions.get(i);
      var token = session.get("accessToken").asString();
      client.callers.add(client.open(port, i, token, session.get("sessionId").asString()));
      if (i % 64 == 0) {
        client.answerPings();
      }
    }
    return client;
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

  private Caller open(int port, int number, String token, String session) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    var handshake =
        "GET /w/v1/ws HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            + "Sec-WebSocket-Protocol: rookery.v1, auth."
            + token
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
                + session
                + "\",\"lastSeq\":0,\"clientId\":\"c"
                + number
                + "\",\"visible\":false}"));
    var caller = new Caller(channel, number);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, caller);
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
          if (now < end) {
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
  private static final class Caller {
    private final SocketChannel channel;
    private final ByteBuffer message;
    private final int cidAt;
    private final ByteBuffer in = ByteBuffer.allocate(2048);
    private long skip;
    private long next;
    private long sentNanos;

    private Caller(SocketChannel channel, int number) {
      this.channel = channel;
      this.next = number * 1_000_000L;
      var text =
          "{\"t\":\"msg\",\"cid\":\""
              + "0".repeat(CID_DIGITS)
              + "\",\"content\":{\"kind\":\"text\",\"text\":\"My lamp flickers in the evening, what"
              + " can I do?\"}}";
      this.message = frame(text);
      this.cidAt = message.limit() - text.length() + "{\"t\":\"msg\",\"cid\":\"".length();
    }

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

    private int frames() throws IOException {
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
}
