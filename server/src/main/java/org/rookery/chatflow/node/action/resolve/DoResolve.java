package org.rookery.chatflow.node.action.resolve;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;

/** Closes the conversation in the inbox. */
public final class DoResolve implements NodeType<DoResolve.Settings> {

  /** Its own settings. */
  public record Settings(@Nullable @Size(max = 1000) String note, boolean askRating) {}

  @Override
  public String id() {
    return "do.resolve";
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
    return List.of(Port.NEXT);
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var next = flow.go("next");
    return turn -> {
      turn.resolveConversation(settings.note());
      return next;
    };
  }
}
