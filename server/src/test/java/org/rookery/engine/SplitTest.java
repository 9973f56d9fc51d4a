package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rookery.chatflow.GraphJson;
import org.rookery.message.Content;

/** Experiments: worked conversation C37. */
class SplitTest {
  private static final String FLOW =
      """
      {"role":"default","nodes":{
        "s":{"type":"start","to":{"next":"x"}},
        "x":{"type":"do.split","experiment":"welcome","branches":[{"id":"a","weight":50},{"id":"b","weight":50}],"to":{"v:a":"a","v:b":"b"}},
        "a":{"type":"send.text","text":"A"},
        "b":{"type":"send.text","text":"B"}}}
      """;

  private final Automation automation =
      Automation.compile(
          new ConversationCase("split", GraphJson.MAPPER.createObjectNode(), List.of())
              .bot(List.of(Sketch.flow("f", GraphJson.MAPPER.readTree(FLOW)))));

  @Test
  void theSameContactAlwaysTakesTheSameWay() {
    for (var seed = 0; seed < 20; seed++) assertThat(way("ctc_7", seed)).isEqualTo(way("ctc_7", 0));
  }

  @Test
  void manyContactsSpreadAsTheWeightsSay() {
    var a = 0;
    for (var i = 0; i < 10_000; i++) if (way("ctc_" + i * 7919, 1).equals("A")) a++;

    assertThat(a).isBetween(4_800, 5_200);
  }

  private String way(String contact, long seed) {
    var around = Surroundings.of(Instant.parse("2026-01-01T09:00:00Z"), seed, "cnv_1", contact, 1);
    for (var effect : Engine.take(automation, null, new Input.Opened(), around).effects()) {
      if (effect instanceof Effect.Send(Content.Text said, var _, var _, var _)) return said.text();
    }
    throw new AssertionError("nothing was said");
  }
}
