package org.rookery.engine;

import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;

/** What reaches a conversation from outside; one input makes one turn. */
public sealed interface Input {

  /**
   * The visitor opened the chat and has said nothing yet. Starts a session where none runs, else
   * changes nothing.
   */
  record Opened() implements Input {}

  /** The contact said something: words, a tap, a file, a form. */
  record Said(Content content, String messageId) implements Input {}

  /** Time has passed: everything due at the surroundings' instant happens now, in order. */
  record Tick() implements Input {}

  /** Something asked for a person: the widget's button, an API call, a member. */
  record HumanWanted(String by) implements Input {}

  /** A member took the conversation over, with or without having been asked for. */
  record Accepted(String agentName) implements Input {}

  /** A member hands the conversation back to the bot. */
  record ReleasedToBot(Release mode) implements Input {}

  /** A member closed the conversation. */
  record Resolved() implements Input {}

  /** A member, an API call or a campaign starts this flow. */
  record StartFlow(String flowId, String by) implements Input {}

  /**
   * The page around the widget reports something, such as {@code page_rule} or {@code
   * custom_event:cart}.
   */
  record WidgetEvent(String name) implements Input {}

  /** A member moves the session to the published version, whatever {@code onPublish} says. */
  record MoveToPublished() implements Input {}

  /** What the bot does with a conversation it gets back. */
  sealed interface Release {
    /** Ask the interrupted question again; without one, the session is completed. */
    record Reask() implements Release {}

    /** Run this flow, optionally from one of its nodes. */
    record Flow(String flowId, @Nullable String nodeId) implements Release {}

    /** Forget the session and start over with the default flow. */
    record Restart() implements Release {}
  }
}
