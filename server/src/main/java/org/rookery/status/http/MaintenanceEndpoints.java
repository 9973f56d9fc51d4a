package org.rookery.status.http;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Versions;
import org.rookery.status.ComponentId;
import org.rookery.status.Maintenance;
import org.rookery.status.Maintenance.Plan;
import org.rookery.status.MaintenanceId;
import org.rookery.status.Maintenances;
import org.rookery.status.Maintenances.Outcome;
import org.rookery.status.StatusComponents;
import org.rookery.tenancy.PartnerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planned work: partners read what concerns them, the provider's staff plan it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Maintenance")
class MaintenanceEndpoints {
  private final Maintenances maintenances;
  private final StatusComponents components;
  private final InstantSource clock;

  MaintenanceEndpoints(
      Maintenances maintenances, StatusComponents components, InstantSource clock) {
    this.maintenances = maintenances;
    this.components = components;
    this.clock = clock;
  }

  /**
   * What is planned.
   *
   * @param partnerIds whom it concerns; empty is everybody
   * @param reminders minutes before the start
   * @param emergency with less notice than there should be: a manager says why
   * @param held begins and ends only when a person says so
   */
  @Schema(name = "MaintenancePlan")
  record PlanJson(
      @NotBlank @Size(max = 120) String title,
      @NotBlank @Size(max = 5000) String description,
      @NotNull @Size(max = 50) List<@NotNull ComponentId> componentIds,
      @NotNull Maintenance.Impact impact,
      @NotNull Instant startAt,
      @NotNull Instant endAt,
      @NotNull @Size(max = 500) List<@NotNull PartnerId> partnerIds,
      @Nullable @Size(max = 500) String contactNote,
      @NotNull @Size(max = 5) List<@NotNull @Min(5) @Max(20_160) Integer> reminders,
      boolean emergency,
      @Nullable @Size(max = 1000) String reason,
      boolean held) {

    Plan plan() {
      return new Plan(
          title.strip(),
          description.strip(),
          componentIds,
          impact,
          startAt,
          endAt,
          partnerIds,
          contactNote == null ? "" : contactNote.strip(),
          reminders,
          emergency,
          reason == null ? "" : reason.strip(),
          held);
    }

    static PlanJson of(Plan it) {
      return new PlanJson(
          it.title(),
          it.description(),
          it.components(),
          it.impact(),
          it.startAt(),
          it.endAt(),
          it.partners(),
          it.contactNote(),
          it.reminders(),
          it.emergency(),
          it.reason(),
          it.held());
    }
  }

  /** One thing that was said about it. */
  @Schema(name = "MaintenanceUpdate")
  record UpdateJson(Maintenance.Kind kind, String text, Instant at) {}

  /** Words for the page and the mails. */
  @Schema(name = "MaintenanceWords")
  record WordsJson(@NotBlank @Size(max = 5000) String text) {}

  /**
   * A piece of planned work.
   *
   * @param peak whether it begins when people work
   */
  @Schema(name = "Maintenance")
  record MaintenanceJson(
      MaintenanceId id,
      PlanJson plan,
      Maintenance.State state,
      boolean peak,
      boolean overrun,
      @Nullable Instant announcedAt,
      @Nullable Instant beganAt,
      @Nullable Instant endedAt,
      List<UpdateJson> updates,
      String createdBy,
      long version) {}

  /** Planned work, the latest start first. */
  @Schema(name = "MaintenanceList")
  record MaintenanceList(List<MaintenanceJson> data) {}

  private MaintenanceJson json(Maintenance it) {
    var course = it.course();
    return new MaintenanceJson(
        it.id(),
        PlanJson.of(it.plan()),
        it.state(),
        maintenances.isPeak(it.plan().startAt()),
        it.isOverrun(clock.instant()),
        course.announcedAt(),
        course.beganAt(),
        course.endedAt(),
        it.updates().stream().map(one -> new UpdateJson(one.kind(), one.text(), one.at())).toList(),
        it.createdBy(),
        it.version());
  }

