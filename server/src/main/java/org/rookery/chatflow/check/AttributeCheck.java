package org.rookery.chatflow.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rookery.contact.AttributeType;

/**
 * Whether the attributes that a flow names exist, fit, and have a value in time: V-E10, V-W04,
 * V-W08.
 */
final class AttributeCheck {
  /** Exits by which a question leaves without an answer. */
  private static final Set<String> UNANSWERED =
      Set.of("skipped", "exhausted", "timeout", "attachment");

  private final FlowUnderCheck flow;
  private final Map<String, Set<String>> reads = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private AttributeCheck(FlowUnderCheck flow) {
    this.flow = flow;
  }

  static List<Problem> problems(FlowUnderCheck flow) {
    var check = new AttributeCheck(flow);
    for (var node : flow.nodes.values()) {
      if (!node.enabled) continue;
      var read = new Expressions(node.node.settings(), flow.around(node.id)).paths;
      check.reads.put(node.id, read);
      read.forEach(path -> check.readable(node, path));
      node.writes.forEach(path -> check.writable(node, path));
    }
    check.sharedAttributes();
    check.valuesInTime();
    return check.problems;
  }

  private void readable(CheckedNode node, String path) {
    if (path.startsWith("session.") || !path.contains(".")) return;
    var known = flow.bot.attributes().find(path);
    if (known == null) {
      problems.add(Problem.error("V-E10", "There is no attribute " + path + ".", node.id, null));
    } else if (known.archived()) {
      problems.add(
          Problem.error("V-E10", "The attribute " + path + " is archived.", node.id, null));
    }
  }

  private void writable(CheckedNode node, String path) {
    var known = flow.bot.attributes().find(path);
    if (known == null) {
      if (!path.startsWith("session.")) {
        problems.add(
            Problem.error("V-E10", "There is no attribute " + path + ".", node.id, "saveTo"));
      }
    } else if (known.readOnly() || known.archived()) {
      problems.add(Problem.error("V-E10", path + " cannot be written.", node.id, "saveTo"));
    } else if (isAnswer(node, path) && !fits(known.type(), node.answerType())) {
      var message =
          path
              + " holds "
              + known.type().text()
              + ", the answer is "
              + node.answerType().text()
              + ".";
      problems.add(Problem.error("V-E10", message, node.id, "saveTo"));
    }
  }

  private static boolean isAnswer(CheckedNode node, String path) {
    return node.question != null && node.writes.getLast().equals(path);
  }

  private static boolean fits(AttributeType attribute, AttributeType answer) {
    if (attribute == answer || attribute == AttributeType.JSON) return true;
    if (attribute == AttributeType.TEXT) return answer != AttributeType.LIST;
    return attribute.isText() && answer == AttributeType.TEXT;
  }

  private void sharedAttributes() {
    var owners = new HashMap<String, String>();
    for (var node : flow.nodes.values()) {
      if (node.question == null || !node.enabled) continue;
      var path = node.writes.getLast();
      var owner = owners.putIfAbsent(path, node.id);
      if (owner != null) {
        problems.add(
            Problem.warning(
                "V-W08",
                "Another question also keeps its answer in " + path + ".",
                node.id,
                "saveTo"));
      }
    }
  }

  /** Session attributes are read where, on some path, nothing has been written yet. */
  private void valuesInTime() {
    var written = writtenAnywhere();
    var certain = certainAtEntry();
    for (var node : flow.nodes.values()) {
      for (var path : reads.getOrDefault(node.id, Set.of())) {
        if (!path.startsWith("session.") || !certain.containsKey(node.id)) continue;
        var known = certain.getOrDefault(node.id, Set.of());
        var elsewhere =
            written.contains(path)
                && flow.nodes.values().stream().noneMatch(it -> it.writes.contains(path));
        if (!known.contains(path) && !elsewhere) {
          problems.add(
              Problem.warning("V-W04", path + " may have no value here yet.", node.id, null));
        }
      }
    }
  }

  private Set<String> writtenAnywhere() {
    var written = new HashSet<String>();
    for (var other : flow.bot.flows()) {
      for (var node : new FlowUnderCheck(other, flow.bot).nodes.values())
        written.addAll(node.writes);
    }
    return written;
  }

  /** What is certain to have a value when a node begins: the same on all ways to it. */
  private Map<String, Set<String>> certainAtEntry() {
    var certain = new HashMap<String, Set<String>>();
    var open = new ArrayDeque<CheckedNode>();
    for (var entry : flow.entries()) {
      certain.put(entry.id, Set.of());
      open.add(entry);
    }
    while (!open.isEmpty()) {
      var node = open.poll();
      for (var way : flow.ways(node)) {
        var after = new HashSet<>(certain.getOrDefault(node.id, Set.of()));
        if (!UNANSWERED.contains(way.port())) after.addAll(node.writes);
        var before = certain.get(way.target());
        if (before != null) after.retainAll(before);
        var next = flow.nodes.get(way.target());
        if (next != null && !after.equals(before)) {
          certain.put(way.target(), after);
          open.add(next);
        }
      }
    }
    return certain;
  }
}
