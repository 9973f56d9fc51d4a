package org.rookery.chatflow.node.ask.multi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.rookery.chatflow.node.MaxText;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.Texts;
import org.rookery.chatflow.node.ask.ChoiceOption;
import org.rookery.chatflow.node.ask.OptionProblems;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.contact.AttributeType;

/** Asks to choose several of the options. */
public final class AskMulti implements NodeType<AskMulti.Settings> {

  /**
   * Its own settings.
   *
   * @param max absent means all
   * @param exclusiveOptionId the option that excludes the others, such as "None of these"
   * @param branch leave by the first chosen option's exit
   */
  public record Settings(
      @Size(max = 20) List<ChoiceOption> options,
      @Min(0) @Max(20) Integer min,
      @Nullable @Min(1) @Max(20) Integer max,
      @Nullable String exclusiveOptionId,
      Branching branch,
      @Nullable @MaxText(20) Texts doneLabel) {
    public Settings {
      options = options == null ? List.of() : List.copyOf(options);
      if (min == null) min = 1;
      if (branch == null) branch = Branching.NONE;
    }

    int most() {
      return max == null ? Math.max(options.size(), 1) : max;
    }
  }

  /** Whether the answer decides the way on. */
  public enum Branching {
    NONE,
    FIRST_MATCH
  }

  @Override
  public String id() {
    return "ask.multi";
  }

  @Override
  public Family family() {
    return Family.ASK;
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public List<Port> ports(Settings settings) {
    return QuestionPorts.with(own(settings));
  }

  @Override
  public AttributeType answerType(Settings settings) {
    return AttributeType.LIST;
  }

  private static List<Port> own(Settings settings) {
    var ports = new ArrayList<Port>();
    if (settings.branch() == Branching.FIRST_MATCH) {
      for (var option : settings.options()) ports.add(Port.option(option.id()));
      ports.add(Port.optional("next"));
    } else {
      ports.add(Port.NEXT);
    }
    return ports;
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var exclusive = settings.exclusiveOptionId();
    var known =
        exclusive == null
            || settings.options().stream().anyMatch(option -> option.id().equals(exclusive));
    var problems = Stream.<Problem>builder();
    if (!known) {
      problems.add(
          flow.error("V-E06", "The excluding option does not exist.", "exclusiveOptionId"));
    }
    if (settings.min() > settings.most()) {
      problems.add(flow.error("V-E07", "More choices are needed than allowed.", "min"));
    }
    return Stream.concat(OptionProblems.of(settings.options(), flow), problems.build());
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return Question.of(
        flow, new MultipleChoice(settings, flow), "Please choose.", usualAttribute());
  }
}
