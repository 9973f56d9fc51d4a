package org.rookery.desk.sla;

import java.util.Locale;

/** What a clock measures. */
public enum ClockKind {
  /** From the start of a cycle to the first public message of staff; never paused. */
  RESPONSE,
  /** From the start of a cycle until it is resolved. */
  RESOLUTION,
  /** From one public message of staff to the next. */
  UPDATE,
  /** How long the partner has said nothing after being asked or told it is resolved. */
  SILENCE;

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
