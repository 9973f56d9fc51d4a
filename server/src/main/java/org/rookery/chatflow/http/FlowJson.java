package org.rookery.chatflow.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Flow;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Trigger;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;

/** A flow as the API shows it, without its graph. */
@Schema(name = "Flow")
record FlowJson(
    FlowId id,
    BotId botId,
    String name,
    FlowRole role,
    String description,
    String folder,
    boolean enabled,
    List<Trigger> triggers,
    List<String> tags,
    @Nullable Integer publishedVersion,
    @Nullable Instant publishedAt,
    @Schema(description = "Of the draft") long revision,
    @Schema(description = "The draft or the triggers differ from the published version")
        boolean changed,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static FlowJson of(Flow flow) {
    var details = flow.details();
    return new FlowJson(
        flow.id(),
        flow.bot(),
        details.name(),
        details.role(),
        details.description(),
        details.folder(),
        details.enabled(),
        details.triggers(),
        details.tags(),
        flow.publishedVersion(),
        flow.publishedAt(),
        flow.revision(),
        flow.changed(),
        flow.createdAt(),
        flow.updatedAt(),
        flow.version());
  }
}
