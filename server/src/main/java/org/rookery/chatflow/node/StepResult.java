package org.rookery.chatflow.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes after a node has run. */
public sealed interface StepResult {
  /** Goes on waiting as before. */
  StepResult STAY = new Stay();

  /** Waits for the contact without a deadline of its own. */
  StepResult WAIT = new Wait(Kind.INPUT, null);

  /** Back to the question that an entry branch interrupted. */
  StepResult RETURN = new Return();

  /**
   * Leaves by a port.
   *
   * @param target the place of the next node in its flow; negative when the flow ends here
   */
  record Go(String port, int target) implements StepResult {
    public boolean connected() {
      return target >= 0;
    }
  }

  /** Ends the turn here; null waits for ever. */
  record Wait(Kind kind, @Nullable Instant until) implements StepResult {}

  /** What a waiting node waits for. */
  enum Kind {
    INPUT,
    TIMER
  }

  record Stay() implements StepResult {}

  /**
   * The answer does not do.
   *
   * @param textKey says what is wrong, in the catalogue of built-in texts
   * @param counts one more of the tolerated invalid answers
   */
  record Invalid(String textKey, Map<String, ?> variables, String answer, boolean counts)
      implements StepResult {}

  /**
   * Runs another flow.
   *
   * @param entry its node to begin with; null is its start
   * @param returned where to go on afterwards; null drops the calling flow
   * @param unavailable where to go if there is no such flow
   */
  record Call(
      String flowId,
      @Nullable String entry,
      @Nullable Go returned,
      Go unavailable,
      boolean clearSession)
      implements StepResult {}

  record Return() implements StepResult {}

  /** Asks for a person and falls silent; the node hears about it by {@link Reply.HumanNews}. */
  record AskHuman(
      String targetKind, @Nullable String targetId, String priority, @Nullable Duration expiry)
      implements StepResult {}

  /** Starts the default flow in a new session. */
  record Restart(boolean clear) implements StepResult {}

  /** Completes the session, whatever flows called this one. */
  record End() implements StepResult {}

  /** Something that cannot happen in a sound flow. */
  record Fail(String code) implements StepResult {}
}
