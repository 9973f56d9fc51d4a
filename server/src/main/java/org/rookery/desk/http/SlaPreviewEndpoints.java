package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.Pause;
import org.rookery.calendar.clock.SlaClock;
import org.rookery.desk.CalendarId;
import org.rookery.desk.Category;
import org.rookery.desk.PolicyId;
import org.rookery.desk.SlaPreviews;
import org.rookery.desk.SlaPreviews.Answer;
import org.rookery.desk.http.SlaEndpoints.StretchJson;
import org.rookery.desk.sla.SlaPreview;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What would be promised. */
@RestController
@RequestMapping("/api/v1/support/sla/preview")
@Tag(name = "Support")
class SlaPreviewEndpoints {
  private static final Duration SEARCH = Duration.ofDays(400);
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private final SlaPreviews previews;

  SlaPreviewEndpoints(SlaPreviews previews) {
    this.previews = previews;
  }

  /** A stretch in which the resolution waits; half-open. */
  @Schema(name = "SlaPause")
  record PauseJson(@NotNull Instant from, @NotNull Instant to) {}

  /** A ticket that might be opened; without policy and calendar, those of the contract count. */
  @Schema(name = "SlaQuestion")
  record QuestionJson(
      @NotNull Category category,
      @NotNull Instant createdAt,
      @Nullable CalendarId calendarId,
      @Schema(implementation = DeskCalendarEndpoints.Shape.class) @Nullable JsonNode calendar,
      @Nullable PolicyId policyId,
      @Nullable @Size(max = 1000) List<@NotNull @Valid PauseJson> pauses) {}

  /** A counted stretch. */
  @Schema(name = "SlaSpan")
  record SpanJson(Instant from, Instant to, long seconds) {}

  /**
   * What would be promised.
   *
   * @param spans counted stretches of the resolution, or of the response if there is none
   * @param stretches the same with what is skipped, and why
   */
  @Schema(name = "SlaPreview")
  record PreviewJson(
      @Nullable Instant responseDueAt,
      @Nullable Instant resolutionDueAt,
      @Nullable Instant firstUpdateDueAt,
      List<SpanJson> spans,
      List<StretchJson> stretches) {}

  @PostMapping
  @Requires("support:read")
  @Operation(
      operationId = "previewSla",
      summary = "The due times a ticket would have; nothing is stored")
  PreviewJson preview(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody QuestionJson body) {
    var problems = new ArrayList<FieldProblem>();
    if (body.createdAt().isBefore(FIRST) || body.createdAt().isAfter(LAST)) {
      problems.add(new FieldProblem("createdAt", "out_of_range", "Between 1970 and 2200."));
    }
    var pauses = pauses(body, problems);
    var inline = body.calendar() == null ? null : inline(body.calendar(), problems);
    if (!problems.isEmpty()) {
      throw ApiException.invalid(problems);
    }
    var question =
        new SlaPreviews.Question(
            body.category(), body.createdAt(), body.policyId(), body.calendarId(), inline, pauses);
    return switch (previews.ask(TicketReading.place(caller), question)) {
      case Answer.Previewed(var preview) -> json(preview);
      case Answer.Unknown(var field) ->
          throw ApiException.invalid(field, "not_found", "There is no such thing.");
    };
  }

  private static List<Pause> pauses(QuestionJson body, List<FieldProblem> problems) {
    var given = Objects.requireNonNullElse(body.pauses(), List.<PauseJson>of());
    for (var i = 0; i < given.size(); i++) {
      var pause = given.get(i);
      if (!pause.to().isAfter(pause.from())) {
        problems.add(
            new FieldProblem(
                "pauses[" + i + "].to", "before_from", "A pause ends after it begins."));
      }
      if (pause.from().isBefore(FIRST) || pause.to().isAfter(LAST)) {
        problems.add(
            new FieldProblem("pauses[" + i + "]", "out_of_range", "Between 1970 and 2200."));
      }
      for (var j = 0; j < i; j++) {
        if (pause.from().isBefore(given.get(j).to()) && given.get(j).from().isBefore(pause.to())) {
          problems.add(new FieldProblem("pauses[" + i + "]", "overlap", "Pauses do not overlap."));
        }
      }
    }
    return given.stream()
        .sorted(Comparator.comparing(PauseJson::from))
        .map(pause -> new Pause(pause.from(), pause.to()))
        .toList();
  }

  private static @Nullable BusinessCalendar inline(JsonNode json, List<FieldProblem> problems) {
    return switch (CalendarJson.read(json, "calendar")) {
      case CalendarJson.Reading.Read(var definition) -> BusinessCalendar.of(definition);
      case CalendarJson.Reading.Refused(var wrong) -> {
        wrong.forEach(it -> problems.add(DeskCalendarEndpoints.field(it)));
        yield null;
      }
    };
  }

  private static PreviewJson json(SlaPreview preview) {
    var stretches = preview.explanation();
    return new PreviewJson(
        due(preview.response()),
        due(preview.resolution()),
        due(preview.update()),
        stretches.stream()
            .filter(it -> it.counted())
            .map(it -> new SpanJson(it.from(), it.to(), it.seconds()))
            .toList(),
        StretchJson.of(stretches));
  }

  private static @Nullable Instant due(SlaClock clock) {
    if (clock.legs().isEmpty()) {
      return null;
    }
    var due = clock.dueAt();
    if (due == null || due.isAfter(clock.startedAt().plus(SEARCH))) {
      throw ApiException.invalid(
          "calendar", "due_too_far", "The due time lies more than 400 days ahead.");
    }
    return due;
  }
}
