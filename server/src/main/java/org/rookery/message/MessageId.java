package org.rookery.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One message of a conversation. */
public record MessageId(UUID value) implements Id {
  private static final String PREFIX = "msg_";

  /** Reads {@code msg_…}. */
  @JsonCreator
  public static MessageId of(String text) {
    return new MessageId(Id.parse(PREFIX, text));
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
