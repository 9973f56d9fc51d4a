package org.rookery.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One letter; looks like {@code eml_01JQ…}. */
public record LetterId(UUID value) implements Id {
  private static final String PREFIX = "eml_";

  /** Reads {@code eml_…}. */
  @JsonCreator
  public static LetterId of(String text) {
    return new LetterId(Id.parse(PREFIX, text));
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
