package org.rookery.inbox.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.channel.VisitorFiles;
import org.rookery.conversation.ConversationSnapshot;
import org.rookery.conversation.Entry;
import org.rookery.identity.MemberId;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;
import org.rookery.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
    Map<String, JsonNode> content,
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

  static MessageJson of(ConversationSnapshot conversation, Entry entry, VisitorFiles files) {
    return new MessageJson(
        entry.id(),
        conversation.id(),
        entry.seq(),
        entry.kind().text(),
        direction(entry),
        author(entry),
        content(conversation, entry, files),
        entry.cid(),
        status(conversation, entry),
        entry.at());
  }

  /** A file of the visitor gets an address that the console can show. */
  private static Map<String, JsonNode> content(
      ConversationSnapshot conversation, Entry entry, VisitorFiles files) {
    var content = Json.tree(entry.content());
    if (content instanceof ObjectNode media && media.hasNonNull("uploadId")) {
      var upload = media.get("uploadId").asString();
      files
          .address(conversation.address().workspace(), upload)
          .ifPresent(address -> media.put("url", address));
    }
    return fields(content);
  }

  private static Map<String, JsonNode> fields(JsonNode content) {
    var fields = new LinkedHashMap<String, JsonNode>();
    content.properties().forEach(it -> fields.put(it.getKey(), it.getValue()));
    return fields;
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
