package org.rookery.chatflow.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rookery.chatflow.NodeSchemas;
import org.rookery.chatflow.node.NodeTypes;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.http.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/schemas/nodes")
@Tag(name = "Flows")
class SchemaEndpoints {

  /** A node type that flows may be drawn with. */
  @Schema(name = "NodeTypeInfo")
  record NodeTypeInfo(String id, int version, String family, String schema) {}

  @GetMapping
  @Requires("bots:read")
  @Operation(operationId = "listNodeTypes", summary = "Lists the node types of this installation")
  Page<NodeTypeInfo> list(@Parameter(hidden = true) Caller caller) {
    List<NodeTypeInfo> types =
        NodeTypes.installed().all().stream()
            .map(
                type ->
                    new NodeTypeInfo(
                        type.id(),
                        type.version(),
                        type.family().name().toLowerCase(Locale.ROOT),
                        "/api/v1/schemas/nodes/" + type.id() + "/" + type.version()))
            .sorted(Comparator.comparing(NodeTypeInfo::id))
            .toList();
    return new Page<>(types, new Page.Position(null, false));
  }

  @GetMapping("/{type}/{version}")
  @Requires("bots:read")
  @Operation(
      operationId = "getNodeSchema",
      summary = "Shows the JSON Schema (2020-12) of a node type's settings")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Map.class)))
  JsonNode schema(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String type,
      @PathVariable int version) {
    return NodeSchemas.of(type, version).orElseThrow(ApiException::notFound);
  }
}
