package org.rookery.conversation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rookery.channel.ChannelAddress;
import org.rookery.conversation.store.DeadTurns;
import org.rookery.conversation.store.MergedThreads;
import org.rookery.conversation.store.ThreadStore;
import org.rookery.conversation.store.TurnCommit;
import org.rookery.message.BotId;
import org.rookery.message.ConversationId;
import org.rookery.message.MessageId;
import org.rookery.tenancy.WorkspaceId;

/** The rows of a lane: what a batch loads, and what it writes, inside the caller's transaction. */
public final class LaneRows {

  private LaneRows() {}

  /** A delivery that may have been answered before. */
  public record Delivery(WorkspaceId workspace, BotId bot, String key) {}

  /** The answer it got. */
  public record Answer(ConversationId conversation, MessageId entry, long seq, Instant at) {}

  /**
   * Another node changed one of the conversations meanwhile: load them again and repeat the turns.
   */
  public static final class VersionConflict extends SQLException {
    /** Some row was not where it was expected. */
    public VersionConflict() {
      super("a conversation has another version");
    }
  }

  /** The current conversations of these visitors; those without one are missing. */
  public static Map<ChannelAddress, OpenConversation> current(
      Connection connection, List<ChannelAddress> visitors) throws SQLException {
    return ThreadStore.current(connection, visitors);
  }

  /** Those of the deliveries that were answered before. */
  public static Map<Delivery, Answer> answers(Connection connection, List<Delivery> deliveries)
      throws SQLException {
    return ThreadStore.answers(connection, deliveries);
  }

  /** Fails if another node has changed one of these since it was loaded. */
  public static void check(Connection connection, List<OpenConversation> unchanged)
      throws SQLException {
    ThreadStore.check(connection, unchanged);
  }

  /** Writes everything the batch added to these conversations. */
  public static void write(Connection connection, List<OpenConversation> conversations)
      throws SQLException {
    TurnCommit.write(connection, conversations);
  }

  /** Lets the visitors' earlier conversations follow those of the batch to a merged person. */
  public static void follow(Connection connection, List<LaneTask> tasks) throws SQLException {
    var merged =
        tasks.stream().filter(task -> task.input() instanceof LaneInput.ContactMerged).toList();
    if (!merged.isEmpty()) {
      MergedThreads.follow(connection, merged);
    }
  }

  /** Keeps an input that could not be taken, with its cause. */
  public static void bury(Connection connection, LaneTask task, Throwable cause, Instant now)
      throws SQLException {
    DeadTurns.bury(connection, task, cause, now);
  }
}
