package org.rookery.chatflow.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.rookery.chatflow.file.FlowExport;
import org.rookery.chatflow.file.FlowFile;
import org.rookery.identity.Caller;
import org.rookery.identity.Requires;
import org.rookery.message.FlowId;
import org.rookery.platform.http.ApiException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/flows/{id}/export")
@Tag(name = "Flows")
class FlowFileEndpoints {
  private final FlowExport files;

  FlowFileEndpoints(FlowExport files) {
    this.files = files;
  }

  @PostMapping
  @Requires("bots:read")
  @Operation(
      operationId = "exportFlow",
      summary = "Writes the draft of one flow, and the attributes it needs, as a file")
  FlowFile export(@Parameter(hidden = true) Caller caller, @PathVariable FlowId id) {
    return files.export(caller.workspace(), id).orElseThrow(ApiException::notFound);
  }
}
