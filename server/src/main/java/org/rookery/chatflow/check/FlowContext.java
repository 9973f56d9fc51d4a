package org.rookery.chatflow.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Graph;

/** What a node's check may know about the flow and the bot around it. */
public interface FlowContext {

  Graph graph();

  String nodeId();

  /** The settings of the node being checked that its family shares. */
  <T> T shared(Class<T> group);

  AttributeCatalog attributes();

  /** The other flows of the bot by id; a missing id is a missing flow. */
  @Nullable KnownFlow flow(String flowId);

  /** Whether a schedule of this name exists and ever opens; null name is the bot's own. */
  Schedule schedule(String name);

  /** Whether this port of the node has an edge. */
  boolean connected(String port);

  /** The type of the node that this port leads to; null if it leads nowhere. */
  @Nullable String typeBehind(String port);

  /** Team and member ids that can be asked for. */
  boolean humanTargetExists(String kind, @Nullable String id);

  /** A problem of the node being checked. */
  default Problem error(String code, String message, String field) {
    return Problem.error(code, message, nodeId(), field);
  }

  /** A warning about the node being checked. */
  default Problem warning(String code, String message, @Nullable String field) {
    return Problem.warning(code, message, nodeId(), field);
  }

  /** Another flow of the bot. */
  record KnownFlow(String id, String name, boolean enabled, List<String> nodeIds) {}

  /** What is known of a schedule. */
  enum Schedule {
    MISSING,
    EMPTY,
    FILLED
  }
}
