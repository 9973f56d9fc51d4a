package org.rookery.chatflow.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.QuestionSettings.OnExhausted;

/** What happens along the ways of a flow: V-E12, V-E13 (itself), V-W07, V-W14, V-W20. */
final class PathCheck {
  private static final int MANY_MESSAGES = 5;

  private final FlowUnderCheck flow;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> onPath = new HashSet<>();
  private final Map<String, Integer> messagesFrom = new HashMap<>();

  private PathCheck(FlowUnderCheck flow) {
    this.flow = flow;
  }

  static List<Problem> problems(FlowUnderCheck flow) {
    var check = new PathCheck(flow);
    for (var node : flow.nodes.values()) check.cycles(node);
    if (check.problems.isEmpty()) check.messages();
    check.callsOfItself();
    for (var node : flow.nodes.values()) {
      if (!node.enabled) continue;
      check.exhausted(node);
      check.pauses(node);
    }
    return check.problems;
  }

  /** Looks for a way from a node back to itself on which nothing waits. */
  private void cycles(CheckedNode node) {
    if (node.waits || !done.add(node.id)) return;
    onPath.add(node.id);
    for (var way : flow.ways(node)) {
      var next = flow.nodes.get(way.target());
      if (next == null || next.waits) continue;
      if (onPath.contains(next.id)) {
        problems.add(
            Problem.error(
                "V-E12", "The flow runs in a circle without waiting for anything.", next.id, null));
      } else {
        cycles(next);
      }
    }
    onPath.remove(node.id);
  }

  private void messages() {
    for (var node : flow.nodes.values()) {
      if (node.isKind(Family.SEND) && messages(node) > MANY_MESSAGES && !fedBySend(node)) {
        problems.add(
            Problem.warning(
                "V-W14", "More than 5 messages in a row without a question.", node.id, null));
      }
    }
  }

  private boolean fedBySend(CheckedNode node) {
    return flow.nodes.values().stream()
        .filter(other -> other.isKind(Family.SEND) && !other.waits)
        .anyMatch(other -> flow.ways(other).stream().anyMatch(way -> way.target().equals(node.id)));
  }

  /** The most messages on a way from here until something waits. */
  private int messages(CheckedNode node) {
    var known = messagesFrom.get(node.id);
    if (known != null) return known;
    var most = 0;
    if (!node.waits) {
      for (var way : flow.ways(node)) {
        var next = flow.nodes.get(way.target());
        if (next != null) most = Math.max(most, messages(next));
      }
    }
    var own = node.enabled && node.isKind(Family.SEND) ? 1 : 0;
    messagesFrom.put(node.id, own + most);
    return own + most;
  }

  /** The flow begins again before anything waited. */
  private void callsOfItself() {
    var seen = new HashSet<String>();
    var open = new ArrayList<>(flow.entries());
    while (!open.isEmpty()) {
      var node = open.removeLast();
      if (node.waits || !seen.add(node.id)) continue;
      if (node.calls.stream().anyMatch(id -> Objects.equals(id, flow.flow.id()))) {
        problems.add(
            Problem.error(
                "V-E13", "The flow calls itself without waiting for anything.", node.id, "flowId"));
      }
      for (var way : flow.ways(node))
        open.add(Objects.requireNonNull(flow.nodes.get(way.target())));
    }
  }

  private void exhausted(CheckedNode node) {
    var question = node.question;
    if (question == null || question.onExhausted() != OnExhausted.AUTO) return;
    var somewhere =
        flow.target(node.id, "exhausted") != null || flow.bot.liveChat() || question.allowSkip();
    if (!somewhere) {
      problems.add(
          Problem.warning(
              "V-W07", "After too many invalid answers the chat ends.", node.id, "onExhausted"));
    }
  }

  private void pauses(CheckedNode node) {
    var pause = node.pause;
    if (pause != null && pause.compareTo(flow.bot.sessionTimeout()) > 0) {
      problems.add(
          Problem.warning("V-W20", "The session ends before this pause is over.", node.id, "for"));
    }
  }
}
