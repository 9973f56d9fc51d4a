package org.rookery.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** An API token of a workspace. */
public record TokenId(UUID value) implements Id {
  private static final String PREFIX = "tok_";

  /** Reads {@code tok_…}. */
  @JsonCreator
  public static TokenId of(String text) {
    return new TokenId(Id.parse(PREFIX, text));
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
