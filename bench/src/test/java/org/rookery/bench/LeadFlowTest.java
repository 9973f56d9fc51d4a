package org.rookery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rookery.engine.Automation;
import org.rookery.engine.Effect;
import org.rookery.engine.Engine;
import org.rookery.engine.Input;
import org.rookery.engine.Session;
import org.rookery.engine.SessionText;
import org.rookery.engine.Surroundings;
import org.rookery.message.Content;

/** The conversation that {@code bench engine} measures is the one its page describes. */
class LeadFlowTest {
  private final Automation automation = Automation.compile(LeadFlow.bot());
  private final List<String> events = new ArrayList<>();

  @Test
  void aVisitorGivesNineAnswersAndMakesTwoMistakes() {
    talk(false);

    assertThat(events).filteredOn("node.answered"::equals).hasSize(9);
    assertThat(events).filteredOn("node.invalid"::equals).hasSize(2);
  }

  @Test
  void restoringAndSavingChangesNothing() {
    assertThat(talk(true)).isEqualTo(talk(false));
  }

  private @Nullable Session talk(boolean stored) {
    Session session = null;
    for (var i = 0; i < 12; i++) session = turn(session, i, stored);
    return session;
  }

  private Session turn(@Nullable Session before, int number, boolean stored) {
    var said = LeadFlow.SAID.get(number % LeadFlow.SAID.size());
    var at = Instant.parse("2026-03-09T09:00:00Z").plusSeconds(number);
    var turn =
        Engine.take(
            automation,
            before,
            new Input.Said(new Content.Text(said), "msg_" + number),
            Surroundings.of(at, number, "cnv_bench", "ctc_bench", 0));
    for (var effect : turn.effects()) if (effect instanceof Effect.Emit it) events.add(it.kind());
    var session = Objects.requireNonNull(turn.session());
    return stored ? SessionText.read(SessionText.write(session)) : session;
  }
}
