package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.rookery.calendar.Holiday;
import org.rookery.calendar.Window;
import org.rookery.calendar.holiday.HolidayCsv;
import org.rookery.calendar.holiday.HolidayIcs;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.FieldProblem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads lists of holidays, so that they can be looked at before a calendar takes them. */
@RestController
@RequestMapping("/api/v1/provider/support/holidays/import")
@Tag(name = "Support")
class HolidayFileEndpoints {
  private static final int MINUTES = 60;

  /** How a file is written. */
  enum Format {
    CSV,
    ICS
  }

  /** A file with holidays, of these years. */
  @Schema(name = "HolidayFile")
  record FileJson(
      @NotNull Format format,
      @NotBlank @Size(max = 250_000) String text,
      @Min(1970) @Max(2200) int firstYear,
      @Min(1970) @Max(2200) int lastYear) {}

  /** A day of the file as a calendar takes it; without windows it is closed. */
  @Schema(name = "ImportedHoliday")
  record DayJson(LocalDate date, String name, List<List<String>> windows) {
    static DayJson of(Holiday.OnDate day) {
      return new DayJson(
          day.date(),
          Objects.requireNonNullElse(day.name(), ""),
          day.windows().stream().map(DayJson::times).toList());
    }

    private static List<String> times(Window window) {
      return List.of(time(window.from()), time(window.to()));
    }

    private static String time(int minutes) {
      return "%02d:%02d".formatted(minutes / MINUTES, minutes % MINUTES);
    }
  }

  /** What the file holds, and what in it was not understood. */
  @Schema(name = "HolidayFileContents")
  record ContentsJson(List<DayJson> holidays, List<FieldProblem> problems) {}

  @PostMapping
  @Requires("support:manage")
  @Operation(
      operationId = "readHolidayFile",
      summary = "Reads holidays in columns or as a calendar file; nothing is stored")
  ContentsJson read(@Parameter(hidden = true) Caller caller, @Valid @RequestBody FileJson body) {
    var found =
        switch (body.format()) {
          case CSV -> HolidayCsv.read(body.text());
          case ICS ->
              HolidayIcs.read(body.text(), Year.of(body.firstYear()), Year.of(body.lastYear()));
        };
    var days =
        found.days().stream()
            .filter(day -> day.date().getYear() >= body.firstYear())
            .filter(day -> day.date().getYear() <= body.lastYear())
            .map(DayJson::of)
            .toList();
    return new ContentsJson(
        days, found.problems().stream().map(DeskCalendarEndpoints::field).toList());
  }
}
