package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rookery.engine.Session.Frame;
import org.rookery.engine.json.JsonPrinter;

/** Sessions are stored for months: what earlier releases wrote is read by later ones. */
class SessionTextTest {
  /** As the first release wrote it, every instant of the pace in full. */
  private static final String FIRST_RELEASE =
      """
      {"n":1,"state":"WAIT_INPUT","frames":[["flw_lead",1,"n_mail"]],\
      "waiting":{"node":"n_mail","since":1773046804000,"retries":1,"shown":["a","A"],"notes":{"page":"2"}},\
      "vars":{"size":"small","when":{"$d":"2026-03-01"},"total":2.50},\
      "facts":{"first_message":"Anna Meyer","answer":"small"},\
      "answers":[\
      {"node":"n_name","value":"Anna","message":"msg_1","at":1773046801000,"undo":{"contact.name":null}},\
      {"frames":[["flw_lead",1,"n_call"],["flw_sub",3,"n_ask","next"]],"node":"n_ask","value":"x\\"y","at":1773046802000}],\
      "answered":2,"timers":{"LEAD":1773047405000,"SESSION":1773048605000},"turn":6,"steps":9,"by":"message",\
      "at":1773046800000,"active":1773046805000,"in":1773046805000,"out":1773046805000,"memory":{"lead":true},\
      "pace":[0,1773046800000,1773046801000,1773046802000],"version":6}\
      """;

  @Test
  void aSessionOfTheFirstReleaseIsRead() {
    var session = SessionText.read(FIRST_RELEASE);

    assertThat(session.answers()).hasSize(2);
    assertThat(session.answers().get(0).frames())
        .isEqualTo(List.of(new Frame("flw_lead", 1, "n_name", null, null)));
    assertThat(session.answers().get(1).value()).isEqualTo("x\"y");
    assertThat(session.answers().get(1).frames()).hasSize(2);
    assertThat(session.nextDue()).isEqualTo(Instant.ofEpochMilli(1773047405000L));
    assertThat(SessionText.read(SessionText.write(session))).isEqualTo(session);
  }

  /** The same, as it is written now. */
  private static final String NOW =
      """
      {"counts":[1,6,6,9,2,0,2],"times":[1773046800000,5000,5000,5000],"state":"WAIT_INPUT","by":"message",\
      "frames":[["flw_lead",1,"n_mail"]],\
      "waiting":{"node":"n_mail","since":1773046804000,"retries":1,"shown":["a","A"],"notes":{"page":"2"}},\
      "timers":{"LEAD":1773047405000,"SESSION":1773048605000},\
      "vars":{"size":"small","when":{"$d":"2026-03-01"},"total":2.50},\
      "facts":{"first_message":"Anna Meyer","answer":"small"},"memory":{"lead":true},\
      "pace":[0,1773046800000,1000,2000],\
      "history":[\
      {"node":"n_name","value":"Anna","message":"msg_1","at":1773046801000,"undo":{"contact.name":null}},\
      {"frames":[["flw_lead",1,"n_call"],["flw_sub",3,"n_ask","next"]],"node":"n_ask","value":"x\\"y","at":1773046802000}]}\
      """;

  @Test
  void aSessionOfTheFirstReleaseIsWrittenShorter() {
    assertThat(SessionText.write(SessionText.read(FIRST_RELEASE))).isEqualTo(NOW);
    assertThat(SessionText.write(SessionText.read(NOW))).isEqualTo(NOW);
  }

  @Test
  void countersAndFieldsOfALaterReleaseDoNoHarm() {
    var later =
        NOW.replace("2,0,2]", "2,0,2,7]")
            .replace("\"history\"", "\"mood\":{\"a\":[1]},\"history\"");

    var session = SessionText.read(later);

    assertThat(session.answers()).hasSize(2);
    assertThat(SessionText.write(session))
        .isEqualTo(NOW.replace("\"history\"", "\"mood\":{\"a\":[1]},\"history\""));
  }

  @Test
  void answersThatAreCutOffAreRefused() {
    var cut = NOW.substring(0, NOW.length() - 2);

    assertThatThrownBy(() -> SessionText.read(cut)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersKeepTheirPlaceWhenAnotherFlowRunsAtTheBottom() {
    var session = SessionText.read(FIRST_RELEASE);
    var elsewhere = List.of(new Frame("flw_other", 2, "n_1", null, null));

    var json = new JsonPrinter(16);
    json.beginArray();
    session.answers().write(json, elsewhere);
    json.endArray();

    assertThat(json.text())
        .contains("{\"frames\":[[\"flw_lead\",1,\"n_name\"]],\"node\":\"n_name\"");
  }

  @Test
  void theOldestAnswerIsForgottenBeyondFifty() {
    var answers = Answers.NONE;
    var session = SessionText.read(FIRST_RELEASE);
    for (var i = 0; i < 60; i++) answers = answers.plus(session.answers().get(i % 2));

    assertThat(answers).hasSize(50);
    assertThat(answers.withoutLast()).hasSize(49);
  }
}
