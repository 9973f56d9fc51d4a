package org.rookery.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One person on the other side, within one workspace. */
public record ContactId(UUID value) implements Id {
  private static final String PREFIX = "ctc_";

  /** Reads {@code ctc_…}. */
  @JsonCreator
  public static ContactId of(String text) {
    return new ContactId(Id.parse(PREFIX, text));
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
