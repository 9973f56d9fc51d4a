package org.rookery.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.Trigger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Flows as test cases write them: a node is its settings with {@code type} and {@code to} (port →
 * node) among them, and a text may be a plain string.
 */
final class Sketch {
  private static final Set<String> TEXTS =
      Set.of("text", "label", "yesLabel", "noLabel", "alt", "caption", "helpText");

  private Sketch() {}

  static PublishedFlow flow(String id, JsonNode json) {
    var role = json.path("role").asString("normal");
    var triggers = new ArrayList<Trigger>();
    for (var trigger : json.path("triggers")) {
      triggers.add(GraphJson.MAPPER.treeToValue(trigger, Trigger.class));
    }
    return new PublishedFlow(
        id,
        json.path("version").asInt(1),
        json.path("name").asString(id),
        FlowRole.valueOf(role.toUpperCase(java.util.Locale.ROOT)),
        json.path("enabled").asBoolean(true),
        triggers,
        graph(json));
  }

  static Graph graph(JsonNode json) {
    var nodes = new LinkedHashMap<String, Graph.Node>();
    var edges = new ArrayList<Graph.Edge>();
    json.path("nodes")
        .properties()
        .forEach(
            entry -> {
              var settings = ((ObjectNode) entry.getValue()).deepCopy();
              var type = settings.path("type").asString();
              settings
                  .path("to")
                  .properties()
                  .forEach(
                      way ->
                          edges.add(
                              new Graph.Edge(
                                  "e_" + edges.size(),
                                  new Graph.From(entry.getKey(), way.getKey()),
                                  new Graph.To(way.getValue().asString()),
                                  new LinkedHashMap<>())));
              settings.remove(List.of("type", "to"));
              nodes.put(
                  entry.getKey(),
                  new Graph.Node(type, 1, null, null, texts(settings), new LinkedHashMap<>()));
            });
    return Graph.of(json.path("language").asString("en"), nodes, edges);
  }

  /** Writes plain strings as English texts, however deep they stand. */
  private static ObjectNode texts(ObjectNode settings) {
    for (var field : List.copyOf(settings.properties())) {
      var value = field.getValue();
      var own = field.getKey();
      var isLabelOfNode = own.equals("label") && settings.has("enabled");
      if (value.isString()
          && TEXTS.contains(own)
          && !isLabelOfNode
          && !isNodeLabel(settings, own)) {
        settings.set(
            own,
            GraphJson.MAPPER
                .createObjectNode()
                .set("en", GraphJson.MAPPER.createArrayNode().add(value.asString())));
      } else if (value instanceof ArrayNode array) {
        for (var item : array) if (item instanceof ObjectNode object) texts(object);
      }
    }
    return settings;
  }

  /**
   * A node's own label is a plain text; an option's, which has an id beside it, is in many
   * languages.
   */
  private static boolean isNodeLabel(ObjectNode settings, String field) {
    return field.equals("label") && !settings.has("id");
  }
}
