package org.rookery.chatflow.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Flows;
import org.rookery.chatflow.Trigger;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.MergePatch;
import org.rookery.platform.http.Page;
import org.rookery.platform.http.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Flows")
class FlowEndpoints {
  private final Flows flows;
  private final MergePatch patches;

  FlowEndpoints(Flows flows, MergePatch patches) {
    this.flows = flows;
    this.patches = patches;
  }

  /** A new flow; what is left out has its default. */
  @Schema(name = "NewFlow")
  record NewFlow(
      @NotBlank @Size(max = 80) String name,
      @Nullable FlowRole role,
      @Nullable @Size(max = 300) String description,
      @Nullable @Size(max = 80) String folder,
      @Nullable @Size(max = 50) List<@Valid @NotNull Trigger> triggers,
      @Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags) {
    Flow.FlowDetails details() {
      return new Flow.FlowDetails(
          name.strip(),
          Objects.requireNonNullElse(role, FlowRole.NORMAL),
          Objects.requireNonNullElse(description, "").strip(),
          Objects.requireNonNullElse(folder, "").strip(),
          true,
          Objects.requireNonNullElse(triggers, List.of()),
          Objects.requireNonNullElse(tags, List.of()));
    }
  }

  @GetMapping("/bots/{botId}/flows")
  @Requires("bots:read")
  @Operation(operationId = "listFlows", summary = "Lists the flows of a bot; never more than 50")
  Page<FlowJson> list(@Parameter(hidden = true) Caller caller, @PathVariable BotId botId) {
    var found = flows.of(caller.workspace(), botId).orElseThrow(ApiException::notFound);
    return new Page<>(found.stream().map(FlowJson::of).toList(), new Page.Position(null, false));
  }

  @PostMapping("/bots/{botId}/flows")
  @Requires("bots:write")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createFlow", summary = "Creates a flow with an empty draft")
  ResponseEntity<FlowJson> create(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId botId,
      @Valid @RequestBody NewFlow body) {
    var made =
        done(flows.create(caller.workspace(), Authors.of(caller), botId, body.details(), null));
    return Versions.created("/api/v1/flows/" + made.id(), FlowJson.of(made), made.version());
  }

  @GetMapping("/flows/{id}")
  @Requires("bots:read")
  @Operation(operationId = "getFlow", summary = "Shows a flow without its graph")
  ResponseEntity<FlowJson> get(@Parameter(hidden = true) Caller caller, @PathVariable FlowId id) {
    return shown(found(caller, id));
  }

  @PatchMapping("/flows/{id}")
  @Requires("bots:write")
  @Operation(
      operationId = "patchFlow",
      summary = "Renames a flow, changes its role, folder, triggers or switch")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = FlowFields.class)))
  ResponseEntity<FlowJson> patch(
      @Parameter(hidden = true) Caller caller,
      @PathVariable FlowId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var before = found(caller, id);
    var wanted = patches.apply(FlowFields.of(before.details()), body, FlowFields.class);
    var expected = Versions.expected(ifMatch);
    var version = expected == null ? Long.valueOf(before.version()) : expected;
    return shown(
        done(flows.change(caller.workspace(), Authors.of(caller), id, version, wanted.details())));
  }

  @DeleteMapping("/flows/{id}")
  @Requires("bots:delete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteFlow", summary = "Deletes a flow, unless others lead to it")
  ResponseEntity<Void> delete(@Parameter(hidden = true) Caller caller, @PathVariable FlowId id) {
    done(flows.delete(caller.workspace(), Authors.of(caller), id));
    return ResponseEntity.noContent().build();
  }

  private Flow found(Caller caller, FlowId id) {
    return flows.find(caller.workspace(), id).orElseThrow(ApiException::notFound);
  }

  private static ResponseEntity<FlowJson> shown(Flow flow) {
    return Versions.ok(FlowJson.of(flow), flow.version());
  }

  private static Flow done(Flows.Change change) {
    return switch (change) {
      case Flows.Change.Done(var flow) -> flow;
      case Flows.Change.Stale(var current) -> throw Versions.conflict(FlowJson.of(current));
      case Flows.Change.Wrong(var problems) -> throw ApiException.invalid(problems);
      case Flows.Change.LimitReached(var limit) ->
          throw ApiException.conflict("limit_reached", "A bot may have " + limit + " flows.");
      case Flows.Change.InUse(var by) -> {
        var detail =
            by.isEmpty() ? "A bot always has a default flow." : "Other flows lead to this one.";
        throw ApiException.conflict("flow_in_use", detail).with("usedBy", by);
      }
      case Flows.Change.BotArchived() -> throw Authors.botArchived();
      case Flows.Change.Missing() -> throw ApiException.notFound();
    };
  }
}
