package org.rookery.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One thread between a contact and a bot. */
public record ConversationId(UUID value) implements Id {
  private static final String PREFIX = "cnv_";

  /** Reads {@code cnv_…}. */
  @JsonCreator
  public static ConversationId of(String text) {
    return new ConversationId(Id.parse(PREFIX, text));
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
