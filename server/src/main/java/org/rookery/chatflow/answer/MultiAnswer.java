package org.rookery.chatflow.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.expression.Normalized;

/**
 * Several options at once: "1, 3", "a and c", "1-3", "all".
 *
 * @param min at least so many
 * @param max at most so many
 * @param exclusiveId the option that excludes all others, such as "None of these"
 */
public record MultiAnswer(
    ChoiceMatcher matcher, boolean numbers, int min, int max, @Nullable String exclusiveId)
    implements AnswerParser {

  private static final Pattern SEPARATOR = Pattern.compile("[,;/\\n،、，；]");
  private static final int LONGEST = 2_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*[-–—]\\s*(\\d{1,3})");

  @Override
  public Parsed parse(String answer, AnswerContext context) {
    if (answer.length() > LONGEST) return unknown(answer);
    var words = matcher.words();
    if (words.is(WordKind.ALL, answer)) return counted(allOptions());
    if (words.is(WordKind.NONE, answer) && exclusiveId != null) return counted(Set.of(exclusiveId));
    var chosen = new LinkedHashSet<String>();
    for (var item : items(answer)) {
      var refused = add(item, chosen);
      if (refused != null) return refused;
    }
    return counted(chosen);
  }

  /** The options ticked in a form. */
  public Parsed ofIds(List<String> ids) {
    var chosen = new LinkedHashSet<String>();
    for (var id : ids) {
      if (matcher.byId(id) instanceof ChoiceMatcher.Match.None) return unknown(id);
      chosen.add(id);
    }
    return counted(chosen);
  }

  private Set<String> allOptions() {
    var all = new LinkedHashSet<String>();
    for (var option : matcher.shown()) if (!option.id().equals(exclusiveId)) all.add(option.id());
    return all;
  }

  /**
   * A label may itself hold a separator ("Bed and breakfast"), so a piece that is a name is not
   * split further.
   */
  private List<String> items(String answer) {
    if (isName(answer)) return List.of(answer);
    var items = new ArrayList<String>();
    for (var piece : SEPARATOR.split(answer, -1)) {
      if (piece.isBlank()) continue;
      if (isName(piece)) items.add(piece);
      else splitAtAnd(piece, items);
    }
    return items;
  }

  private boolean isName(String text) {
    return !(matcher.byName(Normalized.of(text)) instanceof ChoiceMatcher.Match.None);
  }

  private void splitAtAnd(String piece, List<String> items) {
    var tokens = SPACE.split(piece.strip(), -1);
    var item = new StringBuilder();
    for (var token : tokens) {
      if (matcher.words().isNormalized(WordKind.AND, Normalized.of(token))
          || token.equals("&")
          || token.equals("+")) {
        flush(item, items);
      } else {
        item.append(item.isEmpty() ? "" : " ").append(token);
      }
    }
    flush(item, items);
  }

  /** "1 3 4" is three items; "blue shirt" is one. */
  private void flush(StringBuilder item, List<String> items) {
    var text = item.toString();
    item.setLength(0);
    if (text.isEmpty()) return;
    var tokens = SPACE.split(text, -1);
    boolean allNumbers = numbers && tokens.length > 1;
    for (var token : tokens)
      allNumbers &= Positions.digits(token) > 0 || RANGE.matcher(token).matches();
    items.addAll(allNumbers ? List.of(tokens) : List.of(text));
  }

  private @Nullable Parsed add(String item, Set<String> chosen) {
    var range = RANGE.matcher(item.strip());
    if (numbers && range.matches() && !isName(item)) {
      return addRange(
          Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)), item, chosen);
    }
    return switch (matcher.matchItem(item, numbers)) {
      case ChoiceMatcher.Match.One(var option) -> {
        chosen.add(option.id());
        yield null;
      }
      case ChoiceMatcher.Match.Several(var options) ->
          new Parsed.Ambiguous(options.stream().map(Option::id).toList());
      case ChoiceMatcher.Match.None() -> unknown(item.strip());
    };
  }

  private @Nullable Parsed addRange(int from, int to, String item, Set<String> chosen) {
    if (from < 1 || from > to || to > matcher.shown().size()) return unknown(item.strip());
    for (int i = from; i <= to; i++) chosen.add(matcher.shown().get(i - 1).id());
    return null;
  }

  private static Parsed unknown(String item) {
    var shortened =
        item.length() <= 40 ? item : item.substring(0, item.offsetByCodePoints(0, 20)) + "…";
    return new Parsed.Refused("err.multi.unknown", Map.of("item", shortened));
  }

  private Parsed counted(Set<String> chosen) {
    if (exclusiveId != null && chosen.contains(exclusiveId))
      return new Parsed.Accepted(List.of(exclusiveId));
    if (chosen.size() < min) return new Parsed.Refused("err.multi.min", Map.of("min", min));
    if (chosen.size() > max) return new Parsed.Refused("err.multi.max", Map.of("max", max));
    return new Parsed.Accepted(
        matcher.shown().stream().map(Option::id).filter(chosen::contains).toList());
  }
}
