package org.rookery.engine.json;

import java.util.Arrays;

/** Names that come up again and again, found by their letters without making a new text. */
public final class Names {
  private final String[] table;
  private final char[][] letters;

  private Names(int size) {
    table = new String[size];
    letters = new char[size][];
  }

  /** The names of this list, with white space between. */
  public static Names in(String list) {
    var known = list.strip().split("\\s+", -1);
    var names = new Names(Integer.highestOneBit(known.length) * 4);
    for (var name : known) names.add(name);
    return names;
  }

  private void add(String name) {
    var hash = 0;
    for (var letter : name.toCharArray()) hash = hash(hash, letter);
    var slot = slot(hash);
    while (table[slot] != null) slot = slot(slot + 1);
    table[slot] = name;
    letters[slot] = name.toCharArray();
  }

  private int slot(int hash) {
    return hash & (table.length - 1);
  }

  static int hash(int hash, char letter) {
    return hash * 31 + letter;
  }

  /** The name that stands between two places of a text and has this hash. */
  String get(char[] text, int from, int end, int hash) {
    for (var slot = slot(hash); table[slot] != null; slot = slot(slot + 1)) {
      var known = letters[slot];
      if (Arrays.equals(text, from, end, known, 0, known.length)) return table[slot];
    }
    return new String(text, from, end - from);
  }
}
