package org.rookery.chatflow.check;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a flow.
 *
 * @param code stable, such as {@code V-E06}
 * @param nodeId the node to open; null concerns the whole flow or bot
 * @param field the path of the setting inside the node, such as {@code options[1].label}
 */
@Schema(name = "FlowProblem")
public record Problem(
    String code,
    Severity severity,
    String message,
    @Nullable String nodeId,
    @Nullable String field) {

  /** What a problem prevents. */
  public enum Severity {
    /** Blocks publishing. */
    ERROR,
    /** Needs one click. */
    WARNING,
    /** Blocks nothing. */
    HINT
  }

  public static Problem error(
      String code, String message, @Nullable String nodeId, @Nullable String field) {
    return new Problem(code, Severity.ERROR, message, nodeId, field);
  }

  public static Problem warning(
      String code, String message, @Nullable String nodeId, @Nullable String field) {
    return new Problem(code, Severity.WARNING, message, nodeId, field);
  }
}
