package org.rookery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Talks to the server as one caller would: keeps cookies like a browser and sends the CSRF token
 * with every change, or carries an API token.
 */
public final class Api {
  private static final String HOST_ALLOWED = "jdk.httpclient.allowRestrictedHeaders";

  private final int port;
  private final HttpClient http;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Api(int port) {
    this(port, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  private Api(int port, HttpClient http) {
    this.port = port;
    this.http = http;
  }

  static void allowHostHeader() {
    System.setProperty(HOST_ALLOWED, "host");
  }

  /** Somebody else, whom nobody has signed in. */
  public Api another() {
    return new Api(port);
  }

  /** The same caller with one more header on every request. */
  public Api with(String header, String value) {
    var other = new Api(port, http);
    other.cookies.putAll(cookies);
    other.headers.putAll(headers);
    other.headers.put(header, value);
    return other;
  }

  /** A program with this API token. */
  public Api withToken(String secret) {
    return new Api(port, http).with("Authorization", "Bearer " + secret);
  }

  /** The same caller in this place: {@code wsp_…}, {@code prt_…} or {@code provider}. */
  public Api in(String place) {
    if (place.startsWith("wsp_")) {
      return with("X-Rookery-Workspace", place);
    }
    return place.startsWith("prt_")
        ? with("X-Rookery-Partner", place)
        : with("X-Rookery-Provider", "on");
  }

  /** Signs in; fails unless it works. */
  public Api signIn(String email, String password) {
    var answer = post("/api/v1/session", Map.of("email", email, "password", password));
    if (answer.status() != 200) {
      throw new AssertionError("sign-in of " + email + " answered " + answer);
    }
    return this;
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** Sets a cookie by hand, or takes it away with an empty value. */
  public Api cookie(String name, String value) {
    if (value.isEmpty()) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, Json.write(body), "application/json");
  }

  public Answer post(String path) {
    return send("POST", path, null, null);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, Json.write(body), "application/json");
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, Json.write(body), "application/json");
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** Any request; the body goes out as it is. */
  public Answer send(String method, String path, String body, String contentType) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          String.join(
              "; ",
              cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList()));
    }
    if (!method.equals("GET")
        && cookies.containsKey("XSRF-TOKEN")
        && !headers.containsKey("X-XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      keepCookies(response);
      var answer = new Answer(response);
      Documented.check(method, path, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keepCookies(HttpResponse<?> response) {
    for (var line : response.headers().allValues("Set-Cookie")) {
      var pair = line.split(";", 2)[0];
      var name = pair.substring(0, pair.indexOf('='));
      cookie(name, line.contains("Max-Age=0") ? "" : pair.substring(name.length() + 1));
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      return Json.tree(response.body());
    }

    /** The stable code of a problem. */
    public String code() {
      return json().path("code").asString("");
    }

    /** The fields that a 422 names, each as {@code field:code}. */
    public java.util.List<String> errors() {
      return json()
          .path("errors")
          .valueStream()
          .map(it -> it.path("field").asString() + ":" + it.path("code").asString())
          .toList();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
      return status() + " " + text();
    }
  }
}
