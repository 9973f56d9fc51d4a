package org.rookery.chatflow;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a new flow begins with. */
public final class StarterGraph {
  private StarterGraph() {}

  /** A start node and nothing else. */
  public static Graph empty(String language) {
    var nodes = new LinkedHashMap<String, Graph.Node>();
    nodes.put(
        "n_start001",
        new Graph.Node(
            "start",
            1,
            new Graph.Position(BigDecimal.ZERO, BigDecimal.ZERO),
            null,
            GraphJson.MAPPER.createObjectNode(),
            Map.of()));
    return Graph.of(language, nodes, List.of());
  }
}
