package org.rookery.chatflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

  private static FormulaResult evaluate(String formula) {
    return Formula.parse(formula).evaluate(Some.VARIABLES, Some.CONTEXT);
  }

  private static String text(String formula) {
    return evaluate(formula) instanceof FormulaResult.Value(var value)
        ? value == null ? "null" : JsonText.write(value).replace("\"", "")
        : evaluate(formula).toString();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          # arithmetic
          1 + 2 * 3                     => 7
          (1 + 2) * 3                   => 9
          7 - 2 - 1                     => 4
          8 / 4 / 2                     => 1
          7 % 4                         => 3
          -7 % 4                        => -3
          -2 + 5                        => 3
          2 - -2                        => 4
          0.1 + 0.2                     => 0.3
          1 / 3                         => 0.3333333333333333333333333333333333
          2 / 3                         => 0.6666666666666666666666666666666667
          12345678901234567890 * 10     => 123456789012345678900
          # texts
          'a' + "b"                     => ab
          'a' + 1                       => a1
          1 + 'a'                       => 1a
          'a' + null                    => a
          'it\\'s'                      => it's
          # null
          null + 1                      => null
          missing * 2                   => null
          -missing                      => null
          null == null                  => true
          missing == null               => true
          topic == null                 => false
          topic != null                 => true
          missing != null               => false
          missing == 1                  => false
          missing != 1                  => false
          missing < 1                   => false
          # comparison
          1 < 2                         => true
          2 <= 2                        => true
          2 > 2                         => false
          2 >= 2                        => true
          1.0 == 1                      => true
          '10' == 10                    => true
          '10' > 9                      => true
          '10' > '9'                    => true
          'b' > 'a'                     => true
          'A' == 'a'                    => false
          session.eta > date('2026-01-01') => true
          session.eta == '2026-01-02'   => true
          session.at < '10:00'          => true
          2 in [1, 2]                   => true
          'x' in 'xyz'                  => true
          [1, 2] contains 3             => false
          contact.tags contains 'VIP'   => true
          contact.tags contains('VIP')  => true
          contains(contact.tags, 'VIP') => true
          # logic
          true and false                => false
          true && true                  => true
          false or true                 => true
          false || false                => false
          not true                      => false
          !false                        => true
          not (1 == 2)                  => true
          missing or true               => true
          false and 1 / 0 == 1          => false
          1 == 1 ? 'y' : 'n'            => y
          false ? 1 : true ? 2 : 3      => 2
          # paths
          session.items[0]              => pear
          session.order.lines[0].sku    => S-1
          contact.firstName             => anna
          session.items == ['pear', 'apple'] => true
          # functions: text
          len('abc')                    => 3
          len(session.items)            => 2
          len(null)                     => null
          upper('a')                    => A
          lower('A')                    => a
          trim(' a ')                   => a
          split('a,b,c', ',')           => [a,b,c]
          split('abc', '')              => [a,b,c]
          split('a,', ',')              => [a,]
          join([1, 2], '-')             => 1-2
          replace('aXa', 'a', 'b')      => bXb
          contains('abc', 'b')          => true
          substring('abcdef', 2, 3)     => cde
          substring('abcdef', 4)        => ef
          substring('abc', 9, 1)        => ``
          regex('order AB123', '[A-Z]+(\\d+)', 1) => 123
          regex('none', '\\d+')         => null
          hash('abc')                   => ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
          url('a b')                    => a%20b
          # functions: numbers
          round(2.345, 2)               => 2.34
          round(2.5)                    => 2
          floor(-1.5)                   => -2
          ceil(1.2)                     => 2
          abs(-3)                       => 3
          min(3, 1, 2)                  => 1
          max([3, 9, 2])                => 9
          min(null, 4)                  => 4
          sum(['1', 2, 3.5])            => 6.5
          avg([1, 2])                   => 1.5
          avg([])                       => null
          random(3, 3)                  => 3
          # functions: lists
          count(session.items)          => 2
          count(null)                   => 0
          at(session.items, 1)          => apple
          at(session.items, -1)         => apple
          at(session.items, 5)          => null
          append(session.items, 'fig')  => [pear,apple,fig]
          append(null, 1)               => [1]
          unique([1, 1.0, 2, 'a', 'a']) => [1,2,a]
          sort([3, 1, 2])               => [1,2,3]
          sort(session.items)           => [apple,pear]
          index(session.items, 'apple') => 1
          index(session.items, 'fig')   => -1
          # functions: dates (2026-01-01 is a Thursday, 12:30 in Berlin)
          now()                         => 2026-01-01T11:30:00Z
          today()                       => 2026-01-01
          date('2026-02-03')            => 2026-02-03
          date('2026-02-03T10:00:00+01:00') => 2026-02-03T09:00:00Z
          add_days(today(), 31)         => 2026-02-01
          add_days(now(), 1)            => 2026-01-02T11:30:00Z
          add_hours(now(), 1.5)         => 2026-01-01T13:00:00Z
          diff_days(today(), '2026-01-11') => 10
          diff_days(null, today())      => null
          diff_minutes(now(), add_hours(now(), 2)) => 120
          format(today(), 'dd/MM')      => 01/01
          format(session.at, 'HH')      => 09
          weekday(today())              => 4
          hour(now())                   => 12
          hour(session.at)              => 9
          # functions: values
          if(1 < 2, 'y', 'n')           => y
          if(false, 1)                  => null
          if(true, 1, 1 / 0)            => 1
          coalesce(missing, '', 3)      => 3
          number('1.50')                => 1.5
          number(' ')                   => null
          number(true)                  => 1
          text(1.50)                    => 1.5
          text(null)                    => ``
          bool('yes')                   => true
          bool(0)                       => false
          json('{"a":[1,{"b":2}]}').a   => ERROR
          get('{"a":[1,{"b":2}]}', '$.a[1].b') => 2
          get(session.order, '$.lines[0]["sku"]') => S-1
          get(session.order, '$.nothing.here') => null
          json('[1, 2]')                => [1,2]
          len(uuid())                   => 36
          """)
  void evaluates(String formula, String expected) {
    if (expected.equals("ERROR"))
      assertThatThrownBy(() -> evaluate(formula)).isInstanceOf(ExpressionSyntaxException.class);
    else assertThat(text(formula)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} fails with {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          1 / 0                          => division_by_zero
          1 % 0                          => division_by_zero
          'a' * 2                        => bad_type
          true + 1                       => bad_type
          1 and true                     => bad_type
          if('x', 1, 2)                  => bad_type
          'a' < 1                        => bad_type
          [1] < [2]                      => bad_type
          sum(['x'])                     => bad_type
          at('text', 0)                  => bad_type
          number('x')                    => bad_value
          bool('perhaps')                => bad_value
          date('soon')                   => bad_value
          add_days('soon', 1)            => bad_type
          add_days(today(), 9999999)     => bad_value
          format(today(), 'bbb nn')      => bad_value
          regex('a', '(')                => bad_value
          regex('a', 'a', 3)             => bad_value
          random(2, 1)                   => bad_value
          json('{')                      => bad_value
          get('{}', 'a')                 => bad_value
          round(1, 99)                   => bad_value
          round(null)                    => none
          """)
  void failsWithACode(String formula, String code) {
    var result = evaluate(formula);

    if (code.equals("none")) assertThat(result).isEqualTo(new FormulaResult.Value(null));
    else
      assertThat(result)
          .isInstanceOfSatisfying(
              FormulaResult.Failed.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ``              => 0
          1 +             => 3
          1 2             => 2
          (1              => 2
          [1, 2           => 5
          nope(1)         => 0
          len()           => 0
          len(1, 2)       => 0
          a = 1           => 2
          and 1           => 0
          'open           => 0
          1 ? 2           => 5
          a..b            => 2
          @               => 0
          """)
  void saysWhereAFormulaIsWrong(String formula, int position) {
    assertThatThrownBy(() -> Formula.parse(formula))
        .isInstanceOfSatisfying(
            ExpressionSyntaxException.class, e -> assertThat(e.position()).isEqualTo(position));
  }

  @Test
  void limitsItsLengthItsPartsAndItsDepth() {
    assertThatThrownBy(() -> Formula.parse("1" + " ".repeat(1_000)))
        .hasMessageContaining("1000 characters");
    assertThat(Formula.parse("1" + "+1".repeat(99))).isNotNull();
    assertThatThrownBy(() -> Formula.parse("1" + "+1".repeat(101)))
        .hasMessageContaining("200 parts");
    assertThatThrownBy(() -> Formula.parse("(".repeat(500) + "1"))
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void aFormulaThatBlowsUpIsStopped() {
    Variables large =
        Map.of("t", "a".repeat(8_000), "l", List.of("x".repeat(8_000), "y".repeat(8_000)))::get;

    assertThat(Formula.parse("replace(t, 'a', t)").evaluate(large, Some.CONTEXT))
        .isInstanceOf(FormulaResult.Failed.class);
    assertThat(Formula.parse("t + t + t + t + t").evaluate(large, Some.CONTEXT))
        .isInstanceOf(FormulaResult.Failed.class);
    assertThat(Formula.parse("split(t, '')").evaluate(large, Some.CONTEXT))
        .isInstanceOf(FormulaResult.Failed.class);
    assertThat(Formula.parse("'9' + '9'").evaluate(large, Some.CONTEXT))
        .isEqualTo(new FormulaResult.Value("99"));
  }

  @Test
  void manyExpensiveStepsAreStopped() {
    Variables large = Map.of("t", "ab".repeat(10_000))::get;
    var expensive = "len(t) + ".repeat(60) + "len(t)";

    assertThat(Formula.parse(expensive).evaluate(large, Some.CONTEXT))
        .isInstanceOfSatisfying(
            FormulaResult.Failed.class, failed -> assertThat(failed.code()).isEqualTo("too_long"));
  }

  @Test
  void aNumberBeyondReasonIsRefused() {
    assertThat(text("json('[1e9999]')[0]".replace("[0]", ""))).isNotNull();
    assertThat(evaluate("at(json('[1e9999]'), 0) + 1")).isInstanceOf(FormulaResult.Failed.class);
    assertThat(evaluate("1" + "0".repeat(30) + " * 1".concat("0".repeat(30)).repeat(8)))
        .isInstanceOf(FormulaResult.Failed.class);
  }

  @Test
  void randomNumbersComeFromTheContext() {
    var first =
        Formula.parse("text(random(1, 1000)) + uuid()")
            .evaluate(Some.VARIABLES, Some.context(Locale.UK, Escape.TEXT));
    var second =
        Formula.parse("text(random(1, 1000)) + uuid()")
            .evaluate(Some.VARIABLES, Some.context(Locale.UK, Escape.TEXT));

    assertThat(first).isEqualTo(second);
  }

  @Test
  void knowsTheAttributesItUses() {
    assertThat(Formula.parse("if(a > 1, contact.firstName, [session.x[0].y, len(b)])").paths())
        .containsExactlyInAnyOrder("a", "contact.first_name", "session.x", "b");
  }
}
