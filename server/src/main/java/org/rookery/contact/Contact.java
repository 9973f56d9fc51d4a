package org.rookery.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.message.ContactId;

/**
 * One person in one workspace.
 *
 * @param shownName what everybody shows: the given name, else first and last name, phone, e-mail,
 *     else the end of the id
 */
public record Contact(
    ContactId id,
    String shownName,
    ContactFields fields,
    String source,
    boolean isLead,
    @Nullable Instant leadAt,
    @Nullable String leadReason,
    @Nullable UUID ownerId,
    @Nullable Instant blockedAt,
    Stats stats,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Labels in the order they were given. */
  public List<String> labels() {
    return fields.labels();
  }

  /** What events count; nobody writes it by hand. */
  public record Stats(
      @Nullable Instant firstSeenAt,
      @Nullable Instant lastSeenAt,
      int websiteVisits,
      @Nullable Instant lastMessageAt,
      @Nullable String lastMessageBy,
      boolean userInteracted,
      int conversationCount) {}
}
