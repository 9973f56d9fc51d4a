package org.rookery.chatflow.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.PublishedFlow;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.StepResult.Go;

/**
 * A published flow ready to run: nodes by number, exits resolved, texts and conditions parsed.
 * Immutable.
 */
public final class CompiledFlow {
  private final FlowKey key;
  private final String name;
  private final FlowRole role;
  private final boolean enabled;
  private final List<Trigger> triggers;
  private final Node[] nodes;
  private final Map<String, Integer> numbers;
  private final Entries entries;

  /** One node: what it is called and what it does. */
  record Node(String id, String type, String label, Behaviour behaviour, Map<String, Go> exits) {}

  /** Where the flow can begin; negative is nowhere. */
  record Entries(int start, int invalid, int fault, List<KeywordEntry> keywords) {}

  /** A keyword that only counts inside this flow, and the node it leads to. */
  public record KeywordEntry(Trigger trigger, int node) {}

  CompiledFlow(PublishedFlow flow, Node[] nodes, Map<String, Integer> numbers, Entries entries) {
    this.key = new FlowKey(flow.id(), flow.version());
    this.name = flow.name();
    this.role = flow.role();
    this.enabled = flow.enabled();
    this.triggers = List.copyOf(flow.triggers());
    this.nodes = nodes;
    this.numbers = numbers;
    this.entries = entries;
  }

  public FlowKey key() {
    return key;
  }

  public String name() {
    return name;
  }

  public FlowRole role() {
    return role;
  }

  public boolean enabled() {
    return enabled;
  }

  public List<Trigger> triggers() {
    return triggers;
  }

  /** The number of the node with this id; negative if there is none. */
  public int number(String nodeId) {
    var number = numbers.get(nodeId);
    return number == null ? -1 : number;
  }

  /** The number of the first node with this label; negative if there is none. */
  public int numberOfLabel(String label) {
    for (var i = 0; i < nodes.length; i++) if (nodes[i].label.equals(label)) return i;
    return -1;
  }

  public String id(int number) {
    return nodes[number].id;
  }

  public String type(int number) {
    return nodes[number].type;
  }

  public String label(int number) {
    return nodes[number].label;
  }

  public Behaviour behaviour(int number) {
    return nodes[number].behaviour;
  }

  /** Where a port of a node leads; null if the node has no such port. */
  public @Nullable Go exit(int number, String port) {
    return nodes[number].exits.get(port);
  }

  public int start() {
    return entries.start;
  }

  /** The node that runs instead of a retry text; negative if there is none. */
  public int onInvalid() {
    return entries.invalid;
  }

  /** The node that runs after an unhandled fault; negative if there is none. */
  public int onFault() {
    return entries.fault;
  }

  public List<KeywordEntry> keywords() {
    return entries.keywords;
  }
}
