package org.rookery.chatflow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.chatflow.expression.ExpressionSyntaxException;

class DateAnswerTest {

  private static String outcome(DateAnswer question, String answer, String language) {
    return Answers.outcome(question.parse(answer, Answers.in(language)));
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # in figures, as the locale orders them
          en-GB | 2026-04-03              | 2026-04-03
          en-GB | 2026/4/3                | 2026-04-03
          en-GB | 03/04/2026              | 2026-04-03
          en-US | 03/04/2026              | 2026-03-04
          en-US | 13/04/2026              | 2026-04-13
          en-GB | 3.4.26                  | 2026-04-03
          en-GB | 3.4.85                  | 1985-04-03
          en-GB | 3/4                     | 2026-04-03
          de    | 3.4.                    | 2026-04-03
          de    | 03.04.2026              | 2026-04-03
          ja    | 2026年4月3日            | 2026-04-03
          ja    | 4月3日                  | 2026-04-03
          ko    | 2026년 4월 3일          | 2026-04-03
          ar    | ٢٠٢٦-٠٤-٠٣              | 2026-04-03
          en-GB | 31/02/2026              | err.date
          en-US | 31/02/2026              | err.date
          en-GB | 99/99/2026              | err.date
          # with the month's name
          en-GB | 3 April 2026            | 2026-04-03
          en-GB | April 3rd, 2026         | 2026-04-03
          en-GB | Friday, 3 Apr           | 2026-04-03
          en-GB | the 3rd of april        | 2026-04-03
          de    | 3. April 2026           | 2026-04-03
          de    | 3. März                 | 2026-03-03
          de    | 3rd of May              | 2026-05-03
          fr    | le 3 avril 2026         | 2026-04-03
          es    | 3 de abril de 2026      | 2026-04-03
          pt    | 3 de março              | 2026-03-03
          it    | 3 aprile                | 2026-04-03
          nl    | 3 maart                 | 2026-03-03
          pl    | 3 kwietnia 2026         | 2026-04-03
          tr    | 3 Nisan 2026            | 2026-04-03
          ru    | 3 апреля 2026           | 2026-04-03
          id    | 3 Maret 2026            | 2026-03-03
          hi    | 3 अप्रैल 2026           | 2026-04-03
          vi    | 3 tháng 4               | 2026-04-03
          # seen from today, Thursday, 1 January 2026
          en-GB | today                   | 2026-01-01
          en-GB | Tomorrow!               | 2026-01-02
          en-GB | yesterday               | 2025-12-31
          en-GB | friday                  | 2026-01-02
          en-GB | thursday                | 2026-01-08
          en-GB | this friday             | 2026-01-02
          en-GB | next friday             | 2026-01-09
          en-GB | last friday             | 2025-12-26
          en-GB | in 3 days               | 2026-01-04
          en-GB | in 2 weeks              | 2026-01-15
          en-GB | 3 days ago              | 2025-12-29
          de    | heute                   | 2026-01-01
          de    | übermorgen              | 2026-01-03
          de    | Freitag                 | 2026-01-02
          de    | nächsten Freitag        | 2026-01-09
          de    | in 3 Tagen              | 2026-01-04
          de    | tomorrow                | 2026-01-02
          fr    | demain                  | 2026-01-02
          fr    | vendredi prochain       | 2026-01-09
          es    | mañana                  | 2026-01-02
          it    | domani                  | 2026-01-02
          pt    | amanhã                  | 2026-01-02
          nl    | morgen                  | 2026-01-02
          pl    | jutro                   | 2026-01-02
          tr    | yarın                   | 2026-01-02
          ru    | завтра                  | 2026-01-02
          ar    | غدًا                    | 2026-01-02
          hi    | आज                      | 2026-01-01
          id    | besok                   | 2026-01-02
          ja    | 明日                    | 2026-01-02
          ko    | 내일                    | 2026-01-02
          zh    | 明天                    | 2026-01-02
          # neither
          en-GB | soon                    | err.date
          en-GB | april                   | err.date
          en-GB | 1 2                     | err.date
          en-GB | 12                      | err.date
          en-GB | 40 April                | err.date
          en-GB | april may 3             | err.date
          en-GB | ``                      | err.date
          """)
  void readsDates(String language, String answer, String expected) {
    assertThat(outcome(DateAnswer.any(), answer, language)).isEqualTo(expected);
  }

  private static DateAnswer bounded(String min, String max) {
    return new DateAnswer(
        min == null ? null : DateBound.parse(min),
        max == null ? null : DateBound.parse(max),
        false,
        false,
        Set.of(),
        false,
        false);
  }

  @Test
  void datesKeepToTheirBounds() {
    var future = new DateAnswer(null, null, true, false, Set.of(), false, false);
    var past = new DateAnswer(null, null, false, true, Set.of(), false, false);
    var workdays =
        new DateAnswer(
            null, null, false, false, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false, false);

    assertThat(outcome(future, "31 Dec 2025", "en-GB")).isEqualTo("err.date.past");
    assertThat(outcome(future, "today", "en-GB")).isEqualTo("2026-01-01");
    assertThat(outcome(past, "tomorrow", "en-GB")).isEqualTo("err.date.future");
    assertThat(outcome(past, "3 April", "en-GB")).isEqualTo("2025-04-03");
    assertThat(outcome(workdays, "friday", "en-GB")).isEqualTo("2026-01-02");
    assertThat(outcome(workdays, "saturday", "en-GB")).isEqualTo("err.date.closed");
    assertThat(outcome(bounded("today+1d", "today+30d"), "tomorrow", "en-GB"))
        .isEqualTo("2026-01-02");
    assertThat(bounded("today+1d", "2026-01-31").parse("today", Answers.in("en-GB")))
        .isEqualTo(
            new Parsed.Refused("err.date.range", Map.of("min", "02/01/2026", "max", "31/01/2026")));
    assertThat(bounded("today", null).parse("yesterday", Answers.in("de")))
        .isEqualTo(new Parsed.Refused("err.date.min", Map.of("min", "01.01.2026")));
    assertThat(outcome(bounded(null, "today - 1d"), "today", "en-GB")).isEqualTo("err.date.max");
    assertThatThrownBy(() -> DateBound.parse("soon")).isInstanceOf(ExpressionSyntaxException.class);
  }

  @Test
  void theExampleIsWrittenAsTheLocaleDoes() {
    assertThat(DateAnswer.any().parse("?", Answers.in("de")))
        .isEqualTo(new Parsed.Refused("err.date", Map.of("example", "02.01.2026")));
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en-GB | 2026-04-03 15:30     | 2026-04-03T13:30:00Z
          en-GB | 2026-04-03T15:30:00  | 2026-04-03T13:30:00Z
          en-GB | tomorrow at 3pm      | 2026-01-02T14:00:00Z
          en-GB | tomorrow 12 am       | 2026-01-01T23:00:00Z
          en-GB | 3 April, 9.30 a.m.   | 2026-04-03T07:30:00Z
          de    | morgen um 15 Uhr     | 2026-01-02T14:00:00Z
          fr    | demain à 14h30       | 2026-01-02T13:30:00Z
          en-GB | tomorrow             | err.date
          en-GB | 15:30                | err.date
          en-GB | tomorrow 25:00       | err.date
          """)
  void readsADateWithItsTime(String language, String answer, String expected) {
    var question = new DateAnswer(null, null, false, false, Set.of(), true, false);

    assertThat(outcome(question, answer, language)).isEqualTo(expected);
  }

