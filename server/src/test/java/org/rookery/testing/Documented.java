package org.rookery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Holds every answer that any test gets against the description of the API: a success the
 * description does not know, or an answer with other fields, is a fault of one of the two.
 */
final class Documented {
  private static final JsonNode DOCUMENT = read();
  private static final Map<String, JsonNode> PATHS =
      DOCUMENT
          .path("paths")
          .propertyStream()
          .collect(
              Collectors.toMap(
                  it -> it.getKey().replaceAll("\\{[^}]+}", "[^/]+"),
                  Map.Entry::getValue,
                  (one, other) -> one,
                  () -> new TreeMap<>(Comparator.<String>reverseOrder())));

  private Documented() {}

  private static JsonNode read() {
    try {
      return Json.tree(Files.readString(Path.of("..", "docs", "openapi.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails if a success is not as described. */
  static void check(String method, String path, Api.Answer answer) {
    var asked = path.split("\\?", 2)[0];
    if (answer.status() / 100 != 2
        || !asked.startsWith("/api/v1/")
        || asked.matches("/api/v1/(support|provider)(/.*)?")) {
      return;
    }
    PATHS.entrySet().stream()
        .filter(it -> asked.matches(it.getKey()))
        .findFirst()
        .map(it -> it.getValue().path(method.toLowerCase(Locale.ROOT)).path("responses"))
        .ifPresent(responses -> check(method + " " + asked, responses, answer));
  }

  private static void check(String call, JsonNode responses, Api.Answer answer) {
    var said = responses.propertyNames();
    assertThat(said).as(call + " answered").contains(Integer.toString(answer.status()));
    var schema =
        responses
            .path(Integer.toString(answer.status()))
            .path("content")
            .path("application/json")
            .path("schema");
    if (answer.header("Content-Type").startsWith("application/json") && !schema.isMissingNode()) {
      fields(call, schema, answer.json());
    }
  }

  /** The first level: what must be there is, and what is there is described. */
  private static void fields(String call, JsonNode given, JsonNode body) {
    var schema = resolve(given);
    var described = names(schema.path("properties").propertyNames());
    if (!described.isEmpty() && body.isObject()) {
      assertThat(described).as(call + " describes").containsAll(names(body.propertyNames()));
      for (var name : schema.path("required")) {
        assertThat(names(body.propertyNames())).as(call + " holds").contains(name.stringValue());
      }
    }
  }

  private static Set<String> names(Iterable<String> names) {
    var all = new TreeSet<String>();
    names.forEach(all::add);
    return all;
  }

  private static JsonNode resolve(JsonNode schema) {
    var reference = schema.path("$ref").stringValue("");
    return reference.isEmpty()
        ? schema
        : DOCUMENT
            .path("components")
            .path("schemas")
            .path(reference.substring(reference.lastIndexOf('/') + 1));
  }
}
