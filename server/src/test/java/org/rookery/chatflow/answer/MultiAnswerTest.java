package org.rookery.chatflow.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiAnswerTest {

  private static final MultiAnswer TWO_OR_THREE =
      new MultiAnswer(Answers.matcher("en", "A", "B", "C", "D"), true, 2, 3, null);

  private static String parse(MultiAnswer question, String answer) {
    return Answers.outcome(question.parse(answer, Answers.in("en")));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1          | err.multi.min
          1,2,3,4    | err.multi.max
          a and c    | [A, C]
          1-3        | [A, B, C]
          1, 9       | err.multi.unknown
          c; a       | [A, C]
          c/a        | [A, C]
          a & b      | [A, B]
          2 4        | [B, D]
          1 2-3      | [A, B, C]
          a, A, 1    | err.multi.min
          3-1        | err.multi.unknown
          1-9        | err.multi.unknown
          a c        | err.multi.unknown
          all        | err.multi.max
          none       | err.multi.unknown
          second, d  | [B, D]
          """)
  void readsSeveralOptionsInTheirOrder(String answer, String expected) {
    assertThat(parse(TWO_OR_THREE, answer)).isEqualTo(expected);
  }

  @Test
  void namesTheItemItDoesNotKnow() {
    assertThat(TWO_OR_THREE.parse("1, 9", Answers.in("en")))
        .isEqualTo(new Parsed.Refused("err.multi.unknown", Map.of("item", "9")));
  }

  @Test
  void theExclusiveOptionClearsTheOthers() {
    var question =
        new MultiAnswer(
            Answers.matcher("en", "Bread", "Milk", "None of these"), true, 1, 3, "None of these");

    assertThat(parse(question, "bread, none of these")).isEqualTo("[None of these]");
    assertThat(parse(question, "none")).isEqualTo("[None of these]");
    assertThat(parse(question, "all")).isEqualTo("[Bread, Milk]");
    assertThat(parse(question, "bred, mlik")).isEqualTo("err.multi.unknown");
    assertThat(parse(question, "braed")).isEqualTo("[Bread]");
  }

  @Test
  void aLabelMayHoldASeparator() {
    var question =
        new MultiAnswer(
            Answers.matcher("en", "Bed and breakfast", "Bed, full board", "Camping"),
            true,
            1,
            3,
            null);

    assertThat(parse(question, "bed and breakfast, camping"))
        .isEqualTo("[Bed and breakfast, Camping]");
    assertThat(parse(question, "Bed, full board")).isEqualTo("[Bed, full board]");
  }

  @Test
  void readsTheAndOfTheLanguage() {
    var german = new MultiAnswer(Answers.matcher("de", "Rot", "Grün", "Blau"), true, 1, 3, null);

    assertThat(parse(german, "rot und blau")).isEqualTo("[Rot, Blau]");
    assertThat(parse(german, "alle")).isEqualTo("[Rot, Grün, Blau]");
  }

  @Test
  void takesTheIdsOfAForm() {
    assertThat(TWO_OR_THREE.ofIds(List.of("D", "A")))
        .isEqualTo(new Parsed.Accepted(List.of("A", "D")));
    assertThat(TWO_OR_THREE.ofIds(List.of("A", "x"))).isInstanceOf(Parsed.Refused.class);
    assertThat(TWO_OR_THREE.ofIds(List.of()))
        .isEqualTo(new Parsed.Refused("err.multi.min", Map.of("min", 2)));
  }
}
