package org.rookery.chatflow.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeSettings;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.QuestionSettings;
import org.rookery.contact.AttributeType;
import tools.jackson.core.JacksonException;

/** A node with its settings read, as the checks look at it. */
final class CheckedNode {
  final String id;
  final Graph.Node node;
  final NodeType<?> type;
  final List<Port> ports;
  final boolean enabled;
  final boolean waits;
  final List<String> writes;
  final List<String> jumps;
  final List<String> calls;
  final @Nullable Duration pause;
  final @Nullable QuestionSettings question;
  final List<Object> groups;
  private final Object settings;

  private CheckedNode(
      String id, Graph.Node node, NodeType<?> type, Object settings, Reading reading) {
    this.id = id;
    this.node = node;
    this.type = type;
    this.settings = settings;
    this.ports = reading.ports;
    this.enabled = reading.enabled;
    this.waits = reading.enabled && reading.waits;
    this.writes = reading.writes;
    this.jumps = reading.jumps;
    this.calls = reading.calls;
    this.pause = reading.pause;
    this.question = reading.question;
    this.groups = reading.groups;
  }

  private record Reading(
      List<Port> ports,
      boolean enabled,
      boolean waits,
      List<String> writes,
      List<String> jumps,
      List<String> calls,
      @Nullable Duration pause,
      @Nullable QuestionSettings question,
      List<Object> groups) {}

  /** Reads a node; its settings may be such that no record takes them. */
  static <S> CheckedNode read(String id, Graph.Node node, NodeType<S> type)
      throws JacksonException {
    var settings = GraphJson.MAPPER.treeToValue(node.settings(), type.settings());
    var groups = new ArrayList<Object>();
    for (var group : type.settingGroups()) {
      groups.add(GraphJson.MAPPER.treeToValue(node.settings(), group));
    }
    var enabled = GraphJson.MAPPER.treeToValue(node.settings(), NodeSettings.class).enabled();
    var question =
        type.family() == Family.ASK
            ? GraphJson.MAPPER.treeToValue(node.settings(), QuestionSettings.class)
            : null;
    var writes = Stream.concat(type.writes(settings), saved(id, node, type, question)).toList();
    var reading =
        new Reading(
            enabled ? type.ports(settings) : List.of(Port.NEXT),
            enabled,
            type.waits(settings),
            enabled ? writes : List.of(),
            enabled ? type.jumps(settings).toList() : List.of(),
            enabled ? type.calls(settings).toList() : List.of(),
            type.pause(settings),
            question,
            groups);
    return new CheckedNode(id, node, type, settings, reading);
  }

  private static Stream<String> saved(
      String id, Graph.Node node, NodeType<?> type, @Nullable QuestionSettings question) {
    if (question == null) return Stream.empty();
    if (question.saveTo() != null) return Stream.of(question.saveTo());
    if (!type.usualAttribute().isEmpty()) return Stream.of(type.usualAttribute());
    return Stream.of(OwnAttribute.of(node.settings().path("label").stringValue(id), id));
  }

  boolean isKind(Family family) {
    return type.family() == family;
  }

  @SuppressWarnings("unchecked") // the settings were read with this very type
  Stream<Problem> ownProblems(FlowContext flow) {
    return ((NodeType<Object>) type).validate(settings, flow);
  }

  @SuppressWarnings("unchecked") // the settings were read with this very type
  AttributeType answerType() {
    return ((NodeType<Object>) type).answerType(settings);
  }
}
