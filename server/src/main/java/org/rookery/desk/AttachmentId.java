package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** A file that somebody added to a ticket. */
public record AttachmentId(UUID value) implements Id {
  private static final String PREFIX = "att_";

  /** Reads {@code att_…}. */
  @JsonCreator
  public static AttachmentId of(String text) {
    return new AttachmentId(Id.parse(PREFIX, text));
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
