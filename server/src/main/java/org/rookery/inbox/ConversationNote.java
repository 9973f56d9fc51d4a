package org.rookery.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member wrote for colleagues; the contact never sees it. */
public record ConversationNote(
    NoteId id,
    String title,
    String body,
    @Nullable UUID author,
    String authorName,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
