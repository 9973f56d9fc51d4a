package org.rookery.status;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.status.StatusIncident.Stage;
import org.rookery.status.history.ComponentState;

/**
 * What a status page says, for anybody to read.
 *
 * @param status the worst of its components
 * @param incidents those that are open and those of the last two weeks, the newest first
 * @param maintenances planned and running work, and that of the last two weeks
 */
@Schema(name = "StatusReport")
public record StatusView(
    Head page,
    ComponentState status,
    List<Part> components,
    List<Incident> incidents,
    List<Work> maintenances) {

  /** Whose page it is, and when it was put together. */
  @Schema(name = "StatusHead")
  public record Head(String name, String url, Instant updatedAt) {}

  /**
   * A component with its last 90 days, the oldest first.
   *
   * @param uptime percent over those days with three decimals, truncated
   * @param months uptime of the last 12 months, the newest first
   */
  @Schema(name = "StatusPart")
  public record Part(
      ComponentId id,
      String name,
      String group,
      ComponentState status,
      @Nullable BigDecimal uptime,
      List<Bar> days,
      List<Month> months) {}

  /** One day (UTC); without a state where nothing was measured yet. */
  @Schema(name = "StatusDay")
  public record Bar(LocalDate date, @Nullable ComponentState status, long disturbedSeconds) {}

  /** Uptime of a month, {@code 2026-06}. */
  @Schema(name = "StatusMonth")
  public record Month(String month, @Nullable BigDecimal uptime) {}

  /** Something that is or was wrong. */
  @Schema(name = "StatusReportIncident")
  public record Incident(
      StatusIncidentId id,
      String title,
      ComponentState impact,
      Stage stage,
      Instant startedAt,
      @Nullable Instant resolvedAt,
      List<ComponentId> components,
      List<Said> updates) {}

  /** One thing that was said, the newest first. */
  @Schema(name = "StatusReportUpdate")
  public record Said(Stage stage, String text, Instant at) {}

  /** A piece of planned work. */
  @Schema(name = "StatusReportMaintenance")
  public record Work(
      MaintenanceId id,
      String title,
      String description,
      Maintenance.State state,
      Maintenance.Impact impact,
      boolean emergency,
      boolean overrun,
      Instant startAt,
      Instant endAt,
      List<ComponentId> components,
      List<WorkSaid> updates) {}

  /** One thing that was said about planned work, the newest first. */
  @Schema(name = "StatusReportMaintenanceUpdate")
  public record WorkSaid(Maintenance.Kind kind, String text, Instant at) {}
}
