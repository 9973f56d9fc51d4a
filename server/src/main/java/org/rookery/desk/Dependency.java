package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a resolution waits for outside the desk. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dependency(
    Kind kind,
    @Nullable String vendor,
    @Nullable String reference,
    String reason,
    Instant expectedAt) {

  /** Another company, or something nobody could foresee. */
  public enum Kind {
    THIRD_PARTY,
    UNFORESEEN
  }
}
