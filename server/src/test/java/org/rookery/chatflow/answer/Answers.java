package org.rookery.chatflow.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Contexts and options for tests. It is Thursday, 2026-01-01, 12:30 in Berlin. */
final class Answers {

  private Answers() {}

  static AnswerContext in(String language) {
    return AnswerContext.of(
        Locale.forLanguageTag(language),
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-01-01T11:30:00Z"));
  }

  static ChoiceMatcher matcher(String language, String... labels) {
    return new ChoiceMatcher(options(labels), true, Words.of(Locale.forLanguageTag(language)));
  }

  /** Options whose ids are their labels. */
  static List<Option> options(String... labels) {
    var options = new ArrayList<Option>();
    for (var label : labels) options.add(new Option(label, label));
    return options;
  }

  /** The canonical value, or what came instead, as one short text. */
  static String outcome(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Accepted(var value, _) -> value.toString();
      case Parsed.Refused(var key, _) -> key;
      case Parsed.Suggest(_, _, var suggestion) -> suggestion + "?";
      case Parsed.Ambiguous(var candidates) -> candidates.toString();
    };
  }
}
