package org.rookery.chatflow.node.entry.error;

import java.util.List;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Entry;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;

/** A branch that runs when a node of this flow fails and nothing else handles it. */
public final class OnError implements NodeType<OnError.Settings> {

  /** It has nothing to set. */
  public record Settings() {}

  @Override
  public String id() {
    return "on.error";
  }

  @Override
  public Family family() {
    return Family.ENTRY;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return List.of(Port.NEXT);
  }

  @Override
  public Entry entry(Settings settings) {
    return new Entry.Fault();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var next = flow.go("next");
    return _ -> next;
  }
}
