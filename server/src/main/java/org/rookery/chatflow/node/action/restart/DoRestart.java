package org.rookery.chatflow.node.action.restart;

import java.util.List;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;

/** Starts over with the default flow, in a new session. */
public final class DoRestart implements NodeType<DoRestart.Settings> {

  /**
   * Its own settings.
   *
   * @param clear forget the session's attributes; absent means yes
   */
  public record Settings(Boolean clear) {
    public Settings {
      if (clear == null) clear = true;
    }
  }

  @Override
  public String id() {
    return "do.restart";
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
    var restart = new StepResult.Restart(settings.clear());
    return _ -> restart;
  }
}
