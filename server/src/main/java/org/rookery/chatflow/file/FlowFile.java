package org.rookery.chatflow.file;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.FlowRole;
import org.rookery.chatflow.Graph;
import org.rookery.chatflow.Trigger;
import tools.jackson.databind.JsonNode;

/**
 * Flows as a file that other bots and workspaces can read. Holds no ids of where it comes from, no
 * secrets, no persons. Inside the file flows name each other by {@code ref}.
 *
 * @param format {@code rookery.bot} (a whole bot) or {@code rookery.flow} (one flow and what it
 *     needs)
 */
@Schema(name = "FlowFile")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlowFile(
    String format,
    int formatVersion,
    @Nullable Instant exportedAt,
    @Nullable String producer,
    @Nullable FileBot bot,
    @Nullable List<FileAttribute> attributes,
    List<FileFlow> flows) {
  /** The newest form this version reads and the one it writes. */
  public static final int VERSION = 1;

  /** A whole bot. */
  public static final String BOT = "rookery.bot";

  /** One flow. */
  public static final String FLOW = "rookery.flow";

  /** The bot a file comes from. */
  @Schema(name = "FlowFileBot")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FileBot(
      @Nullable String name,
      @Nullable String language,
      @Nullable String channelKind,
      @Nullable Map<String, JsonNode> settings) {}

  /** An attribute that the flows name. */
  @Schema(name = "FlowFileAttribute")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FileAttribute(
      String key,
      @Nullable String label,
      String type,
      String scope,
      @Nullable String description,
      @Nullable Boolean pii,
      @Nullable List<String> options) {}

  /**
   * A flow.
   *
   * @param ref how other flows of this file name it
   * @param other fields of a newer version, kept and written again
   */
  @Schema(name = "FlowFileFlow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FileFlow(
      @Nullable String ref,
      String name,
      @Nullable FlowRole role,
      @Nullable String description,
      @Nullable String folder,
      @Nullable Boolean enabled,
      @Nullable List<Trigger> triggers,
      @Nullable List<String> tags,
      @Schema(implementation = Object.class) Graph graph,
      @JsonAnySetter @JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> other) {
    /** Absent fields of a newer version are none. */
    public FileFlow {
      if (other == null) {
        other = new LinkedHashMap<>();
      }
    }
  }

  /** The attributes, none if the file names none. */
  public List<FileAttribute> allAttributes() {
    return attributes == null ? List.of() : attributes;
  }
}
