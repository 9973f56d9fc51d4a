package org.rookery.channel.website;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rookery.testing.PathTest;

/** A visitor talks to a bot over a real socket. */
class WidgetConversationTest extends PathTest {

  @Test
  void aMessageIsStoredAnsweredWithOkAndThenWithTheBotsWords() {
    var visitor = visitor().hello(0);

    var ok = visitor.say("lamps");

    assertThat(ok.get("seq").asLong()).isEqualTo(1);
    assertThat(visitor.event(1).at("/e/content/text").asString()).isEqualTo("lamps");
    assertThat(visitor.event(2).at("/e/content/text").asString()).isEqualTo("You said: lamps");
    assertThat(visitor.event(3).at("/e/from/role").asString()).isEqualTo("bot");
  }

  @Test
  void theBotBeginsWhenTheVisitorHasTheChatBeforeThem() {
    var visitor = visitor().hello(0, "tab", true);

    assertThat(visitor.hears("Hello").get("seq").asLong()).isEqualTo(1);
  }

  @Test
  void theSameCidGetsTheSameOk() {
    var visitor = visitor().hello(0);

    var first = visitor.say("c-1", "once");
    var seen = visitor.count();
    visitor.post("c-1", "once");
    var again = visitor.await(seen, frame -> frame.get("t").asString().equals("ok"));

    assertThat(again).isEqualTo(first);
  }
}
