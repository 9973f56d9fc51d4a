package org.rookery.chatflow.node.action.split;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.rookery.chatflow.node.StepResult.Go;
import org.rookery.chatflow.node.TurnContext;

/** An experiment: sends each contact one of several ways, by weight. */
public final class DoSplit implements NodeType<DoSplit.Settings> {

  /**
   * Its own settings.
   *
   * @param experiment splits with the same key send the same contact the same way
   */
  public record Settings(
      @Nullable @Size(max = 60) String experiment,
      Sticky sticky,
      @Size(max = 6) List<Branch> branches) {
    public Settings {
      if (sticky == null) sticky = Sticky.CONTACT;
      branches = branches == null ? List.of() : List.copyOf(branches);
    }
  }

  /** One way on, and how many of a hundred go there. */
  public record Branch(@NotBlank @Size(max = 24) String id, @Min(0) @Max(100) int weight) {}

  /** For how long the same way is taken. */
  public enum Sticky {
    CONTACT,
    SESSION,
    NONE
  }

  /** Throws a die that is always the same for the same experiment and person. */
  private record Die(String experiment, Sticky sticky, List<Integer> upTo, List<Go> exits)
      implements Behaviour {
    @Override
    public StepResult enter(TurnContext turn) {
      var point =
          sticky == Sticky.NONE
              ? turn.rendering().random().nextInt(10_000)
              : point(experiment + '|' + turn.identity(sticky == Sticky.SESSION));
      for (var i = 0; i < upTo.size(); i++) if (point < upTo.get(i)) return exits.get(i);
      return exits.getLast();
    }

    /** A number below 10,000 that spreads texts evenly. */
    private static int point(String text) {
      var hash = 0xcbf29ce484222325L;
      for (var i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 33;
      hash *= 0xff51afd7ed558ccdL;
      hash ^= hash >>> 33;
      return (int) Long.remainderUnsigned(hash, 10_000);
    }
  }

  @Override
  public String id() {
    return "do.split";
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
    return settings.branches().stream().map(branch -> Port.of("v:" + branch.id())).toList();
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var problems = Stream.<Problem>builder();
    if (settings.branches().size() < 2) {
      problems.add(flow.error("V-E08", "An experiment needs at least two branches.", "branches"));
    }
    var ids = new HashSet<String>();
    for (var branch : settings.branches()) {
      if (branch.id() != null && !ids.add(branch.id())) {
        problems.add(flow.error("V-E08", "Two branches have the same id.", "branches"));
      }
    }
    if (settings.branches().stream().mapToInt(Branch::weight).sum() != 100) {
      problems.add(flow.error("V-E16", "The weights must add up to 100.", "branches"));
    }
    return problems.build();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var branches = settings.branches();
    if (branches.isEmpty()) {
      var next = flow.go("next");
      return _ -> next;
    }
    var upTo = new ArrayList<Integer>();
    var sum = 0;
    for (var branch : branches) {
      sum += branch.weight() * 100;
      upTo.add(sum);
    }
    var experiment = settings.experiment() == null ? flow.nodeId() : settings.experiment();
    var exits = branches.stream().map(branch -> flow.go("v:" + branch.id())).toList();
    return new Die(experiment, settings.sticky(), upTo, exits);
  }
}
