package org.rookery.engine;

import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.node.Typing;
import org.rookery.message.Content;

/** Says things: keeps the typing delays of a turn within ten seconds and counts the messages. */
final class Speech {
  /** The most messages of one turn; one more is a fault of the flow. */
  static final int MOST_MESSAGES = 20;

  private static final long MOST_TYPING_MS = 10_000;
  private static final long MOST_PAUSES_MS = 25_000;
  private static final long SHORT_PAUSE_MS = 500;

  private final Draft draft;
  private long typedMs;
  private long pausedMs;
  private long pendingPauseMs;
  private int messages;

  Speech(Draft draft) {
    this.draft = draft;
  }

  boolean tooMuch() {
    return messages > MOST_MESSAGES;
  }

  /** Makes the next message wait this long; false if the turn would last longer than 25 s. */
  boolean pause(long millis) {
    if (pausedMs + millis > MOST_PAUSES_MS) return false;
    pausedMs += millis;
    pendingPauseMs += millis;
    return true;
  }

  void say(Content content, Typing typing, @Nullable String nodeId) {
    var delay = Math.min(delay(content, typing), MOST_TYPING_MS - typedMs);
    typedMs += delay;
    send(content, delay, Effect.Role.BOT, nodeId);
  }

  void saySystem(String text) {
    if (!text.isBlank()) send(new Content.Text(text), 0, Effect.Role.SYSTEM, null);
  }

  /** Offers something in the name of the product. */
  void offer(Content content) {
    send(content, 0, Effect.Role.SYSTEM, null);
  }

  /** The one text that follows a turn that has said too much. */
  void sayEvenIfTooMuch(String text) {
    messages = 0;
    saySystem(text);
  }

  private void send(Content content, long delayMs, Effect.Role role, @Nullable String nodeId) {
    messages++;
    if (tooMuch()) return;
    draft.lastOutAt = draft.now;
    draft.effects.add(new Effect.Send(content, delayMs + pendingPauseMs, role, nodeId));
    pendingPauseMs = 0;
  }

  private long delay(Content content, Typing typing) {
    return switch (typing) {
      case Typing.Fixed(var millis) -> millis;
      case Typing.Auto _ ->
          draft.automation.channel().autoTypingPerWord() ? byWords(content) : SHORT_PAUSE_MS;
    };
  }

  /** 0.4 s and 0.12 s a word, at most 3 s. */
  private static long byWords(Content content) {
    var text =
        switch (content) {
          case Content.Text said -> said.text();
          case Content.Choices choices -> choices.text();
          case Content.Media media -> media.caption() == null ? "" : media.caption();
          default -> "";
        };
    return Math.min(400 + 120L * words(text), 3000);
  }

  private static int words(String text) {
    var words = 0;
    var inside = false;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i) > ' ';
      if (letter && !inside) words++;
      inside = letter;
    }
    return words;
  }
}
