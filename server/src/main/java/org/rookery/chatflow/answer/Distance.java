package org.rookery.chatflow.answer;

/**
 * How many slips of the keyboard lie between two words: a wrong, missing, added or swapped letter
 * each.
 */
final class Distance {

  private Distance() {}

  /**
   * Damerau–Levenshtein with adjacent swaps, or {@code most + 1} where it would be larger than
   * that.
   */
  static int between(String a, String b, int most) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    if (Math.abs(left.length - right.length) > most) return most + 1;
    int[] beforeLast = new int[right.length + 1];
    int[] last = new int[right.length + 1];
    int[] row = new int[right.length + 1];
    for (int j = 0; j <= right.length; j++) last[j] = j;
    for (int i = 1; i <= left.length; i++) {
      row[0] = i;
      for (int j = 1; j <= right.length; j++) {
        int change = left[i - 1] == right[j - 1] ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        if (swapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[right.length], most + 1);
  }
}
