package org.rookery.chatflow.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What reading an answer depends on besides the answer and its question.
 *
 * @param locale of the conversation, with a region where one is known: it decides between 3 April
 *     and March 4
 * @param words of the conversation's language, with the bot's own lists in place
 */
public record AnswerContext(Locale locale, ZoneId zone, Instant now, Words words) {

  public static AnswerContext of(Locale locale, ZoneId zone, Instant now) {
    return new AnswerContext(locale, zone, now, Words.of(locale));
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }
}
