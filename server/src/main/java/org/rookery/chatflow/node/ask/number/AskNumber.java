package org.rookery.chatflow.node.ask.number;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.NumberAnswer;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.chatflow.node.ask.TypedQuestion;
import org.rookery.contact.AttributeType;

/** Asks for a number. */
public final class AskNumber implements NodeType<AskNumber.Settings> {

  /**
   * Its own settings.
   *
   * @param step counted from the minimum
   * @param unit may stand beside the number
   */
  public record Settings(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal step,
      boolean integer,
      @Nullable @Size(max = 10) String unit) {}

  @Override
  public String id() {
    return "ask.number";
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
    return QuestionPorts.with(List.of(Port.NEXT));
  }

  @Override
  public AttributeType answerType(Settings settings) {
    return AttributeType.NUMBER;
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    var min = settings.min();
    var max = settings.max();
    return min != null && max != null && min.compareTo(max) > 0
        ? Stream.of(flow.error("V-E07", "The smallest number is larger than the largest.", "min"))
        : Stream.empty();
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var kind =
        new TypedQuestion(
            new NumberAnswer(
                settings.min(),
                settings.max(),
                settings.step(),
                settings.integer(),
                settings.unit()),
            prompt -> {
              prompt.input = "number";
              prompt.min = settings.min();
              prompt.max = settings.max();
              prompt.step = settings.step();
              prompt.integer = settings.integer();
              prompt.unit = settings.unit();
            });
    return Question.of(flow, kind, "Which number?", usualAttribute());
  }
}
