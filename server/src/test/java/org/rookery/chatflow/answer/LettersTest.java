package org.rookery.chatflow.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The look at the letters saves counting slips, and hides none. */
class LettersTest {
  private static final String ALPHABET = "abcdefgimorlüé.-0🙂";

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.rookery.testing.Seeds#fresh")
  void wordsWithinSoManySlipsAlwaysLookSo(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 5_000; i++) {
      var word = word(random);
      var slipped = random.nextInt(4) == 0 ? word(random) : slip(slip(word, random), random);
      var slips = Distance.between(word, slipped, 2);

      if (slips <= 2) {
        assertThat(Letters.of(word).mayBeWithin(Letters.of(slipped), slips))
            .as("%s and %s, %d slips", word, slipped, slips)
            .isTrue();
      }
    }
  }

  @Test
  void wordsOfOtherLettersOrLengthDoNot() {
    assertThat(Letters.of("gmail").mayBeWithin(Letters.of("yahoo"), 2)).isFalse();
    assertThat(Letters.of("gmail").mayBeWithin(Letters.of("gmailgma"), 2)).isFalse();
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    var letters = ALPHABET.codePoints().toArray();
    for (var left = 1 + random.nextInt(10); left > 0; left--) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  /** A letter changed, missing or added, or two swapped. */
  private static String slip(String word, Random random) {
    var letters = new StringBuilder(word);
    var at = random.nextInt(word.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> letters.insert(at, 'x');
      case 1 -> letters.replace(Math.max(0, at - 1), at, "");
      case 2 -> letters.replace(Math.max(0, at - 1), at, "y");
      default -> {
        if (at > 0 && at < word.length()) {
          letters.insert(at - 1, letters.charAt(at)).deleteCharAt(at + 1);
        }
      }
    }
    return letters.isEmpty() ? "z" : letters.toString();
  }
}
