package org.rookery.chatflow.node.action.jump;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;

/** Goes on at another step of the same flow. */
public final class DoJump implements NodeType<DoJump.Settings> {

  /**
   * Its own settings.
   *
   * @param maxVisits after so many jumps in a session the exit {@code limit} is taken; 0 is never
   */
  public record Settings(@NotBlank String nodeId, @Min(0) @Max(1000) int maxVisits) {
    public Settings {
      if (nodeId == null) nodeId = "";
    }
  }

  @Override
  public String id() {
    return "do.jump";
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
    return settings.maxVisits() == 0 ? List.of() : List.of(Port.of("limit"));
  }

  @Override
  public Stream<String> jumps(Settings settings) {
    return Stream.of(settings.nodeId());
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    if (settings.nodeId().isEmpty() || flow.graph().nodes().containsKey(settings.nodeId()))
      return Stream.empty();
    return Stream.of(flow.error("V-E14", "The step to jump to does not exist.", "nodeId"));
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var jump = flow.jump(settings.nodeId());
    StepResult target = jump.connected() ? jump : new StepResult.Fail("jump_target_missing");
    var limit = flow.go("limit");
    if (settings.maxVisits() == 0) return _ -> target;
    return turn -> turn.countVisit() > settings.maxVisits() ? limit : target;
  }
}
