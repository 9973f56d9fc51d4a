package org.rookery.inbox.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.MemberId;
import org.rookery.inbox.InboxRow;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;
import org.rookery.message.ConversationId;

/** A conversation as members see it. */
@Schema(name = "Conversation")
record ConversationJson(
    ConversationId id,
    long number,
    ContactRef contact,
    BotId botId,
    String channelType,
    @Schema(allowableValues = {"bot", "open", "snoozed", "resolved"}) String state,
    @Schema(allowableValues = {"bot", "human", "none"}) String handler,
    @Nullable MemberRef assignee,
    String priority,
    List<String> labels,
    @Nullable Instant waitingSince,
    boolean missed,
    int unread,
    LastMessage lastMessage,
    Instant lastActivityAt,
    Instant createdAt,
    long version) {

  /** The person on the other side. */
  @Schema(name = "ConversationContact")
  record ContactRef(ContactId id, String name) {}

  /** A member by name. */
  @Schema(name = "ConversationMember")
  record MemberRef(MemberId id, String name) {}

  /** What was said last: {@code by} is contact, bot or agent. */
  @Schema(name = "ConversationLastMessage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LastMessage(String preview, String by, @Nullable Instant at) {}

  static ConversationJson of(InboxRow row, MemberNames names) {
    var assignee = row.assignee();
    return new ConversationJson(
        row.conversation(),
        row.number(),
        new ContactRef(row.contact(), row.contactName()),
        row.bot(),
        row.channelKind(),
        row.state(),
        row.handler(),
        assignee == null ? null : names.ref(assignee),
        row.priority(),
        row.labels(),
        row.waitingSince(),
        row.missed(),
        row.unread(),
        new LastMessage(row.lastPreview(), row.lastBy(), row.lastMessageAt()),
        row.lastActivityAt(),
        row.createdAt(),
        row.version());
  }
}
