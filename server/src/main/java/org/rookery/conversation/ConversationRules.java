package org.rookery.conversation;

import java.time.Duration;

/**
 * How conversations of an installation behave.
 *
 * @param reopenWindow how long after its end a conversation is gone on with, instead of a new one
 */
public record ConversationRules(Duration reopenWindow) {
  /** As shipped. */
  public static final ConversationRules DEFAULT = new ConversationRules(Duration.ofHours(24));
}
