package org.rookery.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.rookery.platform.id.Id;

/** One bot, which is also one account on one channel. */
public record BotId(UUID value) implements Id {
  private static final String PREFIX = "bot_";

  /** Reads {@code bot_…}. */
  @JsonCreator
  public static BotId of(String text) {
    return new BotId(Id.parse(PREFIX, text));
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
