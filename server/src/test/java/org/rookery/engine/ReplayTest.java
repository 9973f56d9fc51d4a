package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal arguments give equal turns, to the byte. */
class ReplayTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRecordedConversationRunAgainGivesTheSameSessionsAndEffects(long seed) {
    var conversation = new RandomVisitor(seed).talk(40);

    Session session = null;
    for (var recorded : conversation.recording) {
      var again = Engine.take(recorded.automation(), session, recorded.input(), recorded.around());
      assertThat(again.effects()).isEqualTo(recorded.turn().effects());
      assertThat(text(again.session())).isEqualTo(text(recorded.turn().session()));
      session =
          again.session() == null ? null : SessionText.read(SessionText.write(again.session()));
    }
  }

  @Test
  void aFieldOfANewerVersionSurvivesATurn() {
    var conversation = ConversationCase.all().findFirst().orElseThrow().begin();
    conversation.take(new Input.Opened());

    var text = text(conversation.session);
    var newer = text.substring(0, text.length() - 1) + ",\"mood\":{\"deep\":[1,2.50,\"x\"]}}";
    conversation.session = SessionText.read(newer);
    conversation.sleep(Duration.ofDays(2));

    assertThat(text(conversation.session)).contains("\"mood\":{\"deep\":[1,2.50,\"x\"]}");
  }

  private static String text(@Nullable Session session) {
    return session == null ? "" : SessionText.write(session);
  }
}
