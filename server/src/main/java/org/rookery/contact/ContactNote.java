package org.rookery.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member wrote down about a person; never part of what visitors see. */
public record ContactNote(
    NoteId id,
    String title,
    String text,
    @JsonIgnore @Nullable UUID authorId,
    String authorName,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
