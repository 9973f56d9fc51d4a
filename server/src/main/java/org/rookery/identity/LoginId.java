package org.rookery.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A person's way in: an e-mail address within a realm, and a password. */
public record LoginId(UUID value) implements Id {
  private static final String PREFIX = "lgn_";

  /** Reads {@code lgn_…}. */
  @JsonCreator
  public static LoginId of(String text) {
    return new LoginId(Id.parse(PREFIX, text));
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
