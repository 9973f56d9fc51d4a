package org.rookery.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A role that a place made for itself. */
public record RoleId(UUID value) implements Id {
  private static final String PREFIX = "role_";

  /** Reads {@code role_…}. */
  @JsonCreator
  public static RoleId of(String text) {
    return new RoleId(Id.parse(PREFIX, text));
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
