package org.rookery.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;

/** What became of something handed in; given once, after the commit. */
public sealed interface Receipt {

  /**
   * It is stored. The same delivery gets the same receipt again.
   *
   * @param seq its place in the visitor's stream
   */
  record Stored(ConversationId conversation, MessageId id, long seq, Instant at)
      implements Receipt {}

  /** It was taken and has no place in the stream. */
  record Taken() implements Receipt {}

  /**
   * It was not taken, and nothing has changed.
   *
   * @param retryAfter when it is worth trying again; null when it is not
   */
  record Refused(String code, String message, @Nullable Duration retryAfter) implements Receipt {}
}
