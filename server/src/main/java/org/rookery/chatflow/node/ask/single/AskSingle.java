package org.rookery.chatflow.node.ask.single;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.ask.ChoiceOption;
import org.rookery.chatflow.node.ask.OptionProblems;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.message.Content;

/** Asks to choose one of several options. */
public final class AskSingle implements NodeType<AskSingle.Settings> {

  /**
   * Its own settings.
   *
   * @param display how the options look
   * @param allowOther free text is an answer too and leaves by {@code else}
   * @param matching {@code loose} forgives typing errors and reads sentences
   */
  public record Settings(
      @Size(max = 20) List<ChoiceOption> options,
      Content.Style display,
      boolean allowOther,
      boolean shuffle,
      Matching matching) {
    public Settings {
      options = options == null ? List.of() : List.copyOf(options);
      if (display == null) display = Content.Style.AUTO;
      if (matching == null) matching = Matching.LOOSE;
    }
  }

  /** How closely words must fit an option. */
  public enum Matching {
    NORMAL,
    LOOSE
  }

  @Override
  public String id() {
    return "ask.single";
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

  private static List<Port> own(Settings settings) {
    var ports = new ArrayList<Port>();
    for (var option : settings.options()) ports.add(Port.option(option.id()));
    if (settings.allowOther()) ports.add(Port.of("else"));
    ports.add(Port.optional("next"));
    return ports;
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    return OptionProblems.of(settings.options(), flow);
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    return Question.of(flow, new SingleChoice(settings, flow), "Please choose.", usualAttribute());
  }
}
