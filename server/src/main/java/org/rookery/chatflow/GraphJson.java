package org.rookery.chatflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.rookery.platform.json.Json;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Graphs as JSON, and their checksum. Reading and writing loses nothing but the order of fields.
 */
public final class GraphJson {
  /**
   * Reads graphs and the settings in them; knows the product's conventions and bears absent
   * numbers.
   */
  public static final JsonMapper MAPPER =
      Json.configure(JsonMapper.builder())
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** What the checksum ignores: how the canvas looks. */
  private static final List<String> LOOKS = List.of("viewport", "notes", "groups");

  private GraphJson() {}

  public static Graph read(String json) {
    return MAPPER.readValue(json, Graph.class);
  }

  public static Graph read(JsonNode json) {
    return MAPPER.treeToValue(json, Graph.class);
  }

  public static String write(Graph graph) {
    return MAPPER.writeValueAsString(graph);
  }

  /** The triggers that stand beside a graph. */
  public static List<Trigger> triggers(String json) {
    return List.of(MAPPER.readValue(json, Trigger[].class));
  }

  /** SHA-256 over what the flow does: sorted keys, nothing that only moves on the canvas. */
  public static String checksum(Graph graph) {
    ObjectNode tree = MAPPER.valueToTree(graph);
    tree.remove(LOOKS);
    for (var node : tree.path("nodes")) {
      if (node instanceof ObjectNode object) object.remove(List.of("pos", "group"));
    }
    for (var edge : tree.path("edges")) {
      if (edge instanceof ObjectNode object) object.remove("bend");
    }
    return sha256(MAPPER.writeValueAsString(sorted(tree)));
  }

  private static JsonNode sorted(JsonNode json) {
    return switch (json) {
      case ObjectNode object -> {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        var copy = MAPPER.createObjectNode();
        fields.forEach(copy::set);
        yield copy;
      }
      case ArrayNode array -> {
        var copy = MAPPER.createArrayNode();
        array.forEach(item -> copy.add(sorted(item)));
        yield copy;
      }
      default -> json;
    };
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
