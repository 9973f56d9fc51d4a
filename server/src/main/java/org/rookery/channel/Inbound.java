package org.rookery.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;

/** What the other side did, free of any network's own words. */
public sealed interface Inbound {

  /**
   * Said something.
   *
   * @param key the client's or network's id of this message: the same key is taken once
   */
  record Said(String key, Content content, @Nullable String replyTo, Profile profile)
      implements Inbound {}

  /**
   * Opened the chat without saying anything yet.
   *
   * @param trigger what opened it: {@code widget_open}, {@code start_command} …
   */
  record Opened(String trigger, Profile profile) implements Inbound {}

  /** Received everything up to one place of the stream, and saw everything up to another. */
  record Marked(long acked, long read) implements Inbound {}

  /**
   * Reports something that happened on the page, such as {@code page_view} or {@code
   * custom_event:cart}.
   */
  record Happened(String name, Map<String, Object> data, Profile profile) implements Inbound {}

  /** Rated a conversation. */
  record Rated(String conversationId, int score, @Nullable String comment) implements Inbound {}

  /** The network reports how far a message of ours got. */
  record Delivered(String messageId, String state, @Nullable String detail) implements Inbound {}

  /**
   * What is known about the other side at this moment.
   *
   * @param attributes written to a new contact, keys as in templates ({@code first_name}, {@code
   *     email} …)
   * @param facts about page, device and visit, keys without {@code system.}
   */
  record Profile(Map<String, Object> attributes, Map<String, Object> facts) {
    /** Nothing is known. */
    public static final Profile UNKNOWN = new Profile(Map.of(), Map.of());
  }
}
