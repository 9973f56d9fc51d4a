package org.rookery.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One note on a conversation. */
public record NoteId(UUID value) implements Id {
  private static final String PREFIX = "not_";

  /** Reads {@code not_…}. */
  @JsonCreator
  public static NoteId of(String text) {
    return new NoteId(Id.parse(PREFIX, text));
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
