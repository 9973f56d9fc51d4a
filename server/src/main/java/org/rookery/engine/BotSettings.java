package org.rookery.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Texts;

/**
 * What a bot's settings mean to the engine; absent fields take the defaults. They apply at once,
 * whatever version of a flow a session is pinned to.
 *
 * @param sessionTimeout how long a session lives without activity; absent means 30 min on a
 *     website, else 24 h
 * @param inactivity up to three reminders while a question waits
 * @param completedText said once to a message after the flow has ended; absent means the built-in
 *     one
 * @param requestExpiry how long a person is waited for
 * @param words the bot's own words by list (restart, live_chat, back, skip, yes, no, done, stop,
 *     more, cancel, opt_in); a list given here replaces the shipped one
 * @param texts the bot's own wording of built-in texts, by language and key
 * @param liveChat people can be asked for at all
 * @param allowReturnByKeyword the restart word works while a member has the chat
 * @param incompleteLeadAfter when a contact who left an address counts as having stopped; absent
 *     means 10 min, zero off
 * @param pausedText said while the bot is paused; absent means silence
 * @param messagesPerMinute what one contact may write before the bot falls silent for a minute
 */
public record BotSettings(
    @Nullable Duration sessionTimeout,
    List<InactivityStep> inactivity,
    @Nullable Texts completedText,
    Duration requestExpiry,
    Map<String, List<String>> words,
    Map<String, Map<String, String>> texts,
    OnPublish onPublish,
    StaleButtons staleButtons,
    Boolean liveChat,
    boolean allowReturnByKeyword,
    Integer maxRetries,
    Duration incompleteLeadAfter,
    @Nullable Texts pausedText,
    Integer messagesPerMinute) {
  /** Everything as shipped. */
  public static final BotSettings DEFAULT =
      new BotSettings(
          null,
          List.of(),
          null,
          Duration.ofMinutes(2),
          Map.of(),
          Map.of(),
          OnPublish.PIN,
          StaleButtons.IGNORE_WITH_NOTE,
          true,
          false,
          3,
          Duration.ofMinutes(10),
          null,
          30);

  public BotSettings {
    inactivity = inactivity == null ? List.of() : List.copyOf(inactivity);
    if (requestExpiry == null) requestExpiry = Duration.ofMinutes(2);
    words = words == null ? Map.of() : Map.copyOf(words);
    texts = texts == null ? Map.of() : Map.copyOf(texts);
    if (onPublish == null) onPublish = OnPublish.PIN;
    if (staleButtons == null) staleButtons = StaleButtons.IGNORE_WITH_NOTE;
    if (liveChat == null) liveChat = true;
    if (maxRetries == null) maxRetries = 3;
    if (messagesPerMinute == null) messagesPerMinute = 30;
    if (incompleteLeadAfter == null) incompleteLeadAfter = Duration.ofMinutes(10);
  }

  /** One reminder: this long after the contact fell silent; without a text the built-in one. */
  public record InactivityStep(Duration after, @Nullable Texts text, @Nullable String flowId) {}

  /** What a new version means to sessions that run. */
  public enum OnPublish {
    /** A session finishes on the version it started with. */
    PIN,
    /** The next message continues at the same node of the new version. */
    MIGRATE,
    /** The next message starts over. */
    RESTART
  }

  /** What a tap on a button of an earlier question means. */
  public enum StaleButtons {
    /** A note, and the current question again; buttons of messages still jump. */
    IGNORE_WITH_NOTE,
    /** To that option's exit, if its version still has it. */
    JUMP,
    RESTART
  }
}
