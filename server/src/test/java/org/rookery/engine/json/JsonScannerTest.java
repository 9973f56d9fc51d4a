package org.rookery.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rookery.platform.json.Json;

/** What the scanner reads and the printer writes is the JSON that everybody else means. */
class JsonScannerTest {
  private static final Names NAMES = Names.in("name n");
  private static final String LETTERS = "ab\"\\/\b\f\n\r\t\u0001 äß中🙂{}[],:";

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void anyTextComesBackAndReadsTheSameElsewhere(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 500; i++) {
      var text = text(random);
      var json = new JsonPrinter(1);
      json.string(text);

      assertThat(Json.tree(json.text()).asString()).isEqualTo(text);
      assertThat(scanner(json.text()).string()).isEqualTo(text);
      assertThat(scanner(Json.write(text)).string()).isEqualTo(text);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void anyNumberComesBack(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 500; i++) {
      var number = random.nextLong() >> random.nextInt(64);
      var json = new JsonPrinter(1);
      json.number(number);

      assertThat(json.text()).isEqualTo(Long.toString(number));
      assertThat(scanner(json.text() + " ").number()).isEqualTo(number);
    }
  }

  @Test
  void namesMayBeUnknownEscapedOrSpaced() {
    var json = scanner(" { \"n\" : 1 , \"a\\nb\" : -2.50, \"name\":true } ");

    json.beginObject();
    assertThat(json.nextName()).isEqualTo("n");
    assertThat(json.number()).isEqualTo(1);
    assertThat(json.nextName()).isEqualTo("a\nb");
    assertThat(json.decimal()).isEqualTo(new BigDecimal("-2.50"));
    assertThat(json.nextName()).isEqualTo("name");
    assertThat(json.truth()).isTrue();
    assertThat(json.nextName()).isNull();
  }

  @Test
  void itemsAreCountedWithoutBeingRead() {
    var json = scanner("[[{\"a\":\"]\\\"\"},[1,[2]]],\"x\",null,3.5]");

    assertThat(json.rawItems())
        .isEqualTo(new JsonScanner.RawItems("[{\"a\":\"]\\\"\"},[1,[2]]],\"x\",null,3.5", 4));
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> scanner("[1]").beginObject())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> scanner("\"1\"").number())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonScanner scanner(String text) {
    return new JsonScanner(text, NAMES);
  }

  private static String text(Random random) {
    var letters = LETTERS.codePoints().toArray();
    var text = new StringBuilder();
    for (var left = random.nextInt(12); left > 0; left--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
