package org.rookery.inbox.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Entry;
import org.rookery.identity.MemberId;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * One line of a thread.
 *
 * @param seq its place; lines of other kinds than {@code message} are told between the messages
 * @param direction {@code in}, {@code out} or {@code internal}
 * @param content what it says, by kind
 * @param status how far a message of ours got: sent, delivered, read
 */
@Schema(name = "Message")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageJson(
    MessageId id,
    ConversationId conversationId,
    long seq,
    String kind,
    @Schema(allowableValues = {"in", "out", "internal"}) String direction,
    Author author,
    @Schema(type = "object") JsonNode content,
    @Nullable String clientId,
    @Nullable @Schema(allowableValues = {"sent", "delivered", "read"}) String status,
    Instant createdAt) {

  /** Who says it: {@code type} is contact, bot, member or system. */
  @Schema(name = "MessageAuthor")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Author(
      @Schema(allowableValues = {"contact", "bot", "member", "system"}) String type,
      @Nullable String id,
      @Nullable String name) {}

  static MessageJson of(ConversationSnapshot conversation, Entry entry) {
    return new MessageJson(
        entry.id(),
        conversation.id(),
        entry.seq(),
        entry.kind().text(),
        direction(entry),
        author(entry),
        Json.tree(entry.content()),
        entry.cid(),
        status(conversation, entry),
        entry.at());
  }

  private static String direction(Entry entry) {
    if (entry.kind() != Entry.Kind.MESSAGE) {
      return "internal";
    }
    return entry.role() == Entry.Role.VISITOR ? "in" : "out";
  }

  private static Author author(Entry entry) {
    return switch (entry.role()) {
      case VISITOR -> new Author("contact", null, entry.authorName());
      case BOT -> new Author("bot", entry.authorId(), entry.authorName());
      case AGENT -> new Author("member", memberId(entry.authorId()), entry.authorName());
      case SYSTEM -> new Author("system", null, null);
    };
  }

  private static @Nullable String memberId(@Nullable String id) {
    return id == null ? null : new MemberId(UUID.fromString(id)).text();
  }

  private static @Nullable String status(ConversationSnapshot conversation, Entry entry) {
    if (entry.kind() != Entry.Kind.MESSAGE || entry.role() == Entry.Role.VISITOR) {
      return null;
    }
    if (entry.seq() <= conversation.visitorRead()) {
      return "read";
    }
    return entry.seq() <= conversation.visitorAcked() ? "delivered" : "sent";
  }
}
