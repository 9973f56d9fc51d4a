package org.rookery.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A part of the product whose state is shown. */
public record ComponentId(UUID value) implements Id {
  private static final String PREFIX = "cmp_";

  /** Reads {@code cmp_…}. */
  @JsonCreator
  public static ComponentId of(String text) {
    return new ComponentId(Id.parse(PREFIX, text));
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
