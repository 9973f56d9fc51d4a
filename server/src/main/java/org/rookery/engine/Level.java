package org.rookery.engine;

import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.flow.CompiledFlow;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.Session.Waiting;

/** A frame of the flow stack during a turn: the flow itself instead of its key. */
final class Level {
  /**
   * The {@code returnPort} of a level that a trigger put on top: the question below is asked again
   * afterwards.
   */
  static final String RESUME = "$resume";

  /** The {@code returnPort} of an entry branch: only {@code do.return} leads back. */
  static final String BRANCH = "$branch";

  final CompiledFlow flow;
  final @Nullable String returnPort;
  final @Nullable Waiting interrupted;
  int node;

  Level(CompiledFlow flow, int node, @Nullable String returnPort, @Nullable Waiting interrupted) {
    this.flow = flow;
    this.node = node;
    this.returnPort = returnPort;
    this.interrupted = interrupted;
  }

  static Level bottom(CompiledFlow flow, int node) {
    return new Level(flow, node, null, null);
  }

  boolean isBranch() {
    return BRANCH.equals(returnPort);
  }

  Behaviour behaviour() {
    return flow.behaviour(node);
  }

  String nodeId() {
    return flow.id(node);
  }

  @Nullable Go exit(String port) {
    return flow.exit(node, port);
  }

  Frame frame() {
    return new Frame(flow.key().flowId(), flow.key().version(), nodeId(), returnPort, interrupted);
  }
}
