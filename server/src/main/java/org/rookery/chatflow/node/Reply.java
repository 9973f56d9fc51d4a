package org.rookery.chatflow.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.message.Content;

/** What happened while a node waited. */
public sealed interface Reply {

  /**
   * The contact wrote something, or sent a file whose caption is the text.
   *
   * @param text the words as they came
   * @param normalised the words as keywords and options are compared
   */
  record Said(Content content, String text, String normalised, @Nullable String messageId)
      implements Reply {}

  /** The contact tapped options of this node; their ids. */
  record Tapped(List<String> optionIds, @Nullable String title, @Nullable String messageId)
      implements Reply {}

  /** The contact pressed Skip or wrote a skip word. */
  record Skipped() implements Reply {}

  /** The node's own deadline has passed. */
  record TimeUp() implements Reply {}

  /** A message came while the node wanted to be left alone. */
  record Disturbed() implements Reply {}

  /** Something about the person this node asked for. */
  record HumanNews(News news) implements Reply {}

  /** What can happen to a request for a person. */
  enum News {
    EXPIRED,
    /** The contact would rather go on without. */
    CANCELLED,
    /** The person handed the chat back to the bot. */
    RELEASED,
    /** The person closed the chat. */
    RESOLVED
  }
}
