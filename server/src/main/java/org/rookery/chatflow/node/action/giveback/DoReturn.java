package org.rookery.chatflow.node.action.giveback;

import java.util.List;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;

/** Ends an entry branch: back to the question it interrupted. */
public final class DoReturn implements NodeType<DoReturn.Settings> {

  /** It has nothing to set. */
  public record Settings() {}

  @Override
  public String id() {
    return "do.return";
  }

  @Override
  public Family family() {
    return Family.ACTION;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return List.of();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return _ -> StepResult.RETURN;
  }
}
