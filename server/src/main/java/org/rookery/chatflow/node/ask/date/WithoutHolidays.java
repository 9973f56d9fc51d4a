package org.rookery.chatflow.node.ask.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.rookery.chatflow.answer.Parsed;
import org.rookery.chatflow.node.TurnContext;
import org.rookery.chatflow.node.ask.PromptDraft;
import org.rookery.chatflow.node.ask.QuestionKind;

/** A date that is no holiday of the bot's business hours. */
record WithoutHolidays(QuestionKind dates) implements QuestionKind {

  @Override
  public Parsed read(String answer, TurnContext turn) {
    var parsed = dates.read(answer, turn);
    return parsed instanceof Parsed.Accepted(var value, var _) && isHoliday(value, turn)
        ? new Parsed.Refused("err.date.closed")
        : parsed;
  }

  private static boolean isHoliday(Object value, TurnContext turn) {
    var hours = turn.hours("account");
    return days(value, turn).anyMatch(hours::isHoliday);
  }

  /** The date, both of a range, or the day of an instant. */
  private static Stream<LocalDate> days(Object value, TurnContext turn) {
    return switch (value) {
      case List<?> range -> range.stream().flatMap(date -> days(date, turn));
      case LocalDate date -> Stream.of(date);
      case Instant at -> Stream.of(LocalDate.ofInstant(at, turn.answers().zone()));
      default -> Stream.empty();
    };
  }

  @Override
  public void describe(PromptDraft prompt, TurnContext turn) {
    dates.describe(prompt, turn);
  }
}
