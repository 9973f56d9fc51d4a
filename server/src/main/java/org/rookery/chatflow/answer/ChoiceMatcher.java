package org.rookery.chatflow.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiPredicate;
import org.rookery.chatflow.expression.Normalized;

/**
 * Finds the option that is meant. Steps are tried in order and the first that finds anything
 * decides: name, number or ordinal; and in loose matching the beginning of a name, a name with
 * typing errors, a name within a sentence, a part of a name.
 */
public final class ChoiceMatcher {

  private static final int SHORTEST_PREFIX = 3;

  /** Nobody chooses by an essay. */
  private static final int LONGEST = 2_000;

  /** What a text matches. */
  public sealed interface Match {
    record One(Option option) implements Match {}

    record Several(List<Option> options) implements Match {}

    record None() implements Match {}
  }

  private static final Match NONE = new Match.None();

  private final List<Option> shown;
  private final String[][] names;
  private final boolean loose;
  private final Words words;

  /** Numbers will count in the order of this list, which is the one last shown to the contact. */
  public ChoiceMatcher(List<Option> shown, boolean loose, Words words) {
    this.shown = List.copyOf(shown);
    this.names = new String[shown.size()][];
    for (int i = 0; i < names.length; i++) names[i] = names(this.shown.get(i));
    this.loose = loose;
    this.words = words;
  }

  private static String[] names(Option option) {
    var names = new LinkedHashSet<String>();
    names.add(Normalized.of(option.label()));
    if (option.value() != null) names.add(Normalized.of(option.value().toString()));
    for (var synonym : option.synonyms()) names.add(Normalized.of(synonym));
    names.remove("");
    return names.toArray(String[]::new);
  }

  List<Option> shown() {
    return shown;
  }

  Words words() {
    return words;
  }

  /** The option of a tapped button. */
  public Match byId(String id) {
    return shown.stream()
        .filter(option -> option.id().equals(id))
        .findFirst()
        .<Match>map(Match.One::new)
        .orElse(NONE);
  }

  /** The option a typed text means; {@code numbers} says whether "2" may mean the second. */
  public Match match(String text, boolean numbers) {
    var typed = text.length() > LONGEST ? "" : Normalized.of(text);
    if (typed.isEmpty()) return NONE;
    var found = byName(typed);
    if (isNone(found) && numbers) found = byNumber(typed);
    if (isNone(found) && loose) found = byPrefix(typed);
    if (isNone(found) && loose) found = byDistance(typed);
    if (isNone(found) && loose) found = bySentence(typed);
    return isNone(found) && loose ? byPart(typed) : found;
  }

  /**
   * For one item of several: name, number or a typing error, but no beginnings and no sentences.
   */
  Match matchItem(String text, boolean numbers) {
    var typed = text.length() > LONGEST ? "" : Normalized.of(text);
    if (typed.isEmpty()) return NONE;
    var found = byName(typed);
    if (isNone(found) && numbers) found = byNumber(typed);
    return isNone(found) && loose ? byDistance(typed) : found;
  }

  private static boolean isNone(Match match) {
    return match instanceof Match.None;
  }

  Match byName(String typed) {
    return matching(typed, String::equals);
  }

  private Match matching(String typed, BiPredicate<String, String> rule) {
    Option first = null;
    List<Option> all = null;
    for (int i = 0; i < names.length; i++) {
      if (!anyName(names[i], typed, rule)) continue;
      var option = shown.get(i);
      if (first == null) {
        first = option;
      } else {
        if (all == null) all = new ArrayList<>(List.of(first));
        all.add(option);
      }
    }
    if (all != null) return new Match.Several(List.copyOf(all));
    return first == null ? NONE : new Match.One(first);
  }

  private static boolean anyName(String[] names, String typed, BiPredicate<String, String> rule) {
    for (var name : names) if (rule.test(name, typed)) return true;
    return false;
  }

  private Match byNumber(String typed) {
    int position = Positions.read(typed, shown.size(), words);
    return position < 1 || position > shown.size() ? NONE : new Match.One(shown.get(position - 1));
  }

  private Match byPrefix(String typed) {
    return typed.length() < SHORTEST_PREFIX ? NONE : matching(typed, String::startsWith);
  }

  private Match byDistance(String typed) {
    return matching(
        typed, (name, text) -> Distance.between(name, text, allowed(name)) <= allowed(name));
  }

  private static int allowed(String name) {
    int length = name.codePointCount(0, name.length());
    return length < 5 ? 0 : length <= 8 ? 1 : 2;
  }

  /** A name within a sentence; "blue shirt" there does not also mean the option "blue". */
  private Match bySentence(String typed) {
    var sentence = Sentence.of(typed);
    var found = new String[names.length];
    for (int i = 0; i < names.length; i++) found[i] = longestIn(sentence, names[i]);
    var options = new ArrayList<Option>();
    for (int i = 0; i < names.length; i++) {
      if (!found[i].isEmpty() && !isInsideAnother(found[i], found)) options.add(shown.get(i));
    }
    if (options.isEmpty()) return NONE;
    return options.size() == 1
        ? new Match.One(options.getFirst())
        : new Match.Several(List.copyOf(options));
  }

  private static String longestIn(Sentence sentence, String[] names) {
    var longest = "";
    for (var name : names)
      if (name.length() > longest.length() && sentence.contains(name)) longest = name;
    return longest;
  }

  private static boolean isInsideAnother(String name, String[] found) {
    for (var other : found)
      if (other.length() > name.length() && Sentence.of(other).contains(name)) return true;
    return false;
  }

  /** "Trousers" for "Blue trousers". */
  private Match byPart(String typed) {
    return typed.length() < SHORTEST_PREFIX
        ? NONE
        : matching(typed, (name, text) -> Sentence.of(name).contains(text));
  }
}
