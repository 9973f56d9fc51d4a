package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The signed ids of options. */
class ChoiceIdsTest {
  private final ChoiceIds ids = new ChoiceIds(ConversationCase.KEY);

  @Test
  void anIdSaysWhatWasWritten() {
    var id = ids.write("cnv_1", 7, "n_topic001", "order");

    assertThat(ids.read("cnv_1", id)).isEqualTo(new ChoiceIds.Tap(7, "n_topic001", "order"));
  }

  @Test
  void anIdOfAnotherConversationIsNone() {
    var id = ids.write("cnv_1", 7, "n_topic001", "order");

    assertThat(ids.read("cnv_2", id)).isNull();
  }

  @Test
  void anIdThatWasChangedIsNone() {
    var id = ids.write("cnv_1", 7, "n_topic001", "order");

    for (var i = 0; i < id.length(); i++) {
      var other = id.charAt(i) == 'x' ? 'y' : 'x';
      assertThat(ids.read("cnv_1", id.substring(0, i) + other + id.substring(i + 1))).isNull();
    }
  }

  @Test
  void theLongestIdFitsIntoSixtyFourBytes() {
    assertThat(ids.write("cnv_1", 36L * 36 * 36 * 36 * 36 - 1, "n_topic001", "o".repeat(24)))
        .hasSizeLessThanOrEqualTo(64);
  }
}
