package org.rookery.chatflow.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.chatflow.answer.ChoiceMatcher.Match;
import org.rookery.chatflow.answer.TextAnswer.Format;

/** What holds for every answer. */
class AnswerPropertiesTest {

  private static final String PIECES =
      "0123456789 .,:/-–@+#★🙂'’abcmdyäßяحहあ一\n\t\u200d\ufe0f\u0301";

  private static final List<String> WORDS =
      List.of(
          "my name is ",
          "i'm ",
          " April",
          "tomorrow",
          " at 3pm",
          " and ",
          "1-2",
          "@gmial.com",
          "twelve",
          "option ",
          " kg",
          "★★");

  private static String text(Random random, int most) {
    var out = new StringBuilder();
    int length = random.nextInt(most);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(12) == 0) out.append(WORDS.get(random.nextInt(WORDS.size())));
      else if (random.nextInt(3) > 0) out.append(PIECES.charAt(random.nextInt(PIECES.length())));
      else out.appendCodePoint(random.nextInt(0x110000));
    }
    return out.toString();
  }

  private static List<AnswerParser> parsers(String language) {
    return List.of(
        new NameAnswer(100, true, true, true),
        new TextAnswer(new Lengths(1, 100), Format.LETTERS),
        new EmailAnswer(254, false, false, true),
        new PhoneAnswer("DE", List.of("DE"), false),
        new NumberAnswer(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE, true, "kg"),
        new RatingAnswer(1, 5),
        new YesNoAnswer("Yes", "No", true),
        DateAnswer.any(),
        new DateAnswer(DateBound.parse("today"), null, true, false, Set.of(), true, false),
        new DateAnswer(null, DateBound.parse("today+9d"), false, true, Set.of(), false, true),
        new ChoiceAnswer(Answers.matcher(language, "Small", "Größe", "大", "🙂"), true),
        new MultiAnswer(Answers.matcher(language, "A and B", "1-2", "ا"), true, 1, 2, "A and B"));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void noAnswerMakesAParserThrow(long seed) {
    var random = new Random(seed);
    var language = Words.LANGUAGES.get((int) (seed % Words.LANGUAGES.size()));
    for (var parser : parsers(language)) {
      for (int i = 0; i < 40; i++)
        assertThat(parser.parse(text(random, 40), Answers.in(language))).isNotNull();
    }
  }

  @Test
  void aVeryLongAnswerIsReadQuicklyToo() {
    for (var piece :
        List.of("★", "1,", "im ", "a@", "9", " ", "-", "small ", "\u0301", "1 - ", "'")) {
      for (var parser : parsers("en"))
        assertThat(parser.parse(piece.repeat(20_000), Answers.in("en"))).isNotNull();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void aLabelFindsItsOptionHoweverItIsTyped(long seed) {
    var random = new Random(seed);
    var labels =
        random
            .ints(5, 0, 100_000)
            .distinct()
            .mapToObj(number -> "Article " + number)
            .toArray(String[]::new);
    var matcher = Answers.matcher("en", labels);
    for (var label : labels) {
      var typed = random.nextBoolean() ? "  " + label.toUpperCase(Locale.ROOT) + "! " : label;

      assertThat(matcher.match(typed, true))
          .isInstanceOfSatisfying(
              Match.One.class, one -> assertThat(one.option().id()).isEqualTo(label));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void aDateWrittenAsAnExampleIsRead(long seed) {
    var random = new Random(seed);
    for (var language : Words.LANGUAGES) {
      var date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2_000));
      var locale = Locale.forLanguageTag(language);

      var read =
          new DateText(locale, LocalDate.of(2026, 1, 1), false).read(DateOrder.write(date, locale));

      assertThat(read).as(DateOrder.write(date, locale)).isEqualTo(date);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void distanceIsTheSameBothWays(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      var a = text(random, 8);
      var b = text(random, 8);

      assertThat(Distance.between(a, b, 8)).isEqualTo(Distance.between(b, a, 8));
      assertThat(Distance.between(a, a, 2)).isZero();
    }
  }
}
