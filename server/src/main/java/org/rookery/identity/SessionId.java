package org.rookery.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A signed-in browser. */
public record SessionId(UUID value) implements Id {
  private static final String PREFIX = "ses_";

  /** Reads {@code ses_…}. */
  @JsonCreator
  public static SessionId of(String text) {
    return new SessionId(Id.parse(PREFIX, text));
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
