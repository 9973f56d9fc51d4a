package org.rookery.chatflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          `  Order   Status! `  => order status
          ¿Sí?                  => si
          ZURÜCK…               => zuruck
          Straße                => strasse
          ＦＵＬＬ　ｗｉｄｔｈ  => full width
          HAYIR                 => hayir
          Hayır                 => hayir
          Łódź                  => lodz
          "yes"                 => yes
          don’t                 => don't
          yes 👍                => yes
          👍                    => 👍
          ?                     => ?
          C++                   => c++
          3️⃣                   => 3
          हाँ                   => हाँ
          はい。                => はい
          نَعَم                 => نعم
          ←                     => ←
          """)
  void comparesWhatPeopleType(String typed, String normalized) {
    assertThat(Normalized.of(typed)).isEqualTo(normalized);
  }

  @Test
  void marksThatAreHalfOfAWordStay() {
    assertThat(Normalized.of("हिन्दी")).isNotEqualTo(Normalized.of("हन्द"));
    assertThat(Normalized.of("がく")).isNotEqualTo(Normalized.of("かく"));
  }
}
