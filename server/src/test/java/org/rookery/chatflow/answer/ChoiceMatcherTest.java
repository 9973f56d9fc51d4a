package org.rookery.chatflow.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.chatflow.answer.ChoiceMatcher.Match;

class ChoiceMatcherTest {

  private static String match(ChoiceMatcher matcher, String text, boolean numbers) {
    return Answers.outcome(new ChoiceAnswer(matcher, numbers).parse(text, Answers.in("en")));
  }

  @ParameterizedTest(name = "{0} | {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # name, synonym and value
          Small,Large                | SMALL!                        | Small
          Small,Large                | ` large `                     | Large
          Ärger,Freude               | arger                         | Ärger
          2,3,1                      | 1                             | 1
          # numbers and ordinals, in the order shown
          Small,Large                | 2                             | Large
          Small,Large                | #2                            | Large
          Small,Large                | 2.                            | Large
          Small,Large                | option 1                      | Small
          Small,Large                | the second one                | Large
          Small,Large                | 2nd                           | Large
          Small,Large                | last                          | Large
          Small,Large                | 3                             | err.choice
          Small,Large                | 0                             | err.choice
          # beginning
          Small,Large                | sma                           | Small
          Small,Large                | sm                            | err.choice
          Blue shirt,Blue trousers   | blue                          | [Blue shirt, Blue trousers]
          # typing errors: none below 5 letters, one up to 8, two beyond
          Small,Large                | lagre                         | Large
          Small,Large                | lrge                          | Large
          Small,Large                | lgae                          | err.choice
          Red,Blue                   | rde                           | err.choice
          Delivery,Returns           | delivary                      | Delivery
          Appointment,Complaint      | apointmant                    | Appointment
          Order status,Complaint     | oder stats                    | Order status
          Shirt A1,Shirt A2          | shirt a                       | [Shirt A1, Shirt A2]
          Boots 1,Boots 2            | boots 3                       | [Boots 1, Boots 2]
          # a name within a sentence
          Small,Large                | I'd like the large one, please| Large
          Small,Large                | small or large?               | [Small, Large]
          Blue,Blue shirt            | I want a blue shirt           | Blue shirt
          Small,Large                | smallish things               | err.choice
          # a part of a name
          Blue shirt,Blue trousers   | trousers                      | Blue trousers
          # nothing
          Small,Large                | medium                        | err.choice
          Small,Large                | ` `                           | err.choice
          """)
  void findsTheOptionThatIsMeant(String labels, String typed, String expected) {
    assertThat(match(Answers.matcher("en", labels.split(",")), typed, true)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      textBlock =
          """
          de, die zweite, B
          de, Nummer 3,   C
          fr, le deuxième, B
          fr, première,   A
          es, la segunda, B
          it, terza,      C
          nl, de tweede,  B
          pl, drugi,      B
          ru, второй,     B
          ja, 2番,        B
          zh, 第二,       B
          zh, 第3个,      C
          ar, ٢,          B
          hi, २,          B
          """)
  void readsOrdinalsOfTheLanguage(String language, String typed, String expected) {
    assertThat(match(Answers.matcher(language, "A", "B", "C"), typed, true)).isEqualTo(expected);
  }

  @Test
  void numbersCountOnlyWhereTheyWereShown() {
    assertThat(match(Answers.matcher("en", "Small", "Large"), "2", false)).isEqualTo("err.choice");
  }

  @Test
  void normalMatchingForgivesNothing() {
    var matcher =
        new ChoiceMatcher(Answers.options("Small", "Large"), false, Words.of(Locale.ENGLISH));

    assertThat(match(matcher, "lagre", true)).isEqualTo("err.choice");
    assertThat(match(matcher, "large", true)).isEqualTo("Large");
  }

  @Test
  void synonymsAndValuesAreNamesToo() {
    var order = new Option("o", "Order status", "order", List.of("tracking", "Where is it"));
    var matcher =
        new ChoiceMatcher(
            List.of(order, new Option("h", "Someone")), true, Words.of(Locale.ENGLISH));

    assertThat(match(matcher, "tracking", true)).isEqualTo("o");
    assertThat(match(matcher, "where is it?", true)).isEqualTo("o");
    assertThat(match(matcher, "order", true)).isEqualTo("o");
  }

  @Test
  void theSameNameTwiceIsAmbiguous() {
    var matcher =
        new ChoiceMatcher(
            List.of(new Option("a", "Yes"), new Option("b", "yes!")),
            true,
            Words.of(Locale.ENGLISH));

    assertThat(match(matcher, "yes", true)).isEqualTo("[a, b]");
  }

  @Test
  void aTappedButtonIsFoundByItsId() {
    var matcher = Answers.matcher("en", "Small", "Large");

    assertThat(matcher.byId("Large"))
        .isInstanceOfSatisfying(
            Match.One.class, one -> assertThat(one.option().label()).isEqualTo("Large"));
    assertThat(matcher.byId("large")).isInstanceOf(Match.None.class);
  }

  @Test
  void botsMayHaveTheirOwnWords() {
    var words = Words.of(Locale.ENGLISH).with(Map.of(WordKind.BACK, List.of("Rewind!")));

    assertThat(words.is(WordKind.BACK, "rewind")).isTrue();
    assertThat(words.is(WordKind.BACK, "back")).isFalse();
    assertThat(words.is(WordKind.SKIP, "Skip.")).isTrue();
  }
}
