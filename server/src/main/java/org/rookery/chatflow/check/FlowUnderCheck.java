package org.rookery.chatflow.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeTypes;
import tools.jackson.core.JacksonException;

/**
 * A flow with its nodes read and its edges looked up. Nodes that cannot be read are problems and
 * left out.
 */
final class FlowUnderCheck {
  final CheckedFlow flow;
  final BotAround bot;
  final Map<String, CheckedNode> nodes = new LinkedHashMap<>();
  final List<Problem> problems = new ArrayList<>();
  private final Map<String, Map<String, String>> targets = new LinkedHashMap<>();

  /** A way from one node to another. */
  record Way(String port, String target) {}

  FlowUnderCheck(CheckedFlow flow, BotAround bot) {
    this.flow = flow;
    this.bot = bot;
    flow.graph().nodes().forEach(this::read);
    for (var edge : flow.graph().edges()) {
      targets
          .computeIfAbsent(edge.from().node(), _ -> new LinkedHashMap<>())
          .putIfAbsent(edge.from().port(), edge.to().node());
    }
  }

  private void read(String id, Graph.Node node) {
    var type = NodeTypes.installed().find(node.type());
    if (type == null || type.version() != node.v()) {
      var name = node.type() + " version " + node.v();
      problems.add(
          Problem.error("V-E05", "Nobody here knows the node type " + name + ".", id, "type"));
      return;
    }
    try {
      nodes.put(id, CheckedNode.read(id, node, type));
    } catch (JacksonException | IllegalArgumentException e) {
      problems.add(Problem.error("V-E07", "A setting has the wrong kind of value.", id, null));
    }
  }

  @Nullable String target(String node, String port) {
    return targets.getOrDefault(node, Map.of()).get(port);
  }

  /** All ways out of a node: by edges of ports it has, and by jumps. */
  List<Way> ways(CheckedNode node) {
    var ways = new ArrayList<Way>();
    for (var port : node.ports) {
      var target = target(node.id, port.id());
      if (target != null && nodes.containsKey(target)) ways.add(new Way(port.id(), target));
    }
    for (var jump : node.jumps) if (nodes.containsKey(jump)) ways.add(new Way("jump", jump));
    return ways;
  }

  List<CheckedNode> entries() {
    return nodes.values().stream().filter(node -> node.isKind(Family.ENTRY)).toList();
  }

  /** What one node's check sees. */
  FlowContext around(String nodeId) {
    return new FlowContext() {
      @Override
      public Graph graph() {
        return flow.graph();
      }

      @Override
      public String nodeId() {
        return nodeId;
      }

      @Override
      public <T> T shared(Class<T> group) {
        var node = flow.graph().nodes().get(nodeId);
        return GraphJson.MAPPER.treeToValue(
            node == null ? GraphJson.MAPPER.createObjectNode() : node.settings(), group);
      }

      @Override
      public AttributeCatalog attributes() {
        return bot.attributes();
      }

      @Override
      public @Nullable KnownFlow flow(String flowId) {
        var other = bot.flow(flowId);
        return other == null
            ? null
            : new KnownFlow(
                flowId, other.name(), other.enabled(), List.copyOf(other.graph().nodes().keySet()));
      }

      @Override
      public Schedule schedule(String name) {
        return bot.schedules().apply(name);
      }

      @Override
      public boolean connected(String port) {
        return target(nodeId, port) != null;
      }

      @Override
      public @Nullable String typeBehind(String port) {
        var target = target(nodeId, port);
        var node = target == null ? null : flow.graph().nodes().get(target);
        return node == null ? null : node.type();
      }

      @Override
      public boolean humanTargetExists(String kind, @Nullable String id) {
        return kind.equals("any") || bot.humanTargets().test(kind, id);
      }
    };
  }
}
