package org.rookery.chatflow.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.CanvasView;
import org.rookery.chatflow.Draft;
import org.rookery.chatflow.DraftEdit;
import org.rookery.chatflow.DraftOp;
import org.rookery.chatflow.Drafts;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.GraphJson;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.FlowId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.FieldProblem;
import org.rookery.platform.http.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/flows/{id}/draft")
@Tag(name = "Flows")
class DraftEndpoints {
  /** Bytes of JSON; the checks before publishing count nodes and edges. */
  private static final int LARGEST = 2 * 1024 * 1024;

  private final Drafts drafts;

  DraftEndpoints(Drafts drafts) {
    this.drafts = drafts;
  }

  /** How a graph is described; the settings of each type of node are under /schemas/nodes. */
  @Schema(name = "FlowGraph", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
  record GraphShape(
      @Nullable Map<String, Object> meta, Map<String, Object> nodes, List<Object> edges) {}

  /**
   * A draft as the API shows it.
   *
   * @param view what a canvas shows of each node, by its id
   */
  @Schema(name = "FlowDraft")
  record DraftJson(
      FlowId flowId,
      long revision,
      String checksum,
      Graph graph,
      Map<String, CanvasView.NodeView> view,
      String editedBy,
      Instant editedAt) {
    static DraftJson of(FlowId flow, Draft draft) {
      return new DraftJson(
          flow,
          draft.revision(),
          draft.checksum(),
          draft.graph(),
          CanvasView.of(draft.graph()),
          draft.editedBy(),
          draft.editedAt());
    }
  }

  /** How steps are described: each names its {@code op} and what that one needs. */
  @Schema(name = "DraftOps")
  record OpsShape(
      @NotNull @Min(1) Long baseRevision,
      @NotEmpty @Size(max = 200) List<Map<String, Object>> ops) {}

  /** Steps on top of a revision. */
  record DraftOps(
      @NotNull @Min(1) Long baseRevision,
      @NotEmpty @Size(max = 200) List<@Valid @NotNull DraftOp> ops) {}

  @GetMapping
  @Requires("bots:read")
  @Operation(
      operationId = "getFlowDraft",
      summary = "Shows the draft: the graph, and what a canvas shows of each node")
  ResponseEntity<DraftJson> get(@Parameter(hidden = true) Caller caller, @PathVariable FlowId id) {
    var draft = drafts.find(caller.workspace(), id).orElseThrow(ApiException::notFound);
    return Versions.ok(DraftJson.of(id, draft), draft.revision());
  }

  @PutMapping
  @Requires("bots:write")
  @Operation(
      operationId = "putFlowDraft",
      summary = "Replaces the whole graph of the revision named by If-Match")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = GraphShape.class)))
  ResponseEntity<DraftJson> put(
      @Parameter(hidden = true) Caller caller,
      @PathVariable FlowId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    requireParts(body);
    var graph = read(body);
    return done(
        id,
        drafts.edit(
            caller.workspace(), Authors.of(caller), id, Versions.expected(ifMatch), _ -> graph));
  }

  /** A graph without its nodes or edges would empty the draft by mistake. */
  private static void requireParts(JsonNode body) {
    for (var part : List.of("nodes", "edges")) {
      if (body.isObject() && !body.has(part)) {
        throw ApiException.invalid(part, "required", "This is needed.");
      }
    }
  }

  @PostMapping("/ops")
  @Requires("bots:write")
  @Operation(operationId = "editFlowDraft", summary = "Applies steps to the draft, all or none")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OpsShape.class)))
  ResponseEntity<DraftJson> ops(
      @Parameter(hidden = true) Caller caller,
      @PathVariable FlowId id,
      @Valid @RequestBody DraftOps body) {
    try {
      return done(
          id,
          drafts.edit(
              caller.workspace(),
              Authors.of(caller),
              id,
              body.baseRevision(),
              graph -> small(DraftEdit.apply(graph, body.ops()))));
    } catch (DraftEdit.Misfit misfit) {
      throw ApiException.invalid(List.of(misfit.problem()));
    }
  }

  private static Graph small(Graph graph) {
    if (GraphJson.write(graph).length() > LARGEST) {
      throw tooLarge();
    }
    return graph;
  }

  private static Graph read(JsonNode body) {
    if (!body.isObject()) {
      throw ApiException.invalid("", "not_an_object", "A graph is an object with nodes and edges.");
    }
    try {
      var graph = small(GraphJson.read(body));
      var problems = new ArrayList<FieldProblem>();
      graph.nodes().keySet().stream()
          .filter(node -> !node.matches(DraftOp.NODE_ID))
          .forEach(
              node ->
                  problems.add(
                      new FieldProblem(
                          "nodes." + node, "invalid_node_id", "Ids of nodes begin with n_.")));
      if (!problems.isEmpty()) {
        throw ApiException.invalid(problems);
      }
      return graph;
    } catch (DatabindException wrong) {
      throw ApiException.invalid(
          path(wrong), "invalid_value", "This value is not of the expected kind.");
    }
  }

  private static String path(DatabindException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static ApiException tooLarge() {
    return ApiException.of(HttpStatus.CONTENT_TOO_LARGE, "too_large", "A graph has at most 2 MB.");
  }

  private static ResponseEntity<DraftJson> done(FlowId id, Drafts.Save save) {
    return switch (save) {
      case Drafts.Save.Saved(var draft) -> Versions.ok(DraftJson.of(id, draft), draft.revision());
      case Drafts.Save.Conflict(var current) ->
          throw ApiException.conflict(
                  "flow_conflict", current.editedBy() + " has edited this flow in the meantime.")
              .with("editedBy", current.editedBy())
              .with("editedAt", current.editedAt())
              .with("revision", current.revision());
      case Drafts.Save.BotArchived() -> throw Authors.botArchived();
      case Drafts.Save.Missing() -> throw ApiException.notFound();
    };
  }
}
