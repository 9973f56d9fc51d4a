package org.rookery.bot.turn;

import org.jspecify.annotations.Nullable;
import org.rookery.engine.Automation;
import org.rookery.engine.Input;
import org.rookery.engine.Session;
import org.rookery.engine.Surroundings;
import org.rookery.engine.Turn;

/** The engine, as turns call it: {@code Engine::take}, or a stand-in of the tests. */
@FunctionalInterface
public interface EngineCall {

  /** Takes one turn; pure. */
  Turn take(
      Automation automation, @Nullable Session session, Input input, Surroundings surroundings);
}
