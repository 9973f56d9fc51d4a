package org.rookery.chatflow.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rookery.chatflow.Trigger;
import org.rookery.chatflow.Trigger.Match;
import org.rookery.chatflow.answer.WordKind;
import org.rookery.chatflow.answer.Words;
import org.rookery.chatflow.expression.ExpressionSyntaxException;
import org.rookery.chatflow.expression.Normalized;
import org.rookery.chatflow.expression.Regex;

/** What starts the flow, beside what starts others: V-E20, V-E24, V-E27, V-W16. */
final class TriggerCheck {
  private static final int SHORT = 4;

  private final FlowUnderCheck flow;
  private final List<Problem> problems = new ArrayList<>();

  private TriggerCheck(FlowUnderCheck flow) {
    this.flow = flow;
  }

  static List<Problem> problems(FlowUnderCheck flow) {
    var check = new TriggerCheck(flow);
    check.words();
    for (var trigger : flow.flow.triggers()) check.trigger(trigger);
    if (flow.flow.enabled()) check.twins();
    return check.problems;
  }

  private void add(String code, String message) {
    problems.add(Problem.error(code, message, null, "triggers"));
  }

  private void words() {
    if (list("restart").isEmpty()) add("V-E27", "The bot has no word to start over with.");
    if (flow.bot.liveChat() && list("live_chat").isEmpty()) {
      add("V-E27", "The bot has no word to ask for a person with.");
    }
  }

  private List<String> list(String name) {
    var own = flow.bot.words().get(name);
    if (own != null) return own;
    var language = Locale.forLanguageTag(flow.flow.graph().language());
    return Words.of(language).list(WordKind.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private void trigger(Trigger trigger) {
    if (trigger.type() != Trigger.Type.KEYWORD) return;
    for (var phrase : trigger.phrases()) {
      if (trigger.match() == Match.REGEX) pattern(phrase);
      if (trigger.match() == Match.CONTAINS && phrase.strip().length() < SHORT) {
        problems.add(
            Problem.warning(
                "V-W16",
                "\"" + phrase + "\" is short and will be found in many messages.",
                null,
                "triggers"));
      }
    }
  }

  private void pattern(String phrase) {
    try {
      Regex.compile(phrase);
    } catch (ExpressionSyntaxException e) {
      add("V-E20", e.message());
    }
  }

  /** Exact words that another trigger, or the bot itself, listens to as well. */
  private void twins() {
    var reserved = new HashMap<String, String>();
    for (var name : List.of("restart", "live_chat", "stop")) {
      if (name.equals("stop") && !flow.bot.channelKind().equals("whatsapp")) continue;
      for (var word : list(name)) reserved.put(Normalized.of(word), word);
    }
    var others = phrasesOfOthers();
    var own = new HashSet<String>();
    for (var trigger : flow.flow.triggers()) {
      for (var phrase : exactPhrases(trigger)) {
        if (reserved.containsKey(phrase))
          add("V-E24", "\"" + phrase + "\" is one of the bot's own words.");
        if (!own.add(phrase) || others.contains(phrase)) {
          add("V-E24", "Two triggers listen to \"" + phrase + "\".");
        }
      }
    }
  }

  private Set<String> phrasesOfOthers() {
    var phrases = new HashSet<String>();
    for (var other : flow.bot.flows()) {
      if (!other.enabled() || other.id().equals(flow.flow.id())) continue;
      for (var trigger : other.triggers()) phrases.addAll(exactPhrases(trigger));
    }
    return phrases;
  }

  private static List<String> exactPhrases(Trigger trigger) {
    if (trigger.type() != Trigger.Type.KEYWORD || trigger.match() != Match.EXACT) return List.of();
    return trigger.phrases().stream().map(Normalized::of).distinct().toList();
  }
}
