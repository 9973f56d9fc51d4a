package org.rookery.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One flow of a bot. */
public record FlowId(UUID value) implements Id {
  private static final String PREFIX = "flw_";

  /** Reads {@code flw_…}. */
  @JsonCreator
  public static FlowId of(String text) {
    return new FlowId(Id.parse(PREFIX, text));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
