package org.rookery.bot.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.bot.BotSettings;
import org.rookery.bot.BotSettings.TabName;
import org.rookery.chatflow.GraphJson;
import org.rookery.chatflow.file.FlowExport;
import org.rookery.chatflow.file.FlowFile;
import org.rookery.chatflow.file.FlowImport;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;
import org.rookery.platform.http.ApiException;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.WorkspaceId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/bots/{id}")
@Tag(name = "Bots")
class BotFileEndpoints {
  private final FlowExport exports;
  private final FlowImport imports;
  private final BotSettings settings;

  BotFileEndpoints(FlowExport exports, FlowImport imports, BotSettings settings) {
    this.exports = exports;
    this.imports = imports;
    this.settings = settings;
  }

  /**
   * A file to bring in.
   *
   * @param confirm absent or false: only say what would happen
   */
  @Schema(name = "ImportOrder")
  record ImportOrder(
      @NotNull @Schema(implementation = FlowFile.class) JsonNode file, @Nullable Boolean confirm) {}

  /** What an import does, or did. */
  @Schema(name = "ImportReport")
  record ImportReport(
      boolean possible, boolean done, List<FlowImport.ReportLine> report, List<FlowId> flows) {}

  @PostMapping("/export")
  @Requires("bots:read")
  @Operation(
      operationId = "exportBot",
      summary = "Writes settings and the drafts of all flows as a file")
  FlowFile export(@Parameter(hidden = true) Caller caller, @PathVariable BotId id) {
    return exports
        .export(caller.workspace(), id, tabs(caller.workspace(), id))
        .orElseThrow(ApiException::notFound);
  }

  private Map<String, JsonNode> tabs(WorkspaceId workspace, BotId id) {
    var tabs = new LinkedHashMap<String, JsonNode>();
    for (var name : List.of(TabName.GENERAL, TabName.DESIGN)) {
      var tab = settings.find(workspace, id, name);
      if (tab != null) {
        tabs.put(name.name().toLowerCase(Locale.ROOT), Json.lenient().valueToTree(tab.value()));
      }
    }
    return tabs;
  }

  @PostMapping("/import")
  @Requires("bots:write")
  @Operation(
      operationId = "importFlows",
      summary = "Says what a file would do to this bot; with confirm=true does it, all or nothing")
  ImportReport bringIn(
      @Parameter(hidden = true) Caller caller,
      @PathVariable BotId id,
      @Valid @RequestBody ImportOrder body) {
    var file = read(body.file());
    var confirmed = Boolean.TRUE.equals(body.confirm());
    var outcome =
        imports.bringIn(caller.workspace(), BotEndpoints.author(caller), id, file, confirmed);
    return switch (outcome) {
      case FlowImport.Outcome.Planned(var report, var possible) ->
          new ImportReport(possible, false, report, List.of());
      case FlowImport.Outcome.Done(var report, var made) ->
          new ImportReport(true, true, report, made);
      case FlowImport.Outcome.TooNew(var version) ->
          throw ApiException.invalid(
              "file.formatVersion",
              "format_too_new",
              "This file has format version "
                  + version
                  + "; this installation reads up to "
                  + FlowFile.VERSION
                  + ".");
      case FlowImport.Outcome.BotArchived() -> throw BotEndpoints.archived();
      case FlowImport.Outcome.Missing() -> throw ApiException.notFound();
    };
  }

  private static FlowFile read(JsonNode json) {
    if (json.path("formatVersion").intValue(FlowFile.VERSION) > FlowFile.VERSION) {
      return new FlowFile(
          FlowFile.BOT, json.path("formatVersion").intValue(), null, null, null, null, List.of());
    }
    if (!List.of(FlowFile.BOT, FlowFile.FLOW).contains(json.path("format").stringValue(""))) {
      throw ApiException.invalid("file.format", "unknown_format", "This is no file of flows.");
    }
    try {
      var file = GraphJson.MAPPER.treeToValue(json, FlowFile.class);
      if (file.flows() == null || file.flows().isEmpty()) {
        throw ApiException.invalid("file.flows", "required", "The file holds no flow.");
      }
      for (int i = 0; i < file.flows().size(); i++) {
        check(file.flows().get(i), i);
      }
      return file;
    } catch (DatabindException wrong) {
      throw ApiException.invalid(
          "file", "invalid_value", "The file cannot be read: " + wrong.getOriginalMessage());
    }
  }

  private static void check(FlowFile.@Nullable FileFlow flow, int index) {
    var field = "file.flows[" + index + "]";
    if (flow == null || flow.graph() == null) {
      throw ApiException.invalid(field + ".graph", "required", "A flow needs a graph.");
    }
    if (flow.name() == null
        || flow.name().isBlank()
        || flow.name().codePointCount(0, flow.name().length()) > 80) {
      throw ApiException.invalid(
          field + ".name", "invalid_value", "A flow needs a name of at most 80 characters.");
    }
  }
}
