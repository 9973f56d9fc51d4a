package org.rookery.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** Somebody who wants to be told by mail. */
public record SubscriberId(UUID value) implements Id {
  private static final String PREFIX = "sub_";

  /** Reads {@code sub_…}. */
  @JsonCreator
  public static SubscriberId of(String text) {
    return new SubscriberId(Id.parse(PREFIX, text));
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
