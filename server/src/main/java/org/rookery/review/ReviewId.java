package org.rookery.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A post-incident review; looks like {@code rvw_01JQ…}. */
public record ReviewId(UUID value) implements Id {
  private static final String PREFIX = "rvw_";

  /** Reads {@code rvw_…}. */
  @JsonCreator
  public static ReviewId of(String text) {
    return new ReviewId(Id.parse(PREFIX, text));
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
