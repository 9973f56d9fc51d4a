package org.rookery.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rookery.platform.json.Json;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import tools.jackson.databind.JsonNode;

/**
 * What the launcher records for the start-up cache: a server with sample data answers the first
 * requests of a day, a sign-in and a visitor's turn among them, then stops. Only with {@code
 * --rookery.training=true}.
 */
final class TrainingRun implements ApplicationListener<ApplicationReadyEvent> {
  private static final List<String> FIRST_PAGES =
      List.of("/", "/health/ready", "/health/live", "/api/v1/setup", "/api/v1/brand", "/demo");

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    var settings = context.getEnvironment();
    if (!settings.getProperty("rookery.training", Boolean.class, false)) return;
    var address = "http://localhost:" + settings.getProperty("local.server.port");
    var sample = Path.of(settings.getProperty("rookery.data", "data"), "demo.json");
    try (var client = HttpClient.newHttpClient()) {
      for (var page : FIRST_PAGES) get(client, address + page);
      if (Files.exists(sample)) use(client, address, Json.tree(Files.readString(sample)));
    } catch (IOException e) {
      throw new IllegalStateException("The training run could not reach its own server.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(SpringApplication.exit(context));
  }

  private static void use(HttpClient client, String address, JsonNode sample)
      throws IOException, InterruptedException {
    var workspace = sample.path("workspaces").path(0);
    var member = workspace.path("members").path(0);
    var email = member.path("email").asString("");
    var password = member.path("password").asString("");
    post(client, address + "/api/v1/session", "", Map.of("email", email, "password", password));

    var widget = address + "/w/v1/" + workspace.path("bots").path(0).path("widgetKey").asString("");
    get(client, widget + "/config");
    var page = Map.of("url", address + "/demo", "title", "Training", "referrer", "");
    var visit = Map.of("page", page, "locale", "en", "timezone", "UTC");
    var session = Json.tree(post(client, widget + "/sessions", "", visit));
    var token = session.path("accessToken").asString("");
    var hello =
        Map.of(
            "t",
            "hello",
            "sessionId",
            session.path("sessionId").asString(""),
            "lastSeq",
            0,
            "clientId",
            "training",
            "caps",
            List.of("prompt"),
            "visible",
            true);
    var said =
        Map.of("t", "msg", "cid", "training", "content", Map.of("kind", "text", "text", "Hello"));
    post(client, address + "/w/v1/frames", token, Map.of("frames", List.of(hello, said)));
  }

  private static void get(HttpClient client, String address)
      throws IOException, InterruptedException {
    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
  }

  private static String post(HttpClient client, String address, String token, Object body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .header("X-Rookery-Client", "training")
            .POST(BodyPublishers.ofString(Json.write(body)));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }
}
