package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A program that calls people. */
public record PagingHookId(UUID value) implements Id {
  private static final String PREFIX = "phk_";

  /** Reads {@code phk_…}. */
  @JsonCreator
  public static PagingHookId of(String text) {
    return new PagingHookId(Id.parse(PREFIX, text));
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
