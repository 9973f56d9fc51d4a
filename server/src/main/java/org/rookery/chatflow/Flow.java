package org.rookery.chatflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;
import org.rookery.message.FlowId;

/**
 * A flow with its draft and its last published version.
 *
 * @param revision of the draft
 * @param changed the draft or the triggers differ from the published version, or there is none
 */
public record Flow(
    FlowId id,
    BotId bot,
    FlowDetails details,
    @Nullable Integer publishedVersion,
    @Nullable Instant publishedAt,
    long revision,
    boolean changed,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Its name. */
  public String name() {
    return details.name();
  }

  /** What authors write about a flow beside its graph. */
  public record FlowDetails(
      String name,
      FlowRole role,
      String description,
      String folder,
      boolean enabled,
      List<Trigger> triggers,
      List<String> tags) {

    /** An ordinary flow of this name. */
    public static FlowDetails named(String name, FlowRole role) {
      return new FlowDetails(name, role, "", "", true, List.of(), List.of());
    }
  }
}
