package org.rookery.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.message.BotId;
import org.rookery.message.ContactId;

/**
 * Which conversations a list shows.
 *
 * @param queue one of the fixed queues
 * @param viewer who looks: whose are {@link Queue#MINE}, and whose others' are to see
 * @param assignee only of this member
 * @param q words that the contact's name or the last message begins with, or {@code #number}
 */
public record InboxFilter(
    Queue queue,
    Viewer viewer,
    @Nullable UUID assignee,
    @Nullable BotId bot,
    @Nullable ContactId contact,
    @Nullable String q) {

  /** The fixed queues of the inbox. */
  public enum Queue {
    /** Open and mine. */
    MINE,
    /** Open and nobody's. */
    UNASSIGNED,
    /** A person is wanted and nobody has come yet. */
    WAITING,
    /** Nobody came in time. */
    MISSED,
    /** The bot has it. */
    BOT,
    /** Open, whoever has it. */
    OPEN,
    /** Parked. */
    SNOOZED,
    /** Over. */
    RESOLVED,
    /** Everything. */
    ALL
  }

  /** How a list is ordered. */
  public enum Sort {
    /** Newest activity first. */
    LAST_ACTIVITY,
    /** Who waits longest first. */
    WAITING
  }
}
