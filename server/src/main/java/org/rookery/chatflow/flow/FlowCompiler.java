package org.rookery.chatflow.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Entry;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.MessageSettings;
import org.rookery.chatflow.node.NodeSettings;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.NodeTypes;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;

/**
 * Turns a published graph into a {@link CompiledFlow}. A sound flow compiles; anything else fails
 * when it is reached.
 */
public final class FlowCompiler {
  private final PublishedFlow flow;
  private final Capabilities channel;
  private final NodeTypes types = NodeTypes.installed();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Map<String, Integer>> targets = new HashMap<>();
  private final List<CompiledFlow.KeywordEntry> keywords = new ArrayList<>();
  private int start = -1;
  private int invalid = -1;
  private int fault = -1;

  private FlowCompiler(PublishedFlow flow, Capabilities channel) {
    this.flow = flow;
    this.channel = channel;
  }

  public static CompiledFlow compile(PublishedFlow flow, Capabilities channel) {
    return new FlowCompiler(flow, channel).compile();
  }

  private CompiledFlow compile() {
    flow.graph().nodes().keySet().forEach(id -> numbers.put(id, numbers.size()));
    for (var edge : flow.graph().edges()) {
      var target = numbers.get(edge.to().node());
      if (target != null) {
        targets
            .computeIfAbsent(edge.from().node(), _ -> new HashMap<>())
            .putIfAbsent(edge.from().port(), target);
      }
    }
    var nodes = new CompiledFlow.Node[numbers.size()];
    flow.graph().nodes().forEach((id, node) -> nodes[numbers.getOrDefault(id, 0)] = node(id, node));
    return new CompiledFlow(
        flow,
        nodes,
        Map.copyOf(numbers),
        new CompiledFlow.Entries(start, invalid, fault, List.copyOf(keywords)));
  }

  private CompiledFlow.Node node(String id, Graph.Node node) {
    var exits = new Exits(id, node, targets.getOrDefault(id, Map.of()));
    var type = types.find(node.type());
    Behaviour behaviour =
        type == null || type.version() != node.v()
            ? _ -> new StepResult.Fail("unknown_node_type")
            : behaviour(type, exits);
    return new CompiledFlow.Node(
        id, node.type(), exits.label(), behaviour, Map.copyOf(exits.known));
  }

  private <S> Behaviour behaviour(NodeType<S> type, Exits exits) {
    if (passedThrough(type, exits)) return new PassedThrough(exits.go("next"));
    var settings = exits.shared(type.settings());
    for (Port port : type.ports(settings)) exits.go(port.id());
    begin(type.entry(settings), exits);
    return type.compile(settings, exits);
  }

  private boolean passedThrough(NodeType<?> type, Exits exits) {
    if (type.family() == Family.ENTRY) return false;
    if (!exits.shared(NodeSettings.class).enabled()) return true;
    if (type.family() == Family.ACTION) return false;
    var only = exits.shared(MessageSettings.class).onlyOn();
    return !only.isEmpty() && !only.contains(channel.kind());
  }

  private void begin(@Nullable Entry entry, Exits exits) {
    var number = numbers.getOrDefault(exits.id, -1);
    switch (entry) {
      case null -> {}
      case Entry.Start _ -> start = number;
      case Entry.Keyword(var trigger) ->
          keywords.add(new CompiledFlow.KeywordEntry(trigger, number));
      case Entry.Invalid _ -> invalid = number;
      case Entry.Fault _ -> fault = number;
    }
  }

  /** A node that is switched off, or that its channel does not show. */
  private record PassedThrough(Go next) implements Behaviour {
    @Override
    public StepResult enter(TurnContext turn) {
      return next;
    }
  }

  /** What one node sees of the flow around it; remembers the exits it was asked for. */
  private final class Exits implements CompileContext {
    private final String id;
    private final Graph.Node node;
    private final Map<String, Integer> connected;
    private final Map<String, Go> known = new HashMap<>();

    Exits(String id, Graph.Node node, Map<String, Integer> connected) {
      this.id = id;
      this.node = node;
      this.connected = connected;
    }

    @Override
    public String nodeId() {
      return id;
    }

    @Override
    public String baseLanguage() {
      return flow.graph().language();
    }

    @Override
    public Go go(String port) {
      return known.computeIfAbsent(
          port,
          name -> new Go(name, connected.getOrDefault(name, connected.getOrDefault("next", -1))));
    }

    @Override
    public Go only(String port) {
      return new Go(port, connected.getOrDefault(port, -1));
    }

    @Override
    public Go jump(String targetNodeId) {
      return new Go("jump", numbers.getOrDefault(targetNodeId, -1));
    }

    @Override
    public <T> T shared(Class<T> group) {
      return GraphJson.MAPPER.treeToValue(node.settings(), group);
    }

    @Override
    public <T> T settings(Map<String, ?> set, Class<T> group) {
      return GraphJson.MAPPER.convertValue(set, group);
    }

    @Override
    public String label() {
      var label = node.settings().path("label");
      return label.isString() ? label.stringValue() : id;
    }
  }
}
