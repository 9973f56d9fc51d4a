package org.rookery.engine;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.Trigger.Match;
import org.rookery.chatflow.expression.Normalized;

/**
 * Finds the trigger that a message pulls. Among several: higher priority, then exact before
 * starts-with before contains before regex, then the longer phrase, then the older one. Exact words
 * cost one look-up, however many there are.
 */
final class TriggerIndex {
  static final TriggerIndex EMPTY = new TriggerIndex(List.of());

  private final Map<String, List<Rule>> exact = new HashMap<>();
  private final List<Rule> patterns = new ArrayList<>();

  /** A trigger and where it leads: a flow, or a node of the flow it belongs to. */
  record Target(Trigger trigger, @Nullable String flowId, int node) {}

  private record Rule(Target target, String phrase, @Nullable Pattern pattern, int rank) {}

  TriggerIndex(List<Target> targets) {
    var rules = new ArrayList<Rule>();
    for (var target : targets) {
      if (target.trigger().type() != Trigger.Type.KEYWORD) continue;
      for (var phrase : target.trigger().phrases()) add(target, phrase, rules);
    }
    rules.sort(
        Comparator.<Rule>comparingInt(rule -> -rule.target.trigger().priority())
            .thenComparing(rule -> rule.target.trigger().match())
            .thenComparingInt(rule -> -rule.phrase.length())
            .thenComparingInt(Rule::rank));
    for (var rank = 0; rank < rules.size(); rank++) {
      var rule = rules.get(rank);
      var ranked = new Rule(rule.target, rule.phrase, rule.pattern, rank);
      if (rule.target.trigger().match() == Match.EXACT) {
        exact.computeIfAbsent(rule.phrase, _ -> new ArrayList<>(1)).add(ranked);
      } else {
        patterns.add(ranked);
      }
    }
  }

  private static void add(Target target, String phrase, List<Rule> rules) {
    var match = target.trigger().match();
    if (match == Match.SIMILAR) return;
    if (match != Match.REGEX) {
      rules.add(new Rule(target, Normalized.of(phrase), null, rules.size()));
      return;
    }
    try {
      var pattern = Pattern.compile(phrase, Pattern.CASE_INSENSITIVE);
      rules.add(new Rule(target, phrase, pattern, rules.size()));
    } catch (PatternSyntaxException _) {
      // V-E20 keeps such a trigger from being published; in an old version it matches nothing
    }
  }

  boolean isEmpty() {
    return exact.isEmpty() && patterns.isEmpty();
  }

  /** The best trigger for these words among those wanted. */
  @Nullable Target find(String text, String normalised, Predicate<Trigger> wanted) {
    Rule best = null;
    var words = exact.get(normalised);
    if (words != null) {
      for (var rule : words) {
        if (wanted.test(rule.target.trigger())) {
          best = rule;
          break;
        }
      }
    }
    for (var rule : patterns) {
      if (best != null && best.rank < rule.rank) break;
      if (wanted.test(rule.target.trigger()) && fits(rule, text, normalised)) {
        best = rule;
        break;
      }
    }
    return best == null ? null : best.target;
  }

  private static boolean fits(Rule rule, String text, String normalised) {
    return switch (rule.target.trigger().match()) {
      case STARTS_WITH -> standsAt(normalised, rule.phrase, 0);
      case CONTAINS -> contains(normalised, rule.phrase);
      case REGEX -> rule.pattern != null && rule.pattern.matcher(text).find();
      case EXACT, SIMILAR -> false;
    };
  }

  private static boolean contains(String text, String phrase) {
    if (phrase.isEmpty()) return false;
    for (var at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      if (standsAt(text, phrase, at)) return true;
    }
    return false;
  }

  /** The phrase stands here as whole words. */
  private static boolean standsAt(String text, String phrase, int at) {
    if (phrase.isEmpty() || !text.startsWith(phrase, at)) return false;
    var end = at + phrase.length();
    return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
