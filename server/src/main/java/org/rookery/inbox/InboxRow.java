package org.rookery.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;

/** One conversation as the list shows it. */
public record InboxRow(
    ConversationId conversation,
    long number,
    ContactId contact,
    String contactName,
    BotId bot,
    String channelKind,
    String state,
    String handler,
    @Nullable UUID assignee,
    String priority,
    List<String> labels,
    @Nullable Instant waitingSince,
    boolean missed,
    int unread,
    String lastPreview,
    String lastBy,
    @Nullable Instant lastMessageAt,
    Instant lastActivityAt,
    Instant createdAt,
    long version) {}
