package org.rookery.chatflow.node.entry.start;

import java.util.List;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Entry;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;

/** Where a flow begins. */
public final class Start implements NodeType<Start.Settings> {

  /** It has nothing to set. */
  public record Settings() {}

  @Override
  public String id() {
    return "start";
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
    return new Entry.Start();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var next = flow.go("next");
    return _ -> next;
  }
}
