package org.rookery.chatflow.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.node.Entry;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;

/** Whether nodes and edges make a flow: V-E01 to V-E04, V-E25, V-W01, V-W02. */
final class StructureCheck {
  private static final int MOST_NODES = 500;
  private static final int MOST_EDGES = 2_000;
  private static final int MOST_GROUPS = 100;
  private static final int MOST_CHARACTERS = 2_000_000;

  private final FlowUnderCheck flow;
  private final List<Problem> problems = new ArrayList<>();

  private StructureCheck(FlowUnderCheck flow) {
    this.flow = flow;
  }

  static List<Problem> problems(FlowUnderCheck flow) {
    var check = new StructureCheck(flow);
    check.size(flow.flow.graph());
    check.start();
    check.edges();
    check.reach();
    check.ends();
    return check.problems;
  }

  private void size(Graph graph) {
    var tooBig =
        graph.nodes().size() > MOST_NODES
            || graph.edges().size() > MOST_EDGES
            || graph.groupCount() > MOST_GROUPS
            || GraphJson.write(graph).length() > MOST_CHARACTERS;
    if (tooBig) {
      error("V-E25", "A flow has at most 500 nodes, 2,000 edges, 100 groups and 2 MB.", null);
    }
  }

  private void error(String code, String message, @Nullable String node) {
    problems.add(Problem.error(code, message, node, null));
  }

  private void start() {
    var starts = flow.entries().stream().filter(StructureCheck::isStart).toList();
    if (starts.size() != 1) error("V-E01", "A flow has exactly one start.", null);
    for (var start : starts) {
      if (flow.target(start.id, "next") == null) {
        error("V-E02", "The start is not connected.", start.id);
      }
    }
  }

  private static boolean isStart(CheckedNode node) {
    return entry(node.type, node) instanceof Entry.Start;
  }

  private static <S> @Nullable Entry entry(NodeType<S> type, CheckedNode node) {
    return type.entry(GraphJson.MAPPER.treeToValue(node.node.settings(), type.settings()));
  }

  private void edges() {
    var taken = new HashSet<String>();
    for (var edge : flow.flow.graph().edges()) {
      var from = flow.nodes.get(edge.from().node());
      var knownFrom = flow.flow.graph().nodes().containsKey(edge.from().node());
      var knownTo = flow.flow.graph().nodes().containsKey(edge.to().node());
      if (!knownFrom || !knownTo) {
        error(
            "V-E03",
            "A connection leads from or to a node that is gone.",
            knownFrom ? edge.from().node() : null);
        continue;
      }
      var port = edge.from().port();
      if (from != null
          && from.enabled
          && from.ports.stream().noneMatch(it -> it.id().equals(port))) {
        error("V-E03", "The node has no exit \"" + port + "\".", from.id);
      }
      if (!taken.add(edge.from().node() + "\n" + port)) {
        error("V-E04", "Two connections leave by the exit \"" + port + "\".", edge.from().node());
      }
      var to = flow.nodes.get(edge.to().node());
      if (to != null && to.isKind(Family.ENTRY)) {
        error("V-E04", "Nothing can lead into an entry.", to.id);
      }
    }
  }

  private void reach() {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<CheckedNode>(flow.entries());
    flow.entries().forEach(node -> reached.add(node.id));
    while (!open.isEmpty()) {
      for (var way : flow.ways(open.poll())) {
        var next = flow.nodes.get(way.target());
        if (next != null && reached.add(next.id)) open.add(next);
      }
    }
    warnUnreached(reached);
  }

  private void warnUnreached(Set<String> reached) {
    for (var id : flow.nodes.keySet()) {
      if (!reached.contains(id)) {
        problems.add(Problem.warning("V-W01", "Nothing leads to this node.", id, null));
      }
    }
  }

  /** Exits that lead nowhere, neither by themselves nor by next. */
  private void ends() {
    for (var node : flow.nodes.values()) {
      if (node.isKind(Family.ENTRY) || flow.target(node.id, "next") != null) continue;
      for (var port : node.ports) {
        if (port.optional() || flow.target(node.id, port.id()) != null) continue;
        problems.add(
            Problem.warning(
                "V-W02", "The chat ends at the exit \"" + port.id() + "\".", node.id, null));
      }
    }
  }
}
