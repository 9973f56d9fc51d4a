package org.rookery.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** What a login is in one place. */
public record MemberId(UUID value) implements Id {
  private static final String PREFIX = "mbr_";

  /** Reads {@code mbr_…}. */
  @JsonCreator
  public static MemberId of(String text) {
    return new MemberId(Id.parse(PREFIX, text));
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
