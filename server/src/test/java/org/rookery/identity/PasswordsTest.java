package org.rookery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final PasswordCost cost = new PasswordCost(64, 1);
  private final Passwords passwords = new Passwords(cost);

  @Test
  void aPasswordFitsTheHashMadeOfIt() {
    var hash = passwords.hash("four marsh lanterns");

    assertThat(passwords.fits("four marsh lanterns", hash)).isTrue();
    assertThat(passwords.fits("five marsh lanterns", hash)).isFalse();
  }

  @Test
  void nobodysHashCostsWhatAnyOtherDoesAndNoPasswordFitsIt() {
    var real = passwords.hash("four marsh lanterns");
    var nobodys = cost.hashOf(new byte[16], new byte[32], 1);

    assertThat(shape(nobodys)).isEqualTo(shape(real));
    assertThat(passwords.fits("four marsh lanterns", nobodys)).isFalse();
    assertThat(passwords.fits("four marsh lanterns", null)).isFalse();
  }

  /** Algorithm, version and cost, and how long salt and hash are. */
  private static String shape(String hash) {
    var parts = hash.split("\\$", -1);
    return String.join(
        " ", parts[1], parts[2], parts[3], "" + parts[4].length(), "" + parts[5].length());
  }
}
