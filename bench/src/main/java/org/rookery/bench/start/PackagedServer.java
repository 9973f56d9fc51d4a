package org.rookery.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** The server as the launcher starts it, in a process of its own, with the sample data. */
final class PackagedServer implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("Rookery is ready at http://localhost:(\\d+)");

  private final Process process;
  private final int port;
  private final double readySeconds;
  private final double usableSeconds;

  private PackagedServer(Process process, int port, double readySeconds, double usableSeconds) {
    this.process = process;
    this.port = port;
    this.readySeconds = readySeconds;
    this.usableSeconds = usableSeconds;
  }

  /** Starts it and waits until somebody has signed in and a visitor was answered. */
  static PackagedServer start(Path data, boolean withCache)
      throws IOException, InterruptedException {
    var began = System.nanoTime();
    var process = new ProcessBuilder(command(data, withCache)).redirectErrorStream(true).start();
    var port = port(process);
    var ready = secondsSince(began);
    use(data, port);
    return new PackagedServer(process, port, ready, secondsSince(began));
  }

  private static List<String> command(Path data, boolean withCache) {
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of(environment("ROOKERY_JVM_FLAGS").split(" ")));
    if (withCache) {
      command.add("-XX:AOTMode=auto");
      command.add("-XX:AOTCache=" + environment("ROOKERY_CACHE"));
      command.addAll(List.of("-Xlog:aot=off", "-Xlog:cds=off"));
    }
    command.addAll(List.of("-jar", environment("ROOKERY_APPLICATION")));
    command.addAll(List.of("--server.port=0", "--rookery.demo=true", "--rookery.data=" + data));
    command.add("--rookery.bots.messages-per-minute=1000000");
    command.add("--rookery.widget.sessions-per-hour=100000");
    command.add("--rookery.widget.messages-per10-seconds=1000000");
    command.add("--rookery.widget.messages-per-hour=1000000");
    command.add("--rookery.widget.connections-per-address=100000");
    return command;
  }

  private static String environment(String name) {
    var value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("It is started by ./rookery bench start.");
    }
    return value;
  }

  /** Reads what it says until it names its port; the rest is read and dropped. */
  private static int port(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var said = new StringBuilder();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      var ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> drop(out));
        return Integer.parseInt(ready.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("The server did not start:\n" + said);
  }

  /** Ends with the process, whose output is closed then. */
  private static void drop(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException _) {
      // Nothing more comes.
    }
  }

  /** A sign-in and a turn of the widget. */
  private static void use(Path data, int port) throws IOException, InterruptedException {
    var provider = demo(data).path("provider");
    var http = HttpClient.newHttpClient();
    post(
        http,
        port,
        "/api/v1/session",
        Map.of(
            "email", provider.path("email").asString(),
            "password", provider.path("password").asString()),
        "");
    var session = post(http, port, "/w/v1/" + widgetKey(data) + "/sessions", Map.of(), "");
    var message =
        Map.of("t", "msg", "cid", "first", "content", Map.of("kind", "text", "text", "Good day"));
    var token = session.path("accessToken").asString();
    var answer = post(http, port, "/w/v1/frames", Map.of("frames", List.of(message)), token);
    if (!answer.path("frames").path(0).path("t").asString("").equals("ok")) {
      throw new IllegalStateException("A message of a visitor was not taken: " + answer);
    }
  }

  private static JsonNode post(HttpClient http, int port, String path, Object body, String token)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .header("Origin", "http://localhost:" + port)
            .POST(BodyPublishers.ofString(Json.write(body)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return Json.tree(answer.body());
  }

  private static JsonNode demo(Path data) throws IOException {
    return Json.tree(Files.readString(data.resolve("demo.json")));
  }

  /** The key of a website's widget in the sample data. */
  static String widgetKey(Path data) throws IOException {
    for (var workspace : demo(data).path("workspaces")) {
      for (var bot : workspace.path("bots")) {
        if (bot.path("channel").asString("").equals("website")) {
          return bot.path("widgetKey").asString();
        }
      }
    }
    throw new IllegalStateException("The sample data has no website bot.");
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Until it said that it is ready. */
  double readySeconds() {
    return readySeconds;
  }

  /** Until a sign-in and a turn had succeeded. */
  double usableSeconds() {
    return usableSeconds;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(15, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
