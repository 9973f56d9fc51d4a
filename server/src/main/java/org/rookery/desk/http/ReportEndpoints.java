package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.rookery.desk.DeskReports;
import org.rookery.desk.TicketId;
import org.rookery.desk.http.ReportJson.AttainmentJson;
import org.rookery.desk.http.ReportJson.BacklogJson;
import org.rookery.desk.http.ReportJson.BreachesJson;
import org.rookery.desk.http.ReportJson.TimesReportJson;
import org.rookery.desk.report.Breach;
import org.rookery.desk.sla.ClockId;
import org.rookery.desk.sla.ClockKind;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports on the promises of a period; a partner sees its own alone. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Support reports")
class ReportEndpoints {
  private final DeskReports reports;
  private final ReportReading reading;

  ReportEndpoints(DeskReports reports, ReportReading reading) {
    this.reports = reports;
    this.reading = reading;
  }

  /** Why a promise was broken. */
  @Schema(name = "BreachReason")
  record ReasonJson(
      @NotNull @Min(1) @Max(10000) Integer cycle,
      @NotNull ClockKind clock,
      @NotNull @Min(1) @Max(1_000_000) Integer clockNumber,
      Breach.@NotNull Reason reason) {}

  /** What can be had as a table. */
  enum Table {
    ATTAINMENT,
    BREACHES,
    FIRST_RESPONSE,
    RESOLUTION,
    BACKLOG
  }

  @GetMapping("/support/reports/attainment")
  @Requires("support:read")
  @Operation(operationId = "reportAttainment", summary = "How many promises of a period were kept")
  AttainmentJson attainment(
      @Parameter(hidden = true) Caller caller, @Valid @ParameterObject ReportQuery query) {
    return reading.attainment(TicketReading.place(caller), query);
  }

  @GetMapping("/support/reports/first-response")
  @Requires("support:read")
  @Operation(
      operationId = "reportFirstResponse",
      summary = "How long it took until staff first answered")
  TimesReportJson firstResponse(
      @Parameter(hidden = true) Caller caller, @Valid @ParameterObject ReportQuery query) {
    return reading.times(TicketReading.place(caller), query, ClockKind.RESPONSE);
  }

  @GetMapping("/support/reports/resolution")
  @Requires("support:read")
  @Operation(operationId = "reportResolution", summary = "How long it took until it was resolved")
  TimesReportJson resolution(
      @Parameter(hidden = true) Caller caller, @Valid @ParameterObject ReportQuery query) {
    return reading.times(TicketReading.place(caller), query, ClockKind.RESOLUTION);
  }

  @GetMapping("/support/reports/backlog")
  @Requires("support:read")
  @Operation(
      operationId = "reportBacklog",
      summary = "Tickets that came in and were solved in a period, and what is open now")
  BacklogJson backlog(
      @Parameter(hidden = true) Caller caller, @Valid @ParameterObject ReportQuery query) {
    return reading.backlog(TicketReading.place(caller), query);
  }

  @GetMapping("/support/reports/breaches")
  @Requires("support:read")
  @Operation(operationId = "reportBreaches", summary = "Broken promises of a period, and why")
  BreachesJson breaches(
      @Parameter(hidden = true) Caller caller,
      @Valid @ParameterObject ReportQuery query,
      @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
    return reading.breaches(TicketReading.place(caller), query, limit);
  }

  @GetMapping(value = "/support/reports/csv", produces = "text/csv")
  @Requires("support:read")
  @Operation(operationId = "exportSupportReport", summary = "A report as a table of columns")
  ResponseEntity<String> csv(
      @Parameter(hidden = true) Caller caller,
      @RequestParam
          @Schema(
              allowableValues = {
                "attainment",
                "breaches",
                "first_response",
                "resolution",
                "backlog"
              })
          String name,
      @Valid @ParameterObject ReportQuery query) {
    var table = Words.read(Table.class, "name", name);
    if (table == null) {
      throw ApiException.notFound();
    }
    var csv = reading.csv(TicketReading.place(caller), query, table);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(csv);
  }

  @PutMapping("/provider/support/tickets/{id}/breach-reason")
  @Requires("support:manage")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "explainBreach", summary = "Says why a promise was broken")
  void explain(
      @Parameter(hidden = true) Caller caller,
      @PathVariable TicketId id,
      @Valid @RequestBody ReasonJson body) {
    var broken = new ClockId(body.cycle(), body.clock(), body.clockNumber());
    if (!reports.explain(caller.authority(), id, broken, body.reason())) {
      throw ApiException.notFound();
    }
  }
}
