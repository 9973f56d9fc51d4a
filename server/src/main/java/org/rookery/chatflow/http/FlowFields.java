package org.rookery.chatflow.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rookery.chatflow.Flow.FlowDetails;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Trigger;

/** What authors write about a flow beside its graph. */
@Schema(name = "FlowFields")
record FlowFields(
    @NotBlank @Size(max = 80) String name,
    @NotNull FlowRole role,
    @NotNull @Size(max = 300) String description,
    @NotNull @Size(max = 80) String folder,
    @NotNull Boolean enabled,
    @NotNull @Size(max = 50) List<@Valid @NotNull Trigger> triggers,
    @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags) {

  FlowDetails details() {
    return new FlowDetails(
        name.strip(), role, description.strip(), folder.strip(), enabled, triggers, tags);
  }

  static FlowFields of(FlowDetails details) {
    return new FlowFields(
        details.name(),
        details.role(),
        details.description(),
        details.folder(),
        details.enabled(),
        details.triggers(),
        details.tags());
  }
}
