package org.rookery.chatflow.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled node: what it does when the flow arrives, and when something it waited for happens.
 * Stateless.
 */
public interface Behaviour {

  /** The flow arrives here. */
  StepResult enter(TurnContext turn);

  /** Something happened while this node waited. */
  default StepResult resume(TurnContext turn, Reply reply) {
    return StepResult.STAY;
  }

  /** Asks the same again, after an interruption or a return; nothing is passed over silently. */
  default StepResult askAgain(TurnContext turn) {
    return enter(turn);
  }

  /**
   * These words are one of its answers, so that no trigger may take them. The text is normalised.
   */
  default boolean claims(TurnContext turn, String normalised) {
    return false;
  }

  /** Tells the contact what was wrong with the answer and goes on waiting. */
  default void refuse(TurnContext turn, StepResult.Invalid invalid) {
    turn.saySystem(invalid.textKey(), invalid.variables());
  }

  /** How many invalid answers are borne before {@link #exhausted}. */
  default int maxRetries(TurnContext turn) {
    return Integer.MAX_VALUE;
  }

  /** One invalid answer too many. */
  default StepResult exhausted(TurnContext turn) {
    return StepResult.STAY;
  }

  /** Back is offered here. */
  default boolean allowsBack() {
    return false;
  }

  /** Skip is offered here. */
  default boolean allowsSkip() {
    return false;
  }

  /** The options are still those the contact saw, in that order. */
  default boolean stillShows(TurnContext turn, List<TurnContext.Option> shown) {
    return true;
  }

  /**
   * Where a tap on this option leads although the flow has gone on; null if it leads nowhere any
   * more.
   */
  default StepResult.@Nullable Go reenter(String optionId) {
    return null;
  }
}
