package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A mail that came in. */
public record IncomingMailId(UUID value) implements Id {
  private static final String PREFIX = "inm_";

  /** Reads {@code inm_…}. */
  @JsonCreator
  public static IncomingMailId of(String text) {
    return new IncomingMailId(Id.parse(PREFIX, text));
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
