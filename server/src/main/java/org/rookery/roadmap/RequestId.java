package org.rookery.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A feature request; looks like {@code frq_01JQ…}. */
public record RequestId(UUID value) implements Id {
  private static final String PREFIX = "frq_";

  /** Reads {@code frq_…}. */
  @JsonCreator
  public static RequestId of(String text) {
    return new RequestId(Id.parse(PREFIX, text));
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
