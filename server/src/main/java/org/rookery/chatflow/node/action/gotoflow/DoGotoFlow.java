package org.rookery.chatflow.node.action.gotoflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;

/** Goes on in another flow, for good or until that flow ends. */
public final class DoGotoFlow implements NodeType<DoGotoFlow.Settings> {

  /**
   * Its own settings.
   *
   * @param flowName kept beside the id for imports
   * @param entry {@code start} or the id of one of its nodes
   * @param clearSession forget the session's attributes on the way
   */
  public record Settings(
      @NotBlank String flowId,
      @Nullable @Size(max = 80) String flowName,
      @Nullable String entry,
      Mode mode,
      boolean clearSession) {
    public Settings {
      if (flowId == null) flowId = "";
      if (mode == null) mode = Mode.JUMP;
    }

    @Nullable String entryNode() {
      return entry == null || entry.isEmpty() || entry.equals("start") ? null : entry;
    }
  }

  /** Whether the other flow comes back. */
  public enum Mode {
    JUMP,
    CALL
  }

  @Override
  public String id() {
    return "do.goto_flow";
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
    return settings.mode() == Mode.CALL
        ? List.of(Port.of("returned"), Port.optional("unavailable"))
        : List.of(Port.optional("unavailable"));
  }

  @Override
  public Stream<String> calls(Settings settings) {
    return settings.entryNode() == null ? Stream.of(settings.flowId()) : Stream.empty();
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    if (settings.flowId().isEmpty()) return Stream.empty();
    var target = flow.flow(settings.flowId());
    var problems = new ArrayList<Problem>();
    if (target == null) {
      problems.add(flow.error("V-E13", "The flow to go to does not exist.", "flowId"));
    } else if (!target.enabled()) {
      problems.add(
          flow.error("V-E13", "The flow \"" + target.name() + "\" is switched off.", "flowId"));
    } else if (settings.entryNode() != null && !target.nodeIds().contains(settings.entryNode())) {
      problems.add(flow.error("V-E13", "The flow to go to has no such node.", "entry"));
    }
    return problems.stream();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var call =
        new StepResult.Call(
            settings.flowId(),
            settings.entryNode(),
            settings.mode() == Mode.CALL ? flow.go("returned") : null,
            flow.go("unavailable"),
            settings.clearSession());
    return _ -> call;
  }
}
