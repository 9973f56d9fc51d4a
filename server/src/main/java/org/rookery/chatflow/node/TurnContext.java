package org.rookery.chatflow.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.BusinessHours;
import org.rookery.chatflow.Capabilities;
import org.rookery.chatflow.answer.AnswerContext;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.expression.RenderContext;
import org.rookery.chatflow.expression.Variables;
import org.rookery.message.Content;

/**
 * What a running node may see and do. What it does takes effect when the turn is committed, in this
 * order.
 */
public interface TurnContext extends Variables {

  String nodeId();

  Instant now();

  /** Language, zone, instant and chance of this turn, for templates and formulas. */
  RenderContext rendering();

  /** The same for texts that the contact will read: inserted values cannot format them. */
  RenderContext speaking();

  /** The languages to look for texts in, best first. */
  List<String> languages();

  Capabilities channel();

  /**
   * Counts how often this was asked at this node in this session, from 1; nodes that never ask cost
   * nothing.
   */
  int countVisit();

  /** The session, or null text for the contact, whose splits stay the same. */
  String identity(boolean ofSession);

  int agentsOnline();

  /** The named schedule; the bot's own hours for an unknown name. */
  BusinessHours hours(String schedule);

  boolean liveChatEnabled();

  /** How many invalid answers a question tolerates that says nothing of its own. */
  int usualMaxRetries();

  /** Whether these words, normalised, are one of the list in a language of the conversation. */
  boolean isWord(WordKind list, String normalised);

  /** What reading an answer depends on: language, zone, instant, words. */
  AnswerContext answers();

  /** Says something; see {@link Typing}. */
  void say(Content content, Typing typing);

  /**
   * Lets the next message wait, the typing indicator showing; false if that would hold the turn up
   * for too long.
   */
  boolean pause(Duration duration);

  /** Says a built-in text in the name of the product. */
  void saySystem(String textKey, Map<String, ?> variables);

  /** A built-in text, by the bot's own wording first. */
  String systemText(String textKey, Map<String, ?> variables);

  /**
   * The id under which an option of this node is sent out; it comes back as {@link Reply.Tapped}.
   */
  String choiceId(String optionId);

  /** Writes an attribute by its full path, such as {@code contact.email}; null clears it. */
  void write(String path, @Nullable Object value);

  /** When a contact attribute was last written, if that is known. */
  @Nullable Instant writtenAt(String path);

  /**
   * Records an answer: attributes are written, Back can undo them, {@code system.answer} holds the
   * value.
   */
  void answered(Map<String, ?> writes, @Nullable Object value, @Nullable String messageId);

  /** From here Back leads no further. */
  void forgetAnswers();

  /** What the contact's last answer to this node was, after Back; else null. */
  @Nullable Object answerTakenBack();

  void emit(String kind, Map<String, ?> data);

  void resolveConversation(@Nullable String note);

  /** Notes a fault in the bot's error log and goes on. */
  void warn(String code);

  /** What this node remembers while it waits. */
  Pending pending();

  /** What a waiting node remembers from one message to the next. */
  interface Pending {
    int retries();

    /** Another question begins at the same node: nothing was shown, refused or noted yet. */
    void begin();

    /** The options as the contact saw them last. */
    List<Option> shown();

    void show(List<Option> options);

    @Nullable String note(String key);

    void note(String key, @Nullable String value);
  }

  /** One option as the contact saw it. */
  record Option(String id, String label) {}
}
