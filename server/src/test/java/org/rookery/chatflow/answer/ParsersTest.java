package org.rookery.chatflow.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rookery.chatflow.answer.TextAnswer.Format;

class ParsersTest {

  private static String outcome(AnswerParser parser, String answer, String language) {
    return Answers.outcome(parser.parse(answer, Answers.in(language)));
  }

  // Names

  private static final NameAnswer NAME = new NameAnswer(100, true, true, true);

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Bo Li                                | Bo Li
          en | my name is anna meyer                | Anna Meyer
          en | Hi, I'm anna meyer, nice to meet you | Anna Meyer
          en | I’m Anna.                            | Anna
          en | call me J. R. smith                  | J. R. Smith
          en | ANNA MEYER                           | Anna Meyer
          en | McDonald                             | McDonald
          en | o'neill-smith                        | O'Neill-Smith
          en | anna von der heide                   | Anna von der Heide
          en | `  Anna   Meyer `                    | Anna Meyer
          en | Jim Imran                            | Jim Imran
          en | İİİİİİİİİİİİ my name is bo           | Bo
          de | ich heiße jörg müller                | Jörg Müller
          fr | je m'appelle amélie                  | Amélie
          es | me llamo José García                 | José García
          pt | meu nome é João                      | João
          it | mi chiamo Elena                      | Elena
          tr | benim adım ilker                     | İlker
          ru | меня зовут анна                      | Анна
          ar | اسمي ليلى                            | ليلى
          hi | मेरा नाम राहुल है                    | राहुल
          ja | 私の名前は山田太郎です               | 山田太郎
          ko | 제 이름은 김민수입니다               | 김민수
          zh | 我叫王芳                             | 王芳
          zh | 李                                   | 李
          en | B                                    | err.name
          en | 42                                   | err.name
          en | anna@example.com                     | err.name
          en | https://example.com                  | err.name
          en | www.example.com                      | err.name
          en | example.com                          | err.name
          en | J.R.                                 | J.R.
          en | '--                                  | err.name
          en | ``                                   | err.name
          """)
  void readsNames(String language, String answer, String expected) {
    assertThat(outcome(NAME, answer, language)).isEqualTo(expected);
  }

  @Test
  void splitsANameAtItsLastSpace() {
    assertThat(NAME.parse("anna maria meyer", Answers.in("en")))
        .isEqualTo(
            new Parsed.Accepted(
                "Anna Maria Meyer", Map.of("first_name", "Anna Maria", "last_name", "Meyer")));
    assertThat(NAME.parse("anna", Answers.in("en")))
        .isEqualTo(new Parsed.Accepted("Anna", Map.of("first_name", "Anna")));
  }

  @Test
  void settingsOfANameQuestionCount() {
    assertThat(outcome(new NameAnswer(100, true, false, false), "my name is anna", "en"))
        .isEqualTo("my name is anna");
    assertThat(outcome(new NameAnswer(100, false, true, true), "anna 2nd", "en"))
        .isEqualTo("Anna 2nd");
    assertThat(outcome(new NameAnswer(5, true, true, true), "Annabella", "en"))
        .isEqualTo("err.text.long");
  }

  // Texts

  @Test
  void lengthsCountWhatAReaderCounts() {
    var text = new TextAnswer(new Lengths(2, 3), Format.ANY);

    assertThat(outcome(text, "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", "en"))
        .isEqualTo("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧");
    assertThat(text.parse("e\u0301", Answers.in("en")))
        .isEqualTo(new Parsed.Refused("err.text.short", Map.of("min", 2)));
    assertThat(text.parse("abcd", Answers.in("en")))
        .isEqualTo(new Parsed.Refused("err.text.long", Map.of("max", 3, "length", 4)));
  }

  @Test
  void formatsOfATextAllowTheirCharacters() {
    assertThat(outcome(new TextAnswer(new Lengths(1, 50), Format.LETTERS), "Jörg-Uwe", "en"))
        .isEqualTo("Jörg-Uwe");
    assertThat(outcome(new TextAnswer(new Lengths(1, 50), Format.LETTERS), "R2D2", "en"))
        .isEqualTo("err.generic");
    assertThat(outcome(new TextAnswer(new Lengths(1, 50), Format.ALPHANUMERIC), "R2D2", "en"))
        .isEqualTo("R2D2");
    assertThat(outcome(new TextAnswer(new Lengths(1, 50), Format.ALPHANUMERIC), "R2$", "en"))
        .isEqualTo("err.generic");
  }

  // E-mail

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Anna@Example.COM            | Anna@example.com
          ` <a.b+c@example.co.uk>. `  | a.b+c@example.co.uk
          mailto:anna@example.com     | anna@example.com
          anna@bücher.example         | anna@bücher.example
          anna@xn--bcher-kva.example  | anna@xn--bcher-kva.example
          o'neill@example.com         | o'neill@example.com
          bo at x                     | err.email
          bo@x                        | err.email
          bo@@x.de                    | err.email
          bo@.de                      | err.email
          bo@x..de                    | err.email
          bo@-x.de                    | err.email
          @x.de                       | err.email
          b o@x.de                    | err.email
          bo@127.0.0.1                | err.email
          b..o@x.de                   | err.email
          .bo@x.de                    | err.email
          bö@x.de                     | err.email
          bo@gmial.com                | bo@gmail.com?
          bo@gmail.con                | bo@gmail.com?
          bo@gmail.co                 | bo@gmail.com?
          bo@gmal.cmo                 | bo@gmail.com?
          bo@hotmial.com              | bo@hotmail.com?
          bo@outlok.com               | bo@outlook.com?
          bo@yaho.com                 | bo@yahoo.com?
          bo@gmx.ed                   | bo@gmx.de?
          bo@gmail.com                | bo@gmail.com
          bo@mail.com                 | bo@mail.com
          bo@max.de                   | bo@max.de
          bo@email.example            | bo@email.example
          """)
  void readsAddresses(String answer, String expected) {
    assertThat(outcome(new EmailAnswer(254, true, true, true), answer, "en")).isEqualTo(expected);
  }

  @Test
  void settingsOfAnAddressQuestionCount() {
    assertThat(outcome(new EmailAnswer(254, false, true, true), "bo@gmail.com", "en"))
        .isEqualTo("err.email.free");
    assertThat(outcome(new EmailAnswer(254, true, false, true), "bo@mail.yopmail.com", "en"))
        .isEqualTo("err.email.disposable");
    assertThat(outcome(new EmailAnswer(254, true, true, false), "bo@gmial.com", "en"))
        .isEqualTo("bo@gmial.com");
    assertThat(
            outcome(new EmailAnswer(20, true, true, true), "a".repeat(20) + "@example.com", "en"))
        .isEqualTo("err.email");
  }

  @Test
  void whoeverInsistsIsNotAskedAgain() {
    var question = new EmailAnswer(254, true, false, true);

    assertThat(Answers.outcome(question.insist("bo@gmial.com", Answers.in("en"))))
        .isEqualTo("bo@gmial.com");
    assertThat(Answers.outcome(question.insist("bo@yopmail.com", Answers.in("en"))))
        .isEqualTo("err.email.disposable");
  }

  // Phone

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0171 2345678      | +491712345678
          +49 171 2345678   | +491712345678
          0049 171 2345678  | +491712345678
          (0171) 234-56-78  | +491712345678
          +1 202 555 0123   | +12025550123
          12                | err.phone
          +49 171           | err.phone
          call me           | err.phone
          """)
  void readsPhoneNumbers(String answer, String expected) {
    assertThat(outcome(new PhoneAnswer("DE", List.of(), true), answer, "en")).isEqualTo(expected);
  }

  @Test
  void aPhoneNumberTellsItsDialCodeAndKeepsToItsCountries() {
    var germans = new PhoneAnswer("DE", List.of("DE", "AT"), false);

    assertThat(germans.parse("0171 2345678", Answers.in("en")))
        .isEqualTo(new Parsed.Accepted("+491712345678", Map.of("dial_code", "+49")));
    assertThat(germans.parse("+1 202 555 0123", Answers.in("en")))
        .isEqualTo(
            new Parsed.Refused("err.phone.country", Map.of("countries", "Germany, Austria")));
    assertThat(outcome(germans, "030 123456", "en")).isEqualTo("err.phone");
    assertThat(outcome(new PhoneAnswer(null, List.of(), true), "0171 2345678", "de-DE"))
        .isEqualTo("+491712345678");
    assertThat(outcome(new PhoneAnswer(null, List.of(), true), "0171 2345678", "en"))
        .isEqualTo("err.phone");
  }

  // Numbers

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | 42                | 42
          en | -3.5              | -3.5
          en | +3                | 3
          en | .5                | 0.5
          en | 1,234             | 1234
          de | 1,234             | 1.234
          de | 1.234             | 1234
          en | 1.234             | 1.234
          de | 1.234,5           | 1234.5
          en | 1.234,5           | 1234.5
          en | 1,234.5           | 1234.5
          en | 12,5              | 12.5
          en | 1,234,567         | 1234567
          en | 12,34,567         | 1234567
          en | 0,123             | 0.123
          fr | 1 234,5           | 1234.5
          de-CH | 1'234.50       | 1234.50
          ar | ١٢٣٫٥             | 123.5
          hi | १२३               | 123
          en | 42 kg             | 42
          en | 42kg              | 42
          en | kg 42             | 42
          en | €42               | 42
          en | 42 %              | 42
          en | twelve            | 12
          en | twenty-one        | 21
          en | twenty one        | 21
          en | three hundred and five | 305
          de | zwölf             | 12
          de | einundzwanzig     | 21
          fr | vingt et un       | 21
          es | doce              | 12
          ja | 十二              | 12
          de | twelve            | 12
          en | twelvish          | err.number
          en | 1.2.3,4,5         | err.number
          en | 1,23,4            | err.number
          en | 12a               | err.number
          en | 1 2               | err.number
          en | ``                | err.number
          en | 1e5               | err.number
          """)
  void readsNumbers(String language, String answer, String expected) {
    assertThat(outcome(new NumberAnswer(null, null, null, false, "kg"), answer, language))
        .isEqualTo(expected);
  }

  @Test
  void numbersKeepToTheirBounds() {
    var number =
        new NumberAnswer(
            new BigDecimal("1000"), new BigDecimal("2000"), new BigDecimal("0.5"), false, null);

    assertThat(outcome(number, "1000.5", "en")).isEqualTo("1000.5");
    assertThat(number.parse("999", Answers.in("de")))
        .isEqualTo(new Parsed.Refused("err.number.min", Map.of("min", "1.000")));
    assertThat(outcome(number, "2001", "en")).isEqualTo("err.number.max");
    assertThat(outcome(number, "1000.2", "en")).isEqualTo("err.number.step");
    assertThat(outcome(new NumberAnswer(null, null, null, true, null), "1.5", "en"))
        .isEqualTo("err.number.integer");
    assertThat(outcome(new NumberAnswer(null, null, null, true, null), "2.0", "en")).isEqualTo("2");
    assertThat(number.parse("x", Answers.in("en")))
        .isEqualTo(new Parsed.Refused("err.number", Map.of("example", "1,000")));
  }

  // Ratings

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          4             | 4
          four          | 4
          ★★★★          | 4
          ⭐⭐⭐⭐         | 4
          ★★★★☆         | 4
          4/5           | 4
          4 / 5         | 4
          4 out of 5    | 4
          4 stars       | 4
          four stars    | 4
          🙂            | 4
          0             | err.number.min
          6             | err.number.max
          ★★★★★★        | err.number.max
          4.5           | err.number
          4.5 stars     | err.number
          4/6           | err.number
          good          | err.number
          """)
  void readsRatings(String answer, String expected) {
    assertThat(outcome(new RatingAnswer(1, 5), answer, "en")).isEqualTo(expected);
  }

  @Test
  void aRecommendationStartsAtZero() {
    assertThat(outcome(new RatingAnswer(0, 10), "0", "en")).isEqualTo("0");
    assertThat(outcome(new RatingAnswer(0, 10), "zehn", "de")).isEqualTo("10");
  }

  // Yes and no

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Yes!                    | true
          en | yep                     | true
          en | yes, that would be nice | true
          en | no thanks               | false
          en | 👍                      | true
          en | 1                       | true
          en | 2                       | false
          en | Sounds good             | true
          en | sounds god              | true
          en | maybe                   | err.choice
          de | Ja                      | true
          de | nö                      | false
          fr | oui                     | true
          es | sí                      | true
          pt | não                     | false
          pl | no                      | err.choice
          pl | nie                     | false
          tr | hayır                   | false
          ru | да                      | true
          ar | نعم                     | true
          hi | हाँ                     | true
          id | tidak                   | false
          ja | はい                    | true
          ko | 아니요                  | false
          zh | 是的                    | true
          """)
  void readsYesAndNo(String language, String answer, String expected) {
    assertThat(outcome(new YesNoAnswer("Sounds good", "Rather not", true), answer, language))
        .isEqualTo(expected);
  }
}
