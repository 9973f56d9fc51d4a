package org.rookery.chatflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

  private static String render(String template) {
    return Template.parse(template).render(Some.VARIABLES, Some.CONTEXT);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          # paths
          plain text                                 => plain text
          'Hi {{contact.first_name}}!'               => Hi anna!
          {{ contact.firstName }}                    => anna
          {{topic}}                                  => order
          {{status}}                                 => open
          {{weekday}}                                => 4
          '[{{session.missing}}]'                    => []
          '[{{nowhere.at.all[3]}}]'                  => []
          {{session.items[1]}}                       => apple
          '[{{session.items[9]}}]'                   => []
          {{session.order.orderId}}                  => AB1
          {{session.order.lines[0].sku}}             => S-1
          '{{session.order["odd name"]}}'            => odd
          {{chat.place}}                             => '52.5,13.4'
          {{session.items}}                          => 'pear, apple'
          {{session.eta}}                            => 2026-01-02
          # literal braces
          \\{{topic}}                                => {{topic}}
          a\\{{b}} {{topic}}                         => a{{b}} order
          '}} { {a} {{topic}}}'                      => '}} { {a} order}'
          # formulas
          {{= session.budget * 2 }}                  => 2469
          {{= "}}" + 1 }}                            => }}1
          '[{{= 1 / 0 }}]'                           => []
          # chains
          {{contact.missing | default:"x" | upper}}  => X
          {{contact.missing|default:topic}}          => order
          '{{ session.items | join: "; " | upper }}' => PEAR; APPLE
          """)
  void rendersWhatTheGrammarSays(String template, String expected) {
    assertThat(render(template.replace("\\\\", "\\"))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          'Hi {{name'                    => 3
          'Hi {{}}'                      => 5
          'Hi {{na me}}'                 => 8
          'Hi {{1name}}'                 => 5
          'Hi {{name | shout}}'          => 12
          'Hi {{name | default}}'        => 12
          'Hi {{name | default:1,2}}'    => 12
          'Hi {{name | truncate:"x"}}'   => 21
          'Hi {{name | truncate:-1}}'    => 21
          'Hi {{name | currency:"EU"}}'  => 21
          'Hi {{name | date:"bbb nn"}}'  => 17
          'Hi {{name | date:}}'          => 17
          'Hi {{name.}}'                 => 10
          'Hi {{name[x]}}'               => 10
          'Hi {{name["x]}}'              => 3
          'Hi {{= 1 + }}'                => 11
          'Hi {{= nope(1) }}'            => 7
          """)
  void saysWhereATemplateIsWrong(String template, int position) {
    assertThatThrownBy(() -> Template.parse(template))
        .isInstanceOfSatisfying(
            ExpressionSyntaxException.class, e -> assertThat(e.position()).isEqualTo(position));
  }

  @Test
  void aTextWithoutBracesIsReturnedAsItIs() {
    var text = "Nothing to fill in";

    assertThat(Template.parse(text).render(Variables.none(), Some.CONTEXT)).isSameAs(text);
    assertThat(Template.parse(text).isConstant()).isTrue();
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    var variables =
        ScopedVariables.of(
            Map.of("answer", "{{contact.phone}} {{= 1 }}"),
            Map.of(),
            Map.of("phone", "1"),
            Map.of());

    var rendered = Template.parse("You said {{session.answer}}").render(variables, Some.CONTEXT);

    assertThat(rendered).isEqualTo("You said {{contact.phone}} {{= 1 }}");
  }

  @Test
  void knowsTheAttributesItUses() {
    var template =
        Template.parse(
            "{{contact.firstName | default:session.nick}} {{topic}} {{= session.a + len(contact.tags) }} {{order.lines[0].x}}");

    assertThat(template.paths())
        .containsExactly(
            "contact.first_name", "session.nick", "topic", "session.a", "contact.tags", "order");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"WIDGET", "WHATSAPP", "TELEGRAM"})
  void formattingOfAValueDoesNotActInAChat(Escape escape) {
    var rendered =
        Template.parse("*{{session.stars}}*")
            .render(Some.VARIABLES, Some.context(Locale.UK, escape));

    assertThat(rendered).isEqualTo(unwritten("*·*·bold·*· first_name ˋxˋ*"));
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          TEXT     => 'a"b\\c'          => 'a"b\\c'
          WIDGET   => 'a*b'             => 'a*b'
          WIDGET   => '*a_ ~b'          => '·*·a·_· ·~·b'
          WIDGET   => 'a `b`'           => 'a ˋbˋ'
          WIDGET   => '[x](http://y)'   => '[x]·(http://y)'
          WIDGET   => '[x] (y)'         => '[x] (y)'
          WIDGET   => 'http://a/_b_ _c' => 'http://a/_b_ ·_·c'
          WIDGET   => '<b>&'            => '<b>&'
          JSON     => 'a"b\\c⏎d'        => 'a\\"b\\\\c\\nd'
          URL      => 'a b&c=ü/~'       => 'a%20b%26c%3D%C3%BC%2F~'
          HEADER   => 'a⏎Set-Cookie: b' => 'aSet-Cookie: b'
          """)
  void escapesForThePlaceWhereAValueStands(Escape escape, String value, String expected) {
    var variables = ScopedVariables.of(Map.of("v", unwritten(value)), Map.of(), Map.of(), Map.of());

    var rendered = Template.parse("{{v}}").render(variables, Some.context(Locale.UK, escape));

    assertThat(rendered).isEqualTo(unwritten(expected));
  }

  private static String unwritten(String text) {
    return text.replace("⏎", "\n").replace("·", "\uFEFF");
  }

  @Test
  void jsonAndUrlFiltersAreNotEscapedASecondTime() {
    var variables = ScopedVariables.of(Map.of("v", "a \"b\""), Map.of(), Map.of(), Map.of());

    assertThat(
            Template.parse("{\"v\":{{v|json}}}")
                .render(variables, Some.context(Locale.UK, Escape.JSON)))
        .isEqualTo("{\"v\":\"a \\\"b\\\"\"}");
    assertThat(
            Template.parse("/x?v={{v|url}}").render(variables, Some.context(Locale.UK, Escape.URL)))
        .isEqualTo("/x?v=a%20%22b%22");
  }
}
