package org.rookery.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** Something that is wrong, as the status page tells it. */
public record StatusIncidentId(UUID value) implements Id {
  private static final String PREFIX = "sti_";

  /** Reads {@code sti_…}. */
  @JsonCreator
  public static StatusIncidentId of(String text) {
    return new StatusIncidentId(Id.parse(PREFIX, text));
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
