package org.rookery.chatflow.node.action.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.check.ConditionProblems;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.expression.CompiledCondition;
import org.rookery.chatflow.expression.ConditionJson;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.StepResult;
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;

/** If this, else that: the first branch whose condition holds. */
public final class DoCondition implements NodeType<DoCondition.Settings> {

  /** Its own settings. */
  public record Settings(@NotEmpty @Size(max = 10) List<Branch> branches) {
    public Settings {
      branches = branches == null ? List.of() : List.copyOf(branches);
    }
  }

  /** One way on. */
  public record Branch(
      @NotBlank @Size(max = 24) String id,
      @Nullable @Size(max = 60) String name,
      @Nullable ConditionJson when) {}

  private record Way(CompiledCondition when, Go exit) {}

  /** The ways that can be taken, in order. */
  private record Fork(List<Way> ways, Go otherwise) implements Behaviour {
    @Override
    public StepResult enter(TurnContext turn) {
      for (var i = 0; i < ways.size(); i++) {
        if (ways.get(i).when.test(turn, turn.rendering())) return ways.get(i).exit;
      }
      return otherwise;
    }
  }

  @Override
  public String id() {
    return "do.condition";
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
    var ports = new ArrayList<Port>();
    for (var branch : settings.branches()) ports.add(Port.of("br:" + branch.id()));
    ports.add(Port.of("else"));
    return ports;
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var problems = new ArrayList<Problem>();
    var ids = new HashSet<String>();
    for (var i = 0; i < settings.branches().size(); i++) {
      var branch = settings.branches().get(i);
      var field = "branches[" + i + "]";
      if (branch.id() != null && !ids.add(branch.id())) {
        problems.add(flow.error("V-E08", "Two branches have the same id.", field + ".id"));
      }
      if (branch.when() == null) {
        problems.add(flow.error("V-E11", "This branch has no condition.", field + ".when"));
      } else {
        ConditionProblems.of(branch.when(), field + ".when", flow).forEach(problems::add);
      }
    }
    return problems.stream();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var ways = new ArrayList<Way>();
    for (var branch : settings.branches()) {
      if (branch.when() == null) continue;
      ways.add(new Way(CompiledCondition.of(branch.when()), flow.go("br:" + branch.id())));
    }
    return new Fork(List.copyOf(ways), flow.go("else"));
  }
}
