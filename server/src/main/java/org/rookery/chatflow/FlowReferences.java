package org.rookery.chatflow;

import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Flows named in the settings of nodes, under any name that ends in {@code flowId}. */
public final class FlowReferences {
  private FlowReferences() {}

  /** The graph with every named flow replaced; the empty text means that it leads nowhere now. */
  public static Graph rename(Graph graph, UnaryOperator<String> rename) {
    var nodes = new LinkedHashMap<String, Graph.Node>();
    graph
        .nodes()
        .forEach(
            (id, node) -> {
              var settings = node.settings().deepCopy();
              rename(settings, rename);
              nodes.put(
                  id,
                  new Graph.Node(
                      node.type(), node.v(), node.pos(), node.group(), settings, node.other()));
            });
    return new Graph(
        graph.meta(),
        nodes,
        graph.edges(),
        graph.groups(),
        graph.notes(),
        graph.viewport(),
        graph.other());
  }

  private static void rename(JsonNode json, UnaryOperator<String> rename) {
    switch (json) {
      case ObjectNode object -> {
        for (var name : object.propertyNames().stream().toList()) {
          var value = object.get(name);
          if (value.isString() && (name.equals("flowId") || name.endsWith("FlowId"))) {
            object.put(name, rename.apply(value.stringValue()));
          } else {
            rename(value, rename);
          }
        }
      }
      case ArrayNode list -> list.forEach(item -> rename(item, rename));
      default -> {}
    }
  }
}
