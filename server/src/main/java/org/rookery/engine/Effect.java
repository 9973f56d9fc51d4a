package org.rookery.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;

/**
 * Something the world should do because of a turn. The engine only names it; its caller carries it
 * out.
 */
public sealed interface Effect {

  /**
   * Says something to the contact.
   *
   * @param delayMs how long the typing indicator shows first; the entry itself is committed at once
   * @param nodeId the node that speaks, absent for system texts
   */
  record Send(Content content, long delayMs, Role role, @Nullable String nodeId)
      implements Effect {}

  /** Writes an attribute of the contact; null clears it. The key has no scope prefix. */
  record SetContact(String key, @Nullable Object value) implements Effect {}

  /** Writes a property of the conversation; null clears it. The key has no scope prefix. */
  record SetChat(String key, @Nullable Object value) implements Effect {}

  /** Asks for a person. */
  record RequestHuman(
      String targetKind,
      @Nullable String targetId,
      String priority,
      Instant expiresAt,
      @Nullable String nodeId)
      implements Effect {}

  /**
   * The request for a person is over without one: {@code expired}, {@code cancelled}, {@code
   * restarted}.
   */
  record HumanRequestEnded(String reason) implements Effect {}

  /** Closes the conversation. */
  record ResolveConversation(@Nullable String note) implements Effect {}

  /** Records the contact's choice about receiving messages. */
  record SetConsent(boolean optedIn) implements Effect {}

  /** A domain event of the flow, such as {@code node.answered} or {@code session.completed}. */
  record Emit(
      String kind,
      long sessionNumber,
      @Nullable String flowId,
      int version,
      @Nullable String nodeId,
      Map<String, ?> data)
      implements Effect {}

  /** An entry of the bot's error log, with the last nodes that ran, oldest first. */
  record LogError(
      String code, @Nullable String flowId, int version, @Nullable String nodeId, List<String> path)
      implements Effect {}

  /** In whose name a message speaks. */
  enum Role {
    /** The flow. */
    BOT,
    /** The product: waiting, joined, expired. */
    SYSTEM
  }
}
