package org.rookery.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One address under which a channel account knows a person. */
public record IdentityId(UUID value) implements Id {
  private static final String PREFIX = "idn_";

  /** Reads {@code idn_…}. */
  @JsonCreator
  public static IdentityId of(String text) {
    return new IdentityId(Id.parse(PREFIX, text));
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
