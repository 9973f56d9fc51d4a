package org.rookery.chatflow.node.ask.date;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.answer.DateAnswer;
import org.rookery.chatflow.answer.DateBound;
import org.rookery.chatflow.check.FlowContext;
import org.rookery.chatflow.check.Problem;
import org.rookery.chatflow.expression.ExpressionSyntaxException;
import org.rookery.chatflow.node.Behaviour;
import org.rookery.chatflow.node.CompileContext;
import org.rookery.chatflow.node.Family;
import org.rookery.chatflow.node.NodeType;
import org.rookery.chatflow.node.Port;
import org.rookery.chatflow.node.ask.Question;
import org.rookery.chatflow.node.ask.QuestionPorts;
import org.rookery.chatflow.node.ask.TypedQuestion;
import org.rookery.contact.AttributeType;

/** Asks for a date, a date with a time, or two dates. */
public final class AskDate implements NodeType<AskDate.Settings> {
  private static final String BOUND = "\\d{4}-\\d{2}-\\d{2}|today\\s*([+-]\\s*\\d{1,5}\\s*d?)?";

  /**
   * Its own settings.
   *
   * @param min a date, or {@code today-3d}
   * @param weekdays 1 is Monday; empty for all
   * @param excludeHolidays not on a holiday of the bot's business hours
   * @param withTime the answer is an instant
   * @param range the answer is two dates
   */
  public record Settings(
      @Nullable @Pattern(regexp = BOUND) String min,
      @Nullable @Pattern(regexp = BOUND) String max,
      boolean disallowPast,
      boolean disallowFuture,
      @Size(max = 7) List<Integer> weekdays,
      boolean excludeHolidays,
      boolean withTime,
      boolean range) {
    public Settings {
      weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
    }

    DateAnswer parser() {
      return new DateAnswer(
          bound(min), bound(max), disallowPast, disallowFuture, days(), withTime, range);
    }

    private Set<DayOfWeek> days() {
      return weekdays.stream()
          .filter(day -> day >= 1 && day <= 7)
          .map(DayOfWeek::of)
          .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable DateBound bound(@Nullable String text) {
      return text == null || text.isBlank() ? null : DateBound.parse(text);
    }
  }

  @Override
  public String id() {
    return "ask.date";
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
    if (settings.range()) return AttributeType.LIST;
    return settings.withTime() ? AttributeType.DATETIME : AttributeType.DATE;
  }

  @Override
  public Stream<Problem> validate(Settings settings, FlowContext flow) {
    try {
      settings.parser();
      return Stream.empty();
    } catch (ExpressionSyntaxException e) {
      return Stream.of(flow.error("V-E07", e.message(), "min"));
    }
  }

  @Override
  public Behaviour compile(Settings settings, CompileContext flow) {
    var dates =
        new TypedQuestion(
            settings.parser(),
            prompt -> {
              prompt.input = "date";
              prompt.dateMin = settings.min();
              prompt.dateMax = settings.max();
              prompt.withTime = settings.withTime();
            });
    var kind = settings.excludeHolidays() ? new WithoutHolidays(dates) : dates;
    return Question.of(flow, kind, "Which date?", usualAttribute());
  }
}
