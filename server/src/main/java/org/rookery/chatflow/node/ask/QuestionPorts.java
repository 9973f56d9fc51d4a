package org.rookery.chatflow.node.ask;

import java.util.ArrayList;
import java.util.List;
import org.rookery.chatflow.node.Port;

/** The exits of questions. */
public final class QuestionPorts {
  private static final List<Port> COMMON =
      List.of(
          Port.optional("skipped"),
          Port.optional("exhausted"),
          Port.optional("timeout"),
          Port.optional("attachment"));

  private QuestionPorts() {}

  /** These exits and those that every question has. */
  public static List<Port> with(List<Port> own) {
    var ports = new ArrayList<Port>(own.size() + COMMON.size());
    ports.addAll(own);
    ports.addAll(COMMON);
    return List.copyOf(ports);
  }
}
