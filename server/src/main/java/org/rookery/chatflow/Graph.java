package org.rookery.chatflow;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an author draws: nodes by id, edges between their ports, and groups and notes that mean
 * nothing to the engine. Fields this version does not know are kept and written again. Read and
 * written by {@link GraphJson}.
 *
 * @param other fields of a newer version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Graph(
    @Nullable Meta meta,
    Map<String, Node> nodes,
    List<Edge> edges,
    @Nullable JsonNode groups,
    @Nullable JsonNode notes,
    @Nullable JsonNode viewport,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

  public Graph {
    nodes = nodes == null ? new LinkedHashMap<>() : nodes;
    edges = edges == null ? List.of() : List.copyOf(edges);
    if (other == null) other = new LinkedHashMap<>();
  }

  /** A graph of nodes and edges only. */
  public static Graph of(String language, Map<String, Node> nodes, List<Edge> edges) {
    return new Graph(
        new Meta(1, language, null, Map.of()), nodes, edges, null, null, null, Map.of());
  }

  /** The language the author writes in. */
  public String language() {
    return meta == null || meta.language() == null ? "en" : meta.language();
  }

  /** How many groups are drawn. */
  public int groupCount() {
    return groups == null ? 0 : groups.size();
  }

  /** Where the document comes from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Meta(
      @Nullable Integer schema,
      @Nullable String language,
      @Nullable String createdWith,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public Meta {
      if (other == null) other = new LinkedHashMap<>();
    }
  }

  /**
   * One component on the canvas.
   *
   * @param v the schema version of the type's settings
   * @param settings as authored; the node type reads it into its own record
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Node(
      String type,
      Integer v,
      @Nullable Position pos,
      @Nullable String group,
      @Schema(implementation = Object.class) ObjectNode settings,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public Node {
      if (type == null) type = "";
      if (v == null) v = 1;
      if (settings == null) settings = JsonNodeFactory.instance.objectNode();
      if (other == null) other = new LinkedHashMap<>();
    }
  }

  /** A place on the canvas. */
  public record Position(BigDecimal x, BigDecimal y) {
    @JsonCreator
    public Position {}

    public Position(double x, double y) {
      this(BigDecimal.valueOf(x), BigDecimal.valueOf(y));
    }
  }

  /** A connection from a port to a node. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Edge(
      @Nullable String id,
      From from,
      To to,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public Edge {
      if (from == null) from = new From("", "");
      if (to == null) to = new To("");
      if (other == null) other = new LinkedHashMap<>();
    }
  }

  /** Where an edge begins. */
  public record From(String node, String port) {}

  /** Where an edge ends. */
  public record To(String node) {}
}
