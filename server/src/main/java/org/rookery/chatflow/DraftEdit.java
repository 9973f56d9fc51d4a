package org.rookery.chatflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.http.FieldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies steps to a graph. Pure: the graph that went in stays as it was. */
public final class DraftEdit {
  private final Map<String, Graph.Node> nodes;
  private final List<Graph.Edge> edges;

  private DraftEdit(Graph graph) {
    this.nodes = new LinkedHashMap<>(graph.nodes());
    this.edges = new ArrayList<>(graph.edges());
  }

  /** A step that does not fit the graph. */
  public static final class Misfit extends RuntimeException {
    private final transient FieldProblem problem;

    private Misfit(int step, String field, String code, String message) {
      super(message);
      this.problem = new FieldProblem("ops[" + step + "]." + field, code, message);
    }

    /** Which step, and why. */
    public FieldProblem problem() {
      return problem;
    }
  }

  /** The graph after all steps. */
  public static Graph apply(Graph graph, List<DraftOp> steps) {
    var edit = new DraftEdit(graph);
    for (int i = 0; i < steps.size(); i++) {
      edit.take(steps.get(i), i);
    }
    return new Graph(
        graph.meta(),
        edit.nodes,
        edit.edges,
        graph.groups(),
        graph.notes(),
        graph.viewport(),
        graph.other());
  }

  private void take(DraftOp op, int step) {
    switch (op) {
      case DraftOp.AddNode add -> add(add, step);
      case DraftOp.RemoveNode(var id) -> {
        known(id, step, "id");
        nodes.remove(id);
        edges.removeIf(edge -> edge.from().node().equals(id) || edge.to().node().equals(id));
      }
      case DraftOp.SetValue set -> set(set, step);
      case DraftOp.Connect connect -> connect(connect, step);
      case DraftOp.Disconnect(var from) -> edges.removeIf(edge -> leaves(edge, from));
      case DraftOp.Move(var id, var pos) -> {
        var node = known(id, step, "id");
        var place = new Graph.Position(pos.x(), pos.y());
        nodes.put(
            id,
            new Graph.Node(
                node.type(), node.v(), place, node.group(), node.settings(), node.other()));
      }
    }
  }

  private void add(DraftOp.AddNode add, int step) {
    if (nodes.containsKey(add.id())) {
      throw new Misfit(step, "id", "duplicate", "Another node has this id.");
    }
    var settings = add.settings() == null ? GraphJson.MAPPER.createObjectNode() : add.settings();
    var place = new Graph.Position(add.pos().x(), add.pos().y());
    nodes.put(
        add.id(),
        new Graph.Node(add.type(), add.v() == null ? 1 : add.v(), place, null, settings, Map.of()));
  }

  private void connect(DraftOp.Connect connect, int step) {
    known(connect.from().node(), step, "from.node");
    known(connect.to(), step, "to");
    edges.removeIf(edge -> leaves(edge, connect.from()));
    var id = connect.id() == null ? freeEdgeId() : connect.id();
    edges.add(
        new Graph.Edge(
            id,
            new Graph.From(connect.from().node(), connect.from().port()),
            new Graph.To(connect.to()),
            Map.of()));
  }

  private String freeEdgeId() {
    var number = edges.size() + 1;
    while (hasEdge("e_" + number)) {
      number++;
    }
    return "e_" + number;
  }

  private boolean hasEdge(String id) {
    return edges.stream().anyMatch(edge -> Objects.equals(edge.id(), id));
  }

  private static boolean leaves(Graph.Edge edge, DraftOp.Exit exit) {
    return edge.from().node().equals(exit.node()) && edge.from().port().equals(exit.port());
  }

  private void set(DraftOp.SetValue set, int step) {
    var node = known(set.id(), step, "id");
    var parts = set.path().split("\\.", -1);
    var settings = node.settings().deepCopy();
    if (parts.length == 1) {
      if (!(set.value() instanceof ObjectNode whole)) {
        throw new Misfit(step, "value", "invalid_value", "Settings are an object.");
      }
      settings = whole;
    } else if (!write(settings, parts, 1, set.value())) {
      throw new Misfit(step, "path", "invalid_path", "There is nothing to write to at this path.");
    }
    nodes.put(
        set.id(),
        new Graph.Node(node.type(), node.v(), node.pos(), node.group(), settings, node.other()));
  }

  /** Makes missing objects on the way; lists only grow by one at their end. */
  private static boolean write(JsonNode at, String[] parts, int index, @Nullable JsonNode value) {
    var part = parts[index];
    var last = index == parts.length - 1;
    return switch (at) {
      case ObjectNode object -> {
        if (last) {
          put(object, part, value);
          yield true;
        }
        var child = object.get(part);
        yield write(
            child == null || child.isNull() ? object.putObject(part) : child,
            parts,
            index + 1,
            value);
      }
      case ArrayNode list -> writeInto(list, part, last, parts, index, value);
      default -> false;
    };
  }

  private static boolean writeInto(
      ArrayNode list,
      String part,
      boolean last,
      String[] parts,
      int index,
      @Nullable JsonNode value) {
    if (!part.matches("\\d{1,4}") || Integer.parseInt(part) > list.size()) {
      return false;
    }
    var position = Integer.parseInt(part);
    if (!last) {
      return position < list.size() && write(list.get(position), parts, index + 1, value);
    }
    if (value == null || value.isNull()) {
      return position < list.size() && list.remove(position) != null;
    }
    if (position == list.size()) {
      list.add(value);
    } else {
      list.set(position, value);
    }
    return true;
  }

  private static void put(ObjectNode object, String name, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      object.remove(name);
    } else {
      object.set(name, value);
    }
  }

  private Graph.Node known(String id, int step, String field) {
    var node = nodes.get(id);
    if (node == null) {
      throw new Misfit(step, field, "unknown_node", "The flow has no such node.");
    }
    return node;
  }
}
