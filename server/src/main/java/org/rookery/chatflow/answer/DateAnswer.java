package org.rookery.chatflow.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date, a date with a time, or two dates.
 *
 * @param weekdays the days that will do; empty for all
 * @param withTime the answer is an instant in the contact's zone
 * @param range the answer is a list of two dates
 */
public record DateAnswer(
    @Nullable DateBound min,
    @Nullable DateBound max,
    boolean disallowPast,
    boolean disallowFuture,
    Set<DayOfWeek> weekdays,
    boolean withTime,
    boolean range)
    implements AnswerParser {

  /** Any one date. */
  public static DateAnswer any() {
    return new DateAnswer(null, null, false, false, Set.of(), false, false);
  }

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    var reader = new DateText(context.locale(), context.today(), disallowFuture && !disallowPast);
    if (range) return ofRange(DateRange.read(answer.strip(), reader), context);
    return withTime
        ? ofMoment(answer.strip(), reader, context)
        : ofDate(reader.read(answer), context);
  }

  private Parsed ofDate(@Nullable LocalDate date, AnswerContext context) {
    if (date == null) return notADate(context);
    var problem = problem(date, context);
    return problem == null ? new Parsed.Accepted(date) : problem;
  }

  private Parsed ofRange(@Nullable DateRange dates, AnswerContext context) {
    if (dates == null || dates.end().isBefore(dates.start())) return notADate(context);
    var problem = problem(dates.start(), context);
    if (problem == null) problem = problem(dates.end(), context);
    return problem == null ? new Parsed.Accepted(List.of(dates.start(), dates.end())) : problem;
  }

  private Parsed ofMoment(String answer, DateText reader, AnswerContext context) {
    var time = TimeText.at(answer);
    var date = time == null ? null : reader.read(time.before());
    if (time == null || date == null) return notADate(context);
    var problem = problem(date, context);
    if (problem != null) return problem;
    var instant = date.atTime(time.time()).atZone(context.zone()).toInstant();
    if (disallowPast && instant.isBefore(context.now())) return new Parsed.Refused("err.date.past");
    if (disallowFuture && instant.isAfter(context.now()))
      return new Parsed.Refused("err.date.future");
    return new Parsed.Accepted(instant);
  }

  private Parsed notADate(AnswerContext context) {
    var day = disallowFuture ? context.today() : context.today().plusDays(1);
    var example = DateOrder.write(day, context.locale());
    if (withTime) example += " 15:00";
    if (range) example += " – " + DateOrder.write(day.plusDays(2), context.locale());
    return new Parsed.Refused("err.date", Map.of("example", example));
  }

  private @Nullable Parsed problem(LocalDate date, AnswerContext context) {
    var today = context.today();
    if (disallowPast && date.isBefore(today)) return new Parsed.Refused("err.date.past");
    if (disallowFuture && date.isAfter(today)) return new Parsed.Refused("err.date.future");
    if (min != null && date.isBefore(min.on(today))) return outside(context);
    if (max != null && date.isAfter(max.on(today))) return outside(context);
    return weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek())
        ? null
        : new Parsed.Refused("err.date.closed");
  }

  private Parsed outside(AnswerContext context) {
    var ends = new HashMap<String, Object>();
    if (min != null) ends.put("min", DateOrder.write(min.on(context.today()), context.locale()));
    if (max != null) ends.put("max", DateOrder.write(max.on(context.today()), context.locale()));
    var key = max == null ? "err.date.min" : min == null ? "err.date.max" : "err.date.range";
    return new Parsed.Refused(key, Map.copyOf(ends));
  }
}
