package org.rookery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SipHash-2-4 against the vectors of its authors: key 00…0f, message 00, 01, 02 … */
class SipHashTest {

  @ParameterizedTest(name = "{0} bytes")
  @CsvSource({
    "0, 726fdb47dd0e0e31",
    "1, 74f839c593dc67fd",
    "7, ab0200f58b01d137",
    "8, 93f5f5799a932462",
    "15, a129ca6149be45e5"
  })
  void itGivesTheHashOfItsAuthors(int length, String expected) {
    var key = bytes(16);

    assertThat(new SipHash(key).hash(bytes(length)))
        .isEqualTo(Long.parseUnsignedLong(expected, 16));
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    for (var i = 0; i < length; i++) bytes[i] = (byte) i;
    return bytes;
  }
}
