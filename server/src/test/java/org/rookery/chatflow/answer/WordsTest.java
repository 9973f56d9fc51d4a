package org.rookery.chatflow.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.chatflow.expression.Normalized;

class WordsTest {

  static Stream<String> languages() {
    return Words.LANGUAGES.stream();
  }

  @Test
  void twentyLanguagesAreShipped() {
    assertThat(Words.LANGUAGES).hasSize(20).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyListHasWords(String language) {
    var words = Words.of(Locale.of(language));

    assertThat(words.locale().getLanguage()).isEqualTo(language);
    for (var kind : WordKind.values()) assertThat(words.list(kind)).as(kind.key()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noWordMeansTwoThingsThatADialogueMustTellApart(String language) {
    var words = Words.of(Locale.of(language));
    var kinds =
        new WordKind[] {
          WordKind.YES,
          WordKind.NO,
          WordKind.BACK,
          WordKind.SKIP,
          WordKind.RESTART,
          WordKind.LIVE_CHAT,
          WordKind.STOP,
          WordKind.CANCEL,
          WordKind.OPT_IN
        };

    for (var kind : kinds) {
      for (var other : kinds) {
        if (kind == other) continue;
        for (var word : words.list(kind))
          assertThat(words.is(other, word)).as("%s: %s and %s", word, kind, other).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void introductionsHaveAPlaceForTheName(String language) {
    assertThat(Words.of(Locale.of(language)).list(WordKind.NAME))
        .allMatch(pattern -> pattern.contains("{}"));
    assertThat(Words.of(Locale.of(language)).list(WordKind.BACK))
        .noneMatch(word -> Normalized.of(word).isEmpty());
  }

  @Test
  void otherLanguagesAreServedInEnglish() {
    assertThat(Words.of(Locale.of("xx")).is(WordKind.YES, "yes")).isTrue();
    assertThat(Words.of(Locale.GERMANY).is(WordKind.YES, "ja")).isTrue();
  }
}
