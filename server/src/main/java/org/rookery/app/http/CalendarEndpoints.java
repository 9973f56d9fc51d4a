package org.rookery.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.Due;
import org.rookery.calendar.Pause;
import org.rookery.calendar.Span;
import org.rookery.calendar.Stretch;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Business time, for anybody who is signed in: when is this much of it over, how much of it was
 * there, and why.
 */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Business time")
class CalendarEndpoints {
  private static final Duration LONGEST = Duration.ofDays(50 * 366);
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /** A stretch that does not count; half-open. */
  @Schema(name = "CalendarPause")
  record PauseJson(@NotNull Instant from, @NotNull Instant to) {}

  /** When is so much time over? */
  @Schema(name = "CalendarDueQuestion")
  record DueQuestion(
      @Schema(implementation = CalendarShape.class) @Nullable JsonNode calendar,
      @NotNull Instant start,
      @NotNull Long seconds,
      @Nullable @Size(max = 1000) List<@NotNull @Valid PauseJson> pauses) {}

  /** How much time was there? */
  @Schema(name = "CalendarElapsedQuestion")
  record ElapsedQuestion(
      @Schema(implementation = CalendarShape.class) @Nullable JsonNode calendar,
      @NotNull Instant start,
      @NotNull Instant end,
      @Nullable @Size(max = 1000) List<@NotNull @Valid PauseJson> pauses) {}

  /** The instant, the counted spans that lead to it, and every second up to it with its reason. */
  @Schema(name = "CalendarDue")
  record DueAnswer(Instant due, List<SpanJson> spans, List<StretchJson> stretches) {}

  /** The counted seconds, the spans they are made of, and every second with its reason. */
  @Schema(name = "CalendarElapsed")
  record ElapsedAnswer(long seconds, List<SpanJson> spans, List<StretchJson> stretches) {}

  /**
   * A stretch that counted, or did not and why; half-open.
   *
   * @param note the name of the holiday
   */
  @Schema(name = "CalendarStretch")
  record StretchJson(
      Instant from, Instant to, Stretch.Why why, @Nullable String note, long seconds) {
    static List<StretchJson> of(List<Stretch> stretches) {
      return stretches.stream()
          .map(it -> new StretchJson(it.from(), it.to(), it.why(), it.note(), it.seconds()))
          .toList();
    }
  }

  /** A counted stretch; half-open. */
  @Schema(name = "CalendarSpan")
  record SpanJson(Instant from, Instant to, long seconds) {
    static List<SpanJson> of(List<Span> spans) {
      return spans.stream()
          .map(span -> new SpanJson(span.from(), span.to(), span.seconds()))
          .toList();
    }
  }

  @PostMapping("/due")
  @Requires(Requires.SIGNED_IN)
  @Operation(operationId = "calendarDue", summary = "When this much business time is over")
  DueAnswer due(@Valid @RequestBody DueQuestion question) {
    var problems = new ArrayList<FieldProblem>();
    if (question.seconds() < 0 || question.seconds() > LONGEST.toSeconds()) {
      problems.add(new FieldProblem("seconds", "out_of_range", "Between 0 and fifty years."));
    }
    within("start", question.start(), problems);
    var pauses = pauses(question.pauses(), problems);
    var calendar = calendar(question.calendar(), problems);
    return switch (calendar.due(question.start(), Duration.ofSeconds(question.seconds()), pauses)) {
      case Due.At(var instant) ->
          new DueAnswer(
              instant,
              SpanJson.of(calendar.spans(question.start(), instant, pauses)),
              StretchJson.of(calendar.explain(question.start(), instant, pauses)));
      case Due.Never() ->
          throw ApiException.invalid(
              "calendar", "never_opens", "The calendar never opens for that long.");
    };
  }

  @PostMapping("/elapsed")
  @Requires(Requires.SIGNED_IN)
  @Operation(
      operationId = "calendarElapsed",
      summary = "How much business time lies between two instants")
  ElapsedAnswer elapsed(@Valid @RequestBody ElapsedQuestion question) {
    var problems = new ArrayList<FieldProblem>();
    within("start", question.start(), problems);
    within("end", question.end(), problems);
    if (problems.isEmpty() && question.end().isAfter(question.start().plus(LONGEST))) {
      problems.add(
          new FieldProblem("end", "out_of_range", "At most fifty years behind the start."));
    }
    var pauses = pauses(question.pauses(), problems);
    var calendar = calendar(question.calendar(), problems);
    return new ElapsedAnswer(
        calendar.elapsed(question.start(), question.end(), pauses).toSeconds(),
        SpanJson.of(calendar.spans(question.start(), question.end(), pauses)),
        StretchJson.of(calendar.explain(question.start(), question.end(), pauses)));
  }

  private static void within(String field, Instant instant, List<FieldProblem> problems) {
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      problems.add(new FieldProblem(field, "out_of_range", "A year between 1900 and 2200."));
    }
  }

  private static List<Pause> pauses(@Nullable List<PauseJson> wanted, List<FieldProblem> problems) {
    var given = Objects.requireNonNullElse(wanted, List.<PauseJson>of());
    for (var i = 0; i < given.size(); i++) {
      if (given.get(i).to().isBefore(given.get(i).from())) {
        problems.add(
            new FieldProblem(
                "pauses[" + i + "].to", "before_from", "A pause ends after it begins."));
      }
    }
    return given.stream().map(pause -> new Pause(pause.from(), pause.to())).toList();
  }

  /** The last question asked of a request: with its problems, all are answered at once. */
  private static BusinessCalendar calendar(@Nullable JsonNode json, List<FieldProblem> problems) {
    var reading = CalendarJson.read(json, "calendar");
    if (reading instanceof CalendarJson.Reading.Refused(var wrong)) {
      wrong.forEach(it -> problems.add(new FieldProblem(it.field(), it.code(), it.message())));
    }
    if (reading instanceof CalendarJson.Reading.Read(var definition) && problems.isEmpty()) {
      return BusinessCalendar.of(definition);
    }
    throw ApiException.invalid(problems);
  }
}