  @GetMapping("/maintenance")
  @Requires({"support:read", "maintenance:read"})
  @Operation(operationId = "listMaintenance", summary = "Lists the planned work that concerns one")
  MaintenanceList list(@Parameter(hidden = true) Caller caller) {
    var all = maintenances.all(Speaking.place(caller));
    return new MaintenanceList(all.stream().map(this::json).toList());
  }

  @PostMapping("/provider/maintenance")
  @Requires("maintenance:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "planMaintenance",
      summary = "Plans work and announces it, or keeps a draft")
  ResponseEntity<MaintenanceJson> plan(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(defaultValue = "true") boolean announce,
      @Valid @RequestBody PlanJson body) {
    check(caller, body);
    var made = done(maintenances.plan(caller.authority(), body.plan(), announce));
    return Versions.created("/api/v1/provider/maintenance/" + made.id(), made, made.version());
  }

  @PutMapping("/provider/maintenance/{id}")
  @Requires("maintenance:write")
  @Operation(
      operationId = "changeMaintenance",
      summary = "Changes or moves work that has not begun; announces a draft")
  ResponseEntity<MaintenanceJson> change(
      @Parameter(hidden = true) Caller caller,
      @PathVariable MaintenanceId id,
      @RequestParam(defaultValue = "false") boolean announce,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody PlanJson body) {
    if (maintenances.all(caller.place()).stream().noneMatch(it -> it.id().equals(id))) {
      throw ApiException.notFound();
    }
    check(caller, body);
    var expected = Versions.expected(ifMatch);
    var now = done(maintenances.change(caller.authority(), id, expected, body.plan(), announce));
    return Versions.ok(now, now.version());
  }

  @PostMapping("/provider/maintenance/{id}/update")
  @Requires("maintenance:write")
  @Operation(operationId = "updateMaintenance", summary = "Says something about planned work")
  MaintenanceJson say(
      @Parameter(hidden = true) Caller caller,
      @PathVariable MaintenanceId id,
      @Valid @RequestBody WordsJson body) {
    return done(maintenances.say(caller.authority(), id, body.text().strip()));
  }

  @PostMapping("/provider/maintenance/{id}/begin")
  @Requires("maintenance:write")
  @Operation(operationId = "beginMaintenance", summary = "Begins planned work by hand")
  MaintenanceJson begin(@Parameter(hidden = true) Caller caller, @PathVariable MaintenanceId id) {
    return done(maintenances.begin(caller.authority(), id));
  }

  @PostMapping("/provider/maintenance/{id}/complete")
  @Requires("maintenance:write")
  @Operation(operationId = "completeMaintenance", summary = "Says that the work is done")
  MaintenanceJson complete(
      @Parameter(hidden = true) Caller caller,
      @PathVariable MaintenanceId id,
      @Valid @RequestBody WordsJson body) {
    return done(maintenances.complete(caller.authority(), id, body.text().strip()));
  }

  @PostMapping("/provider/maintenance/{id}/cancel")
  @Requires("maintenance:write")
  @Operation(operationId = "cancelMaintenance", summary = "Says that the work does not take place")
  MaintenanceJson cancel(
      @Parameter(hidden = true) Caller caller,
      @PathVariable MaintenanceId id,
      @Valid @RequestBody WordsJson body) {
    return done(maintenances.cancel(caller.authority(), id, body.text().strip()));
  }

  private void check(Caller caller, PlanJson body) {
    var known = components.all(caller.place()).stream().map(it -> it.component().id()).toList();
    if (!known.containsAll(body.componentIds())) {
      throw ApiException.invalid("componentIds", "not_found", "There is no such component.");
    }
  }

  private MaintenanceJson done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var now) -> json(now);
      case Outcome.Invalid(var problems) -> throw ApiException.invalid(problems);
      case Outcome.Stale(var current) -> throw Versions.conflict(json(current));
      case Outcome.BadTransition(var state) ->
          throw ApiException.conflict("bad_transition", "It is " + state.text() + ".");
      case Outcome.Missing _ -> throw ApiException.notFound();
    };
  }
}
