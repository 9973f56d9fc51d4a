package org.rookery.chatflow.answer;

/**
 * What a word is made of, without the order: enough to tell at a glance that two words lie too many
 * slips apart.
 *
 * @param count how many letters there are
 * @param present which ones, a bit each; some letters share one
 */
record Letters(int count, long present) {

  static Letters of(String word) {
    return new Letters(
        word.codePointCount(0, word.length()),
        word.codePoints().mapToLong(letter -> 1L << (letter & 63)).reduce(0, (a, b) -> a | b));
  }

  /**
   * Whether so few slips may lie between the words; if not, they do not. One slip changes the
   * length by one at most, and takes one letter away and adds another at most.
   */
  boolean mayBeWithin(Letters other, int slips) {
    return Math.abs(count - other.count) <= slips
        && Long.bitCount(present ^ other.present) <= 2 * slips;
  }
}
