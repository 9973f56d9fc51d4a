package org.rookery.app.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The operations of the API's description, and bodies made from their schemas. */
record Operations(JsonNode document) {

  /** One operation; {@code body} is missing where it takes none. */
  record Operation(String method, String path, JsonNode description, JsonNode body) {

    /** Its parameters in the path, or in the query. */
    List<JsonNode> parameters(String in) {
      return description
          .path("parameters")
          .valueStream()
          .filter(it -> it.path("in").asString("").equals(in))
          .toList();
    }

    boolean needsBody() {
      return description.path("requestBody").path("required").asBoolean(false);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  List<Operation> all() {
    var all = new ArrayList<Operation>();
    document
        .path("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyStream()
                    .forEach(
                        it ->
                            all.add(
                                new Operation(
                                    it.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    it.getValue(),
                                    resolve(
                                        it.getValue()
                                            .path("requestBody")
                                            .path("content")
                                            .path("application/json")
                                            .path("schema"))))));
    return all;
  }

  /** The schema behind a reference; of a choice the first that is not null. */
  JsonNode resolve(JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      return resolve(
          document
              .path("components")
              .path("schemas")
              .path(reference.substring(reference.lastIndexOf('/') + 1)));
    }
    if (schema.has("oneOf")) {
      return schema
          .path("oneOf")
          .valueStream()
          .filter(it -> !type(it).equals("null"))
          .findFirst()
          .map(this::resolve)
          .orElse(schema);
    }
    return schema;
  }

  /** The first type that is not null. */
  static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(JsonNode::asString)
            .filter(it -> !it.equals("null"))
            .findFirst()
            .orElse("")
        : type.asString("");
  }

  /** A body that its schema allows. */
  Object example(JsonNode given, String name) {
    if (DOCUMENTS.containsKey(name)) {
      return DOCUMENTS.get(name);
    }
    var schema = resolve(given);
    return switch (type(schema)) {
      case "object" -> object(schema);
      case "array" ->
          schema.path("minItems").asInt(0) > 0
              ? List.of(example(schema.path("items"), name))
              : List.of();
      case "integer", "number" -> Math.max(1, schema.path("minimum").asInt(1));
      case "boolean" -> true;
      case "string" -> text(schema, name);
      default -> Map.of();
    };
  }

  private Map<String, Object> object(JsonNode schema) {
    var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    var object = new LinkedHashMap<String, Object>();
    schema
        .path("properties")
        .propertyStream()
        .filter(it -> required.contains(it.getKey()))
        .forEach(it -> object.put(it.getKey(), example(it.getValue(), it.getKey())));
    return object;
  }

  private static String text(JsonNode schema, String name) {
    if (schema.path("enum").size() > 0) {
      return schema.path("enum").path(0).asString();
    }
    var format = schema.path("format").asString("");
    if (format.equals("date-time")) {
      return "2026-03-02T10:00:00Z";
    }
    if (format.equals("date")) {
      return "2026-03-02";
    }
    if (format.equals("email") || name.toLowerCase(Locale.ROOT).contains("email")) {
      return "someone@customer.example";
    }
    var pattern = schema.path("pattern").asString("");
    var prefix =
        pattern.matches("\\^[a-z]+_\\[.*") ? pattern.substring(1, pattern.indexOf('[')) : null;
    if (prefix != null) {
      return prefix + "01JQ8Y6D3M5Z0000000000000Z";
    }
    return SAMPLES.getOrDefault(
        name, pattern.matches("[a-z_]+(\\|[a-z_]+)*") ? pattern.split("\\|", -1)[0] : "sample");
  }

