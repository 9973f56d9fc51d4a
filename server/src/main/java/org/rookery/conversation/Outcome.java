package org.rookery.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;

/** What became of an input. */
public sealed interface Outcome {

  /**
   * Committed; or answered again for an input that was committed before.
   *
   * @param entry the line it became; null if it made none
   * @param seq the line's place, or the end of the stream
   */
  record Done(
      ConversationId conversation,
      @Nullable MessageId entry,
      long seq,
      Instant at,
      @Nullable Standing standing)
      implements Outcome {}

  /** Not legal from where the conversation stands; nothing changed. */
  record Illegal(String from, String to) implements Outcome {}

  /** Not taken; nothing changed. {@code retryAfter} is null when trying again is no use. */
  record Refused(String code, String message, @Nullable Duration retryAfter) implements Outcome {}

  /** The lane is full. */
  static Outcome overloaded() {
    return new Refused(
        "overloaded", "Too much is going on. Try again shortly.", Duration.ofSeconds(1));
  }
}
