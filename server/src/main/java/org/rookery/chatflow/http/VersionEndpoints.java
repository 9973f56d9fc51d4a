package org.rookery.chatflow.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.CanvasView;
import org.rookery.chatflow.Drafts;
import org.rookery.chatflow.FlowVersion;
import org.rookery.chatflow.FlowVersions;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.Publishing;
import org.rookery.chatflow.check.Problem;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.FlowId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Cursor;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/flows/{id}")
@Tag(name = "Flows")
class VersionEndpoints {
  private final FlowVersions versions;
  private final Drafts drafts;
  private final Publishing publishing;
  private final InstantSource clock;

  VersionEndpoints(
      FlowVersions versions, Drafts drafts, Publishing publishing, InstantSource clock) {
    this.versions = versions;
    this.drafts = drafts;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** A published version as lists show it. */
  @Schema(name = "FlowVersion")
  record VersionJson(
      FlowId flowId,
      int number,
      String checksum,
      String note,
      String author,
      Instant publishedAt,
      List<Problem> warnings,
      JsonNode dependsOn) {
    static VersionJson of(FlowVersion version) {
      return new VersionJson(
          version.flow(),
          version.number(),
          version.checksum(),
          version.note(),
          version.author(),
          version.publishedAt(),
          version.warnings(),
          version.dependsOn());
    }
  }

  /** A published version with its graph. */
  @Schema(name = "FlowVersionGraph")
  record VersionGraph(VersionJson version, Graph graph, Map<String, CanvasView.NodeView> view) {}

  /** What the checks found. */
  @Schema(name = "FlowCheck")
  record CheckJson(FlowId flowId, boolean publishable, List<Problem> problems) {}

  /** How to publish. */
  @Schema(name = "PublishOrder")
  record PublishOrder(@Nullable @Size(max = 280) String note, @Nullable Boolean acceptWarnings) {
    Publishing.Order order() {
      return new Publishing.Order(
          Objects.requireNonNullElse(note, ""), Boolean.TRUE.equals(acceptWarnings));
    }
  }

  /** What was published; empty if nothing had changed. */
  @Schema(name = "Publication")
  record Publication(List<Publishing.PublishedVersion> published) {}

  /** Which version goes back into the draft. */
  @Schema(name = "RestoreOrder")
  record RestoreOrder(@NotNull @Min(1) Integer number) {}

  @PostMapping("/validate")
  @Requires("bots:read")
  @Operation(operationId = "validateFlow", summary = "Checks the draft as a publish would")
  CheckJson validate(@Parameter(hidden = true) Caller caller, @PathVariable FlowId id) {
    var report = publishing.validate(caller.workspace(), id);
    if (report == null) {
      throw ApiException.notFound();
    }
    var blocked =
        report.problems().stream()
            .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    return new CheckJson(id, !blocked, report.problems());
  }

  @PostMapping("/publish")
  @Requires("bots:publish")
  @Operation(
      operationId = "publishFlow",
      summary = "Publishes this flow: checked first, then frozen as its next version")
  Publication publish(
      @Parameter(hidden = true) Caller caller,
      @PathVariable FlowId id,
      @Valid @RequestBody PublishOrder body) {
    return switch (publishing.publish(caller.workspace(), Authors.of(caller), id, body.order())) {
      case Publishing.Outcome.Published(var versions) -> new Publication(versions);
      case Publishing.Outcome.Refused(var reports) ->
          throw refused("flow_not_publishable", reports);
      case Publishing.Outcome.NeedsConsent(var reports) ->
          throw refused("warnings_not_accepted", reports);
      case Publishing.Outcome.BotArchived() -> throw Authors.botArchived();
      case Publishing.Outcome.Missing() -> throw ApiException.notFound();
    };
  }

  static ApiException refused(String code, List<Publishing.FlowReport> reports) {
    return ApiException.conflict(code, "The checks found problems. Nothing was published.")
        .with("reports", reports);
  }

  @GetMapping("/versions")
  @Requires("bots:read")
  @Operation(
      operationId = "listFlowVersions",
      summary = "Lists the published versions, newest first")
  Page<VersionJson> versions(
      @Parameter(hidden = true) Caller caller,
      @PathVariable FlowId id,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var now = clock.instant();
    var filters = "versions/" + id;
    var before = cursor == null ? null : Integer.valueOf(Cursor.read(cursor, filters, now));
    var found =
        versions.of(caller.workspace(), id, before, limit).orElseThrow(ApiException::notFound);
    return Page.of(
            found, limit, version -> Cursor.write(Integer.toString(version.number()), filters, now))
        .map(VersionJson::of);
  }

  @GetMapping("/versions/{number}")
  @Requires("bots:read")
  @Operation(operationId = "getFlowVersion", summary = "Shows one published version with its graph")
  VersionGraph version(
      @Parameter(hidden = true) Caller caller, @PathVariable FlowId id, @PathVariable int number) {
    var found = versions.find(caller.workspace(), id, number).orElseThrow(ApiException::notFound);
    return new VersionGraph(
        VersionJson.of(found.version()), found.graph(), CanvasView.of(found.graph()));
  }

  @PostMapping("/restore")
  @Requires("bots:write")
  @Operation(
      operationId = "restoreFlowVersion",
      summary = "Copies a version into the draft; publishes nothing")
  ResponseEntity<DraftEndpoints.DraftJson> restore(
      @Parameter(hidden = true) Caller caller,
      @PathVariable FlowId id,
      @Valid @RequestBody RestoreOrder body) {
    return switch (drafts.restore(caller.workspace(), Authors.of(caller), id, body.number())) {
      case Drafts.Save.Saved(var draft) ->
          Versions.ok(DraftEndpoints.DraftJson.of(id, draft), draft.revision());
      case Drafts.Save.Conflict _, Drafts.Save.Missing() -> throw ApiException.notFound();
      case Drafts.Save.BotArchived() -> throw Authors.botArchived();
    };
  }
}
