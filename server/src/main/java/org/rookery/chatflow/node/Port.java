package org.rookery.chatflow.node;

/**
 * A named exit of a node.
 *
 * @param optional leaving it unconnected is ordinary: the node then does what it does without it
 */
public record Port(String id, boolean optional) {
  /** The ordinary exit, and where unconnected options and outcomes lead. */
  public static final Port NEXT = new Port("next", false);

  /** An exit that an author is expected to connect. */
  public static Port of(String id) {
    return new Port(id, false);
  }

  /** An exit that may stay open. */
  public static Port optional(String id) {
    return new Port(id, true);
  }

  /** The exit of one option. */
  public static Port option(String optionId) {
    return new Port("opt:" + optionId, false);
  }
}