  private static final int DEEPEST = 4;

  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("timeZone", "UTC"),
          Map.entry("avatar", "rook-1"),
          Map.entry("after", "PT5M"),
          Map.entry("locale", "en"),
          Map.entry("language", "en"),
          Map.entry("currency", "USD"),
          Map.entry("zone", "UTC"),
          Map.entry("role", "viewer"),
          Map.entry("phone", "+4915112345678"),
          Map.entry("host", "chat.sample.example"),
          Map.entry("key", "sample_key"),
          Map.entry("clientId", "sample-client-1"),
          Map.entry("sessionTimeout", "PT30M"),
          Map.entry("liveChatRequestExpiry", "PT2M"));

  private static final Map<String, Object> GRAPH = Map.of("nodes", Map.of(), "edges", List.of());

  /** Documents with rules that a schema cannot say. */
  private static final Map<String, Object> DOCUMENTS =
      Map.of(
          "file",
          Map.of(
              "format",
              "rookery.flow",
              "formatVersion",
              1,
              "flows",
              List.of(Map.of("name", "Sample", "graph", GRAPH))),
          "ops",
          List.of(Map.of("op", "removeNode", "id", "n_sample01")),
          "graph",
          GRAPH,
          "weekly",
          Map.of("MON", List.of(List.of("09:00", "17:00"))));

  /** A place in a body: the way there, and what belongs there. */
  record Place(List<Object> steps, JsonNode schema) {

    /** As a problem names it: {@code options[0].label}. */
    String field() {
      var field = new StringBuilder();
      for (var step : steps) {
        var name = step instanceof Integer index ? "[" + index + "]" : step;
        field.append(field.isEmpty() || step instanceof Integer ? "" : ".").append(name);
      }
      return field.toString();
    }
  }

  /** What each property of an object takes, by name. */
  Map<String, JsonNode> properties(JsonNode body) {
    var properties = new LinkedHashMap<String, JsonNode>();
    body.path("properties")
        .propertyStream()
        .forEach(it -> properties.put(it.getKey(), resolve(it.getValue())));
    return properties;
  }

  /** All but those of the provider and of its staff, who see every tenant. */
  List<Operation> ofTenants() {
    return all().stream()
        .filter(it -> !it.path().matches("/api/v1/(provider|mails)(/.*)?"))
        .filter(it -> !Audience.isForStaff(it))
        .toList();
  }

  /** Whether a body takes no other fields than those described. */
  static boolean isClosed(JsonNode body) {
    return type(body).equals("object") && !body.path("additionalProperties").asBoolean(false);
  }

  /** What a body must hold. */
  List<String> required(JsonNode body) {
    return resolve(body).path("required").valueStream().map(JsonNode::asString).toList();
  }

  /** Every place in a body, however deep; documents with rules of their own are one place. */
  List<Place> places(JsonNode body) {
    var places = new ArrayList<Place>();
    places(body, List.of(), places);
    return places;
  }

  private void places(JsonNode given, List<Object> at, List<Place> places) {
    var schema = resolve(given);
    if (at.size() > DEEPEST) {
      return;
    }
    schema
        .path("properties")
        .propertyStream()
        .forEach(it -> place(it.getValue(), it.getKey(), at, places));
    if (schema.has("items")) {
      place(schema.path("items"), 0, at, places);
    }
  }

  private void place(JsonNode given, Object step, List<Object> at, List<Place> places) {
    var steps = new ArrayList<>(at);
    steps.add(step);
    places.add(new Place(steps, resolve(given)));
    if (!DOCUMENTS.containsKey(step)) {
      places(given, steps, places);
    }
  }

  /** A body that is allowed but for this value at this place. */
  Object planted(JsonNode body, List<Object> steps, Object value) {
    return planted(body, example(body, ""), steps, value);
  }

  private Object planted(JsonNode given, Object example, List<Object> steps, Object value) {
    if (steps.isEmpty()) {
      return value;
    }
    var schema = resolve(given);
    var rest = steps.subList(1, steps.size());
    if (steps.getFirst() instanceof Integer) {
      var item = schema.path("items");
      return List.of(planted(item, example(item, ""), rest, value));
    }
    var name = steps.getFirst().toString();
    var inner = schema.path("properties").path(name);
    var object =
        new LinkedHashMap<Object, Object>(example instanceof Map<?, ?> map ? map : Map.of());
    object.put(name, planted(inner, object.getOrDefault(name, example(inner, name)), rest, value));
    return object;
  }

  /** Values of other kinds than the schema's. */
  static List<Object> wrong(JsonNode schema) {
    Object object = Map.of("planted", true);
    return switch (type(schema)) {
      case "string" -> List.of(object, List.of(object));
      case "integer", "number" -> List.of("planted", object, "");
      case "boolean" -> List.of("planted", object);
      case "array" -> List.of("planted", object);
      case "object" -> List.of("planted", List.of("planted"));
      default -> List.of();
    };
  }
}
