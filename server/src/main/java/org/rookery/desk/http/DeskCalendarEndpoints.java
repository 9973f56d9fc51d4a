package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.CalendarJson;
import org.rookery.calendar.CalendarProblem;
import org.rookery.calendar.HolidayShape;
import org.rookery.desk.CalendarId;
import org.rookery.desk.DeskCalendar;
import org.rookery.desk.DeskCalendars;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Versions;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.Change;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The desk's calendars, for its managers. */
@RestController
@RequestMapping("/api/v1/provider/support/calendars")
@Tag(name = "Support")
class DeskCalendarEndpoints {
  private final DeskCalendars calendars;

  DeskCalendarEndpoints(DeskCalendars calendars) {
    this.calendars = calendars;
  }

  /**
   * Business hours; only described here, read by {@code CalendarJson}.
   *
   * @param weekly windows by weekday ({@code MON} … {@code SUN}), each {@code ["10:00","23:00"]}
   * @param holidays a date, {@code {month,day,name}}, or {@code {date,name,windows}}
   */
  @Schema(name = "CalendarDefinition")
  record Shape(
      String zone,
      Map<String, List<List<String>>> weekly,
      @Nullable List<HolidayShape> holidays,
      @Nullable Integer standardDayMinutes) {}

  /** A calendar to make, or its next version. */
  @Schema(name = "DeskCalendarEdit")
  record EditJson(
      @NotBlank @Size(max = 80) String name,
      @Schema(implementation = Shape.class) @NotNull JsonNode definition) {}

  /** One version of a calendar. */
  @Schema(name = "DeskCalendar")
  record DeskCalendarJson(
      CalendarId id,
      String name,
      @Schema(implementation = Shape.class) JsonNode definition,
      Instant createdAt,
      String createdBy,
      long version) {
    static DeskCalendarJson of(DeskCalendar calendar) {
      return new DeskCalendarJson(
          calendar.id(),
          calendar.name(),
          Json.tree(calendar.definition()),
          calendar.createdAt(),
          calendar.createdBy(),
          calendar.version());
    }
  }

  /** Calendars, or versions of one. */
  @Schema(name = "DeskCalendarList")
  record Calendars(List<DeskCalendarJson> data) {
    static Calendars of(List<DeskCalendar> calendars) {
      return new Calendars(calendars.stream().map(DeskCalendarJson::of).toList());
    }
  }

  @GetMapping
  @Requires("support:work")
  @Operation(operationId = "listDeskCalendars", summary = "Lists the desk's calendars")
  Calendars list(@Parameter(hidden = true) Caller caller) {
    return Calendars.of(calendars.all(caller.place()));
  }

  @PostMapping
  @Requires("support:manage")
  @Operation(operationId = "createDeskCalendar", summary = "Makes a calendar")
  ResponseEntity<DeskCalendarJson> create(
      @Parameter(hidden = true) Caller caller, @Valid @RequestBody EditJson body) {
    check(body.definition());
    var made = calendars.create(caller.authority(), body.name(), Json.write(body.definition()));
    return Versions.created(
        "/api/v1/provider/support/calendars/" + made.id(),
        DeskCalendarJson.of(made),
        made.version());
  }

  @GetMapping("/{id}")
  @Requires("support:work")
  @Operation(operationId = "getDeskCalendar", summary = "Shows a calendar in its newest version")
  ResponseEntity<DeskCalendarJson> get(
      @Parameter(hidden = true) Caller caller, @PathVariable CalendarId id) {
    var found = calendars.find(caller.place(), id).orElseThrow(ApiException::notFound);
    return Versions.ok(DeskCalendarJson.of(found), found.version());
  }

  @GetMapping("/{id}/versions")
  @Requires("support:work")
  @Operation(operationId = "listDeskCalendarVersions", summary = "Lists the versions of a calendar")
  Calendars versions(@Parameter(hidden = true) Caller caller, @PathVariable CalendarId id) {
    var all = calendars.versions(caller.place(), id);
    if (all.isEmpty()) {
      throw ApiException.notFound();
    }
    return Calendars.of(all);
  }

  @PutMapping("/{id}")
  @Requires("support:manage")
  @Operation(
      operationId = "editDeskCalendar",
      summary = "Makes the next version; due times of open tickets may move to later only")
  ResponseEntity<DeskCalendarJson> edit(
      @Parameter(hidden = true) Caller caller,
      @PathVariable CalendarId id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditJson body) {
    if (calendars.find(caller.place(), id).isEmpty()) {
      throw ApiException.notFound();
    }
    check(body.definition());
    var change =
        calendars.edit(
            caller.authority(),
            id,
            Versions.expected(ifMatch),
            body.name(),
            Json.write(body.definition()));
    return switch (change) {
      case Change.Done<DeskCalendar>(var now) ->
          Versions.ok(DeskCalendarJson.of(now), now.version());
      case Change.Stale<DeskCalendar>(var current) ->
          throw Versions.conflict(DeskCalendarJson.of(current));
      case Change.Refused<DeskCalendar>(var current) ->
          throw Versions.conflict(DeskCalendarJson.of(current));
      case Change.Missing<DeskCalendar> _ -> throw ApiException.notFound();
    };
  }

  private static void check(JsonNode definition) {
    if (CalendarJson.read(definition, "definition")
        instanceof CalendarJson.Reading.Refused(var problems)) {
      throw ApiException.invalid(problems.stream().map(DeskCalendarEndpoints::field).toList());
    }
  }

  static FieldProblem field(CalendarProblem problem) {
    return new FieldProblem(problem.field(), problem.code(), problem.message());
  }
}
