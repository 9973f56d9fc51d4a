package org.rookery.engine;

import org.jspecify.annotations.Nullable;

/** Takes turns: from one input until the flow waits again. */
public final class Engine {

  private Engine() {}

  /**
   * Takes one turn. What became due before {@code surroundings.now()} happens first, then the
   * input.
   *
   * @param session the state after the previous turn; null in a new conversation
   */
  public static Turn take(
      Automation automation, @Nullable Session session, Input input, Surroundings surroundings) {
    return new Run(automation, session, surroundings).take(input);
  }
}
