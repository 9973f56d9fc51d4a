package org.rookery.chatflow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rookery.chatflow.expression.Escape;
import org.rookery.chatflow.expression.RenderContext;
import org.rookery.chatflow.expression.Template;

class SystemTextsTest {

  static final List<String> LANGUAGES = Catalogue.LANGUAGES;

  private static final RenderContext CONTEXT =
      new RenderContext(
          Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH, new Random(1), Escape.WIDGET);

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyLanguageHasEveryTextWithItsVariables(String language) {
    assertThat(Catalogue.in(language).keySet()).isEqualTo(Catalogue.keys());
    Catalogue.in(language)
        .forEach((key, text) -> assertThat(text.paths()).as(key).isEqualTo(english(key).paths()));
  }

  private static Template english(String key) {
    return SystemTexts.builtIn().template(key, List.of(Locale.ENGLISH));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void textsAreShortAndShowNoCodes(String language) {
    Catalogue.in(language)
        .forEach(
            (key, text) ->
                assertThat(text.source())
                    .as(key)
                    .hasSizeLessThanOrEqualTo(160)
                    .doesNotContain("err.", "_"));
  }

  @Test
  void fillsInTheVariablesOfARefusal() {
    var text =
        SystemTexts.builtIn()
            .text("err.multi.unknown", List.of(Locale.GERMAN), Map.of("item", "*9*"), CONTEXT);

    assertThat(text)
        .isEqualTo(
            "„\uFEFF*\uFEFF9\uFEFF*\uFEFF“ kenne ich nicht. Bitte wählen Sie aus der Liste.");
  }

  @Test
  void theBotsOwnTextComesFirstThenTheLanguagesThenEnglish() {
    var texts =
        new SystemTexts(Map.of("fr", Map.of("err.choice", Template.parse("Choisissez, svp."))));

    assertThat(texts.template("err.choice", List.of(Locale.FRENCH, Locale.GERMAN)).source())
        .isEqualTo("Choisissez, svp.");
    assertThat(texts.template("err.choice", List.of(Locale.GERMAN, Locale.FRENCH)).source())
        .isEqualTo("Choisissez, svp.");
    assertThat(texts.template("err.name", List.of(Locale.FRENCH, Locale.GERMANY)).source())
        .startsWith("Bitte geben Sie einen Namen");
    assertThat(texts.template("err.name", List.of(Locale.FRENCH)).source())
        .startsWith("Please enter a name");
    assertThatThrownBy(() -> texts.template("err.nothing", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
