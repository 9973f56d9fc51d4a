package org.rookery.bench.crash;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.rookery.platform.json.Json;

/** The phones of the crash test's network: what was pushed to them, and whether it was in order. */
final class Phones implements AutoCloseable {
  private final HttpServer server;
  private final Ledger ledger;
  private final Set<String> received = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> last = new ConcurrentHashMap<>();

  Phones(Ledger ledger) throws IOException {
    this.ledger = ledger;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          var body = exchange.getRequestBody().readAllBytes();
          receive(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The ids of all messages that arrived. */
  Set<String> received() {
    return Set.copyOf(received);
  }

  private void receive(String json) {
    var message = Json.tree(json);
    var id = message.path("id").asString("");
    var seq = message.path("seq").asLong();
    if (!received.add(id)) ledger.complain("the message " + id + " was pushed twice");
    var before = last.put(message.path("conversation").asString(""), seq);
    if (before != null && before >= seq) {
      ledger.complain("the message " + id + " was pushed after a later one");
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
