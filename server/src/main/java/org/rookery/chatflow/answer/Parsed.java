package org.rookery.chatflow.answer;

import java.util.List;
import java.util.Map;

/** What came of reading an answer. */
public sealed interface Parsed {

  /**
   * A valid answer.
   *
   * @param value in canonical form; the id of a chosen option, the list of ids of several
   * @param also what else the answer told, by attribute key: {@code first_name}, {@code dial_code}
   */
  record Accepted(Object value, Map<String, Object> also) implements Parsed {
    public Accepted(Object value) {
      this(value, Map.of());
    }
  }

  /** Not valid; the text of this key says what to do about it. */
  record Refused(String textKey, Map<String, Object> variables) implements Parsed {
    public Refused(String textKey) {
      this(textKey, Map.of());
    }
  }

  /** Probably a slip: another value is offered, which a yes accepts. */
  record Suggest(String textKey, Map<String, Object> variables, Object suggestion)
      implements Parsed {}

  /** Several options could be meant; these are their ids, in the order shown. */
  record Ambiguous(List<String> candidates) implements Parsed {}
}
