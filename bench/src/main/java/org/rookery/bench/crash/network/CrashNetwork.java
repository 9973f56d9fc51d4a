package org.rookery.bench.crash.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.ChannelAddress;
import org.rookery.channel.ChannelKind;
import org.rookery.channel.Inbound;
import org.rookery.channel.InboundSink;
import org.rookery.channel.Receipt;
import org.rookery.message.BotId;
import org.rookery.message.Content;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The door of the network: a delivery is answered with 200 once its turn is committed. */
@Component
@ConditionalOnProperty("crash.door")
final class CrashNetwork implements SmartLifecycle {
  private static final long PATIENCE_SECONDS = 15;

  private final ObjectProvider<InboundSink> sink;
  private final int port;
  private @Nullable HttpServer door;

  CrashNetwork(ObjectProvider<InboundSink> sink, @Value("${crash.door}") int port) {
    this.sink = sink;
    this.port = port;
  }

  @Override
  public void start() {
    try {
      var opened =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
      opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      opened.createContext("/", this::deliver);
      opened.start();
      door = opened;
    } catch (IOException e) {
      throw new IllegalStateException("The door of the network cannot be opened.", e);
    }
  }

  @Override
  public void stop() {
    var opened = door;
    door = null;
    if (opened != null) opened.stop(0);
  }

  @Override
  public boolean isRunning() {
    return door != null;
  }

  private void deliver(HttpExchange exchange) throws IOException {
    var delivery =
        Json.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var answer = new CompletableFuture<Receipt>();
    sink.getObject().offer(from(delivery), said(delivery), answer::complete);
    try {
      answer(exchange, text(delivery, "key"), answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (Exception e) {
      exchange.sendResponseHeaders(503, -1);
    } finally {
      exchange.close();
    }
  }

  private static void answer(HttpExchange exchange, String key, Receipt receipt)
      throws IOException {
    if (!(receipt instanceof Receipt.Stored stored)) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    var id = stored.id().text();
    var body =
        Json.write(Map.of("key", key, "id", id, "seq", stored.seq()))
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static ChannelAddress from(JsonNode delivery) {
    return new ChannelAddress(
        WorkspaceId.of(text(delivery, "workspace")),
        BotId.of(text(delivery, "bot")),
        ChannelKind.TEST,
        text(delivery, "user"));
  }

  private static Inbound.Said said(JsonNode delivery) {
    return new Inbound.Said(
        text(delivery, "key"),
        new Content.Text(text(delivery, "text")),
        null,
        Inbound.Profile.UNKNOWN);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
