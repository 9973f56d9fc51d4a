package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rookery.engine.Session.State;

/**
 * Any flow meets any visitor: nothing throws, the guards hold, and every session waits or ends.
 * {@code -Drookery.random.turns=100000} makes it long.
 */
class RandomConversationsTest {
  private static final int TURNS_EACH = 30;

  @Test
  void nothingBreaksWhateverTheFlowAndTheVisitor() {
    var turns = Integer.getInteger("rookery.random.turns", 3_000);
    for (var seed = 0; seed < turns / TURNS_EACH; seed++) {
      try {
        new RandomVisitor(seed).talk(TURNS_EACH, RandomConversationsTest::holdsTheGuards);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static void holdsTheGuards(Turn turn) {
    var session = turn.session();
    assertThat(turn.trace().size()).isLessThanOrEqualTo(400);
    if (session == null) return;
    assertThat(session.frames().size()).isLessThanOrEqualTo(10);
    var waits = session.state() == State.WAIT_INPUT || session.state() == State.WAIT_TIMER;
    assertThat(session.waiting() != null).isEqualTo(waits);
    if (session.state().terminal() || session.state() == State.COMPLETED)
      assertThat(session.frames()).isEmpty();
    if (waits || session.state() == State.HUMAN_REQUESTED)
      assertThat(session.nextDue()).isNotNull();
    if (session.state() == State.HUMAN) assertThat(session.nextDue()).isNull();
    assertThat(session.answers().size()).isLessThanOrEqualTo(50);
  }
}
