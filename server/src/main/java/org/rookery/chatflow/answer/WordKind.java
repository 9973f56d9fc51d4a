package org.rookery.chatflow.answer;

import java.util.Locale;

/** What a list of words is for. */
public enum WordKind {
  BACK,
  SKIP,
  RESTART,
  LIVE_CHAT,
  YES,
  NO,
  DONE,
  STOP,
  /** No longer waiting for a person. */
  CANCEL,
  /** Messages again after {@link #STOP}. */
  OPT_IN,
  MORE,
  /** Between the items of a list: "a and b". */
  AND,
  ALL,
  NONE,
  /** Around the number of an option: "the option 2". */
  OPTION,
  LAST,
  /** Sentences that introduce oneself, with {@code {}} for the name. */
  NAME;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
