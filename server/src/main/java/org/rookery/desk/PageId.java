package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A call for the people of a level. */
public record PageId(UUID value) implements Id {
  private static final String PREFIX = "pag_";

  /** Reads {@code pag_…}. */
  @JsonCreator
  public static PageId of(String text) {
    return new PageId(Id.parse(PREFIX, text));
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
