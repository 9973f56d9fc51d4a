package org.rookery.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;

/**
 * One line of a visitor's stream.
 *
 * @param seq its place, from 1, without gaps
 * @param kind {@code message}, {@code status}, {@code conversation}, {@code handover}, {@code
 *     form_closed}
 * @param role {@code bot}, {@code agent}, {@code visitor} or {@code system}
 * @param content JSON, by kind
 * @param cid the client's id of the visitor's own messages
 * @param delayMs how long the typing indicator shows before a message
 */
public record StreamLine(
    ConversationId conversation,
    long seq,
    MessageId id,
    String kind,
    String role,
    @Nullable String authorId,
    @Nullable String authorName,
    String content,
    @Nullable String cid,
    int delayMs,
    Instant at) {}