  @Test
  void aMomentOfTodayMayBeOver() {
    var question = new DateAnswer(null, null, true, false, Set.of(), true, false);

    assertThat(outcome(question, "today 12:00", "en-GB")).isEqualTo("err.date.past");
    assertThat(outcome(question, "today 13:00", "en-GB")).isEqualTo("2026-01-01T12:00:00Z");
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en-GB | 3 April to 5 April          | [2026-04-03, 2026-04-05]
          en-GB | 2026-04-03 - 2026-04-05     | [2026-04-03, 2026-04-05]
          en-GB | 03/04/2026, 05/04/2026      | [2026-04-03, 2026-04-05]
          en-GB | 3-5 April                   | [2026-04-03, 2026-04-05]
          de    | 3.4.–5.4.                   | [2026-04-03, 2026-04-05]
          de    | 3. April bis 5. April       | [2026-04-03, 2026-04-05]
          de    | heute bis morgen            | [2026-01-01, 2026-01-02]
          fr    | du 3 avril au 5 avril       | [2026-04-03, 2026-04-05]
          en-GB | 5 April 2026 to 3 April 2026 | err.date
          en-GB | 3 April                     | err.date
          """)
  void readsTwoDates(String language, String answer, String expected) {
    var question = new DateAnswer(null, null, false, false, Set.of(), false, true);

    assertThat(outcome(question, answer, language)).isEqualTo(expected);
  }
}
