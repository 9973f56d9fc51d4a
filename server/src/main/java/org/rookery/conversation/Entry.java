package org.rookery.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.StreamLine;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;

/**
 * One line of a conversation as its visitor sees it.
 *
 * @param content JSON, by kind
 */
public record Entry(
    long seq,
    MessageId id,
    Kind kind,
    Role role,
    @Nullable String authorId,
    @Nullable String authorName,
    String content,
    @Nullable String cid,
    @Nullable String node,
    int delayMs,
    Instant at) {

  /** What a line is. */
  public enum Kind {
    /** Something said. */
    MESSAGE,
    /** How far a message got. */
    STATUS,
    /** The conversation's state changed. */
    CONVERSATION,
    /** Another one speaks from here on. */
    HANDOVER,
    /** A form was answered or is over. */
    FORM_CLOSED;

    /** The name in JSON and in the database. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** In whose name it stands. */
  public enum Role {
    /** The contact. */
    VISITOR,
    /** The bot. */
    BOT,
    /** A member. */
    AGENT,
    /** The product. */
    SYSTEM;

    /** The name in JSON and in the database. */
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The line as the visitor's stream carries it. */
  public StreamLine line(ConversationId conversation) {
    return new StreamLine(
        conversation,
        seq,
        id,
        kind.text(),
        role.text(),
        authorId,
        authorName,
        content,
        cid,
        delayMs,
        at);
  }
}
