package org.rookery.chatflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rookery.contact.AttributeType;
import tools.jackson.databind.json.JsonMapper;

class ConditionTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static ConditionJson json(String text) {
    return JSON.readValue(text.replace('\'', '"'), ConditionJson.class);
  }

  private static boolean test(String condition) {
    return CompiledCondition.of(json(condition)).test(Some.VARIABLES, Some.CONTEXT);
  }

  /** {@code attribute operator constant}, the constant in JSON. */
  private static String leaf(String comparison) {
    var parts = comparison.split(" ", 3);
    var right = parts.length < 3 ? "" : ",'right':{'value':" + parts[2] + "}";
    return "{'left':{'attr':'" + parts[0] + "'},'op':'" + parts[1] + "'" + right + "}";
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          # all types
          session.topic is_set                       => true
          session.empty is_set                       => false
          session.none is_set                        => false
          session.empty is_empty                     => true
          session.topic is_empty                     => false
          session.topic equals 'ORDER!'              => true
          session.topic equals 'orders'              => false
          session.budget equals '1234.50'            => true
          session.eta equals '2026-01-02'            => true
          session.topic not_equals 'x'               => true
          session.topic not_equals 'Order'           => false
          session.topic one_of ['a','Order']         => true
          session.topic one_of ['a']                 => false
          session.topic not_one_of ['a']             => true
          session.topic not_one_of ['order']         => false
          contact.opted_in equals true               => true
          session.items equals ['Pear','APPLE']      => true
          # text
          contact.name contains 'maria'              => true
          contact.name contains 'otto'               => false
          contact.name not_contains 'otto'           => true
          contact.name starts_with 'ANNA'            => true
          contact.name ends_with 'meyer'             => true
          contact.name matches '^anna\\\\s'          => true
          contact.name matches 'meyer$'              => true
          contact.name not_matches 'otto'            => true
          session.topic length_gt 4                  => true
          session.topic length_gt 5                  => false
          session.topic length_lt 6                  => true
          # number
          session.budget gt 1000                     => true
          session.budget gt 1234.5                   => false
          session.budget gte 1234.5                  => true
          session.budget lt '2000'                   => true
          session.budget lte 1234.5                  => true
          session.budget between [1000,1234.5]       => true
          session.budget between [1,2]               => false
          session.topic gt 'apple'                   => true
          session.topic lt 'apple'                   => false
          # dates: now is Thursday 2026-01-01 12:30 in Berlin
          session.eta before '2026-01-03'            => true
          session.eta before '2026-01-02'            => false
          session.eta after '2026-01-01'             => true
          session.eta on '2026-01-02'                => true
          system.now on '2026-01-01'                 => true
          session.eta between ['2026-01-01','2026-01-02'] => true
          session.eta in_next 'P3D'                  => true
          session.eta in_next 'PT6H'                 => false
          session.eta in_next 1                      => true
          session.eta in_last 'P3D'                  => false
          system.now in_last 'PT1H'                  => true
          session.eta weekday_in [5]                 => true
          session.eta weekday_in [6,7]               => false
          session.at before '10:00'                  => true
          session.topic before 'zebra'               => false
          session.eta before 'soon'                  => false
          session.at between ['09:00','10:00']       => true
          # lists
          contact.tags has 'vip'                     => true
          contact.tags has 'gold'                    => false
          contact.tags has_any ['gold','berlin']     => true
          contact.tags has_all ['vip','berlin']      => true
          contact.tags has_all ['vip','gold']        => false
          contact.tags has_none ['gold']             => true
          contact.tags has_none ['vip']              => false
          contact.tags count_gt 1                    => true
          contact.tags count_lt 2                    => false
          # boolean
          contact.opted_in is_true                   => true
          contact.opted_in is_false                  => false
          # place (Berlin; Potsdam lies 27 km away)
          chat.place within_km {'lat':52.4,'lng':13.06,'km':30}  => true
          chat.place within_km {'lat':52.4,'lng':13.06,'km':10}  => false
          # nothing on the left
          session.missing equals 'x'                 => false
          session.missing not_equals 'x'             => true
          session.missing one_of ['x']               => false
          session.missing not_one_of ['x']           => true
          session.missing contains 'x'               => false
          session.missing not_contains 'x'           => true
          session.missing not_matches 'x'            => false
          session.missing gt 1                       => false
          session.missing lt 1                       => false
          session.missing before '2026-01-01'        => false
          session.missing has 'x'                    => false
          session.missing has_none ['x']             => true
          session.missing count_lt 1                 => false
          session.missing is_false                   => false
          session.missing is_empty                   => true
          """)
  void comparesAsTheOperatorSays(String comparison, boolean expected) {
    assertThat(test(leaf(comparison))).isEqualTo(expected);
  }

  @Test
  void looksAtTagsSegmentsFormulasAndOtherAttributes() {
    assertThat(test("{'left':{'tag':'vip'},'op':'is_set'}")).isTrue();
    assertThat(test("{'left':{'tag':'gold'},'op':'is_set'}")).isFalse();
    assertThat(test("{'left':{'tag':'gold'},'op':'is_false'}")).isTrue();
    assertThat(test("{'left':{'segment':'seg_1'},'op':'is_true'}")).isTrue();
    assertThat(test("{'left':{'formula':'session.budget * 2'},'op':'gt','right':{'value':2000}}"))
        .isTrue();
    assertThat(test("{'left':{'formula':'1 / 0'},'op':'gt','right':{'value':0}}")).isFalse();
    assertThat(test("{'left':{'attr':'session.topic'},'op':'equals','right':{'attr':'topic'}}"))
        .isTrue();
    assertThat(
            test(
                "{'left':{'attr':'session.topic'},'op':'equals','right':{'attr':'session.missing'}}"))
        .isFalse();
  }

  @Test
  void upperAndLowerCaseMatterWhereSaid() {
    assertThat(
            test(
                "{'left':{'attr':'session.topic'},'op':'equals','right':{'value':'Order'},'caseSensitive':true}"))
        .isFalse();
    assertThat(
            test(
                "{'left':{'attr':'contact.name'},'op':'matches','right':{'value':'anna'},'caseSensitive':true}"))
        .isFalse();
  }

  @Test
  void groupsCombine() {
    var yes = leaf("session.topic is_set");
    var no = leaf("session.topic is_empty");

    assertThat(test("{'all':[" + yes + "," + yes + "]}")).isTrue();
    assertThat(test("{'all':[" + yes + "," + no + "]}")).isFalse();
    assertThat(test("{'any':[" + no + "," + yes + "]}")).isTrue();
    assertThat(test("{'any':[" + no + "]}")).isFalse();
    assertThat(test("{'not':" + no + "}")).isTrue();
  }

  @Test
  void writesTheJsonItReads() {
    var text =
        "{\"all\":[{\"left\":{\"attr\":\"session.budget\"},\"op\":\"gte\",\"right\":{\"value\":3500}},"
            + "{\"any\":[{\"left\":{\"tag\":\"vip\"},\"op\":\"is_set\"},{\"not\":{\"left\":{\"attr\":\"a\"},\"op\":\"is_set\"}}]}]}";

    assertThat(JSON.writeValueAsString(json(text))).isEqualTo(text);
  }

  @Test
  void knowsTheAttributesItUses() {
    var condition =
        json(
            "{'all':[{'left':{'attr':'contact.firstName'},'op':'equals','right':{'attr':'session.x'}},{'left':{'tag':'vip'},'op':'is_set'}]}");

    assertThat(CompiledCondition.of(condition).paths())
        .containsExactly("contact.first_name", "session.x", "contact.tags");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          empty        => {'all':[]}
          empty        => {'not':{'any':[]}}
          bad_left     => {'left':{},'op':'is_set'}
          bad_left     => {'left':{'attr':'a','tag':'b'},'op':'is_set'}
          bad_left     => {'left':{'attr':'not a path'},'op':'is_set'}
          bad_operator => {'left':{'attr':'a'},'op':'resembles','right':{'value':1}}
          bad_right    => {'left':{'attr':'a'},'op':'equals'}
          bad_right    => {'left':{'attr':'a'},'op':'equals','right':{}}
          bad_right    => {'left':{'attr':'a'},'op':'equals','right':{'value':1,'attr':'b'}}
          bad_right    => {'left':{'attr':'a'},'op':'between','right':{'value':[1]}}
          bad_right    => {'left':{'attr':'a'},'op':'one_of','right':{'value':'x'}}
          bad_right    => {'left':{'attr':'a'},'op':'in_last','right':{'value':'soon'}}
          bad_right    => {'left':{'attr':'a'},'op':'within_km','right':{'value':{'lat':1}}}
          bad_regex    => {'left':{'attr':'a'},'op':'matches','right':{'value':'(a'}}
          bad_regex    => {'left':{'attr':'a'},'op':'matches','right':{'value':'(?=a)'}}
          bad_formula  => {'left':{'formula':'1 +'},'op':'is_set'}
          does_not_fit => {'left':{'attr':'contact.name'},'op':'gt','right':{'value':1}}
          does_not_fit => {'left':{'tag':'vip'},'op':'contains','right':{'value':'x'}}
          too_deep     => {'all':[{'any':[{'not':{'all':[{'left':{'attr':'a'},'op':'is_set'}]}}]}]}
          """)
  void findsWhatIsWrongBeforeItIsTested(String code, String condition) {
    var problems =
        ConditionCheck.problems(
            json(condition), path -> path.equals("contact.name") ? AttributeType.TEXT : null);

    assertThat(problems).extracting(ConditionCheck.Problem::code).containsExactly(code);
  }

  @Test
  void threeLevelsAndThirtyComparisonsAreTheMost() {
    var leaf = leaf("session.topic is_set");
    var thirty = "{'all':[" + (leaf + ",").repeat(29) + leaf + "]}";
    var more = "{'all':[" + (leaf + ",").repeat(30) + leaf + "]}";

    assertThat(test(thirty)).isTrue();
    assertThat(test("{'all':[{'any':[{'not':" + leaf("session.topic is_empty") + "}]}]}")).isTrue();
    assertThatThrownBy(() -> CompiledCondition.of(json(more)))
        .isInstanceOf(ExpressionSyntaxException.class);
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void everyOperatorFitsSomeTypeAndIsFoundByItsWord(Operator operator) {
    assertThat(AttributeType.values()).anyMatch(operator::fits);
    assertThat(Operator.named(operator.word())).isEqualTo(operator);
  }

  @Test
  void operatorsFitTheTypesOfTheTable() {
    Map.of(
            AttributeType.TEXT, "contains starts_with matches length_gt equals",
            AttributeType.NUMBER, "gt gte lt lte between is_set",
            AttributeType.DATE, "before after on between in_last weekday_in",
            AttributeType.LIST, "has has_any has_all has_none count_gt",
            AttributeType.BOOLEAN, "is_true is_false",
            AttributeType.LOCATION, "within_km")
        .forEach(
            (type, words) ->
                assertThat(words.split(" ")).allMatch(word -> Operator.named(word).fits(type)));
    assertThat(Operator.GT.fits(AttributeType.TEXT)).isFalse();
    assertThat(Operator.HAS.fits(AttributeType.TEXT)).isFalse();
    assertThat(Operator.CONTAINS.fits(AttributeType.NUMBER)).isFalse();
  }
}
