package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** What is promised per category, in versions. */
public record PolicyId(UUID value) implements Id {
  private static final String PREFIX = "pol_";

  /** Reads {@code pol_…}. */
  @JsonCreator
  public static PolicyId of(String text) {
    return new PolicyId(Id.parse(PREFIX, text));
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
