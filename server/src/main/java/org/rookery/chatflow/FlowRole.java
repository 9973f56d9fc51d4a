package org.rookery.chatflow;

import java.util.Locale;

/** When a flow runs without being called by name. */
public enum FlowRole {
  /** A session starts and no trigger matched; exactly one per bot. */
  DEFAULT,
  /** Only by trigger, by another flow, or by hand. */
  NORMAL,
  /** Text arrives that nothing waits for. */
  FALLBACK,
  /** A message arrives after the flow has ended. */
  COMPLETED,
  /** Outside business hours instead of the default; website only. */
  OFFLINE;

  /** As rows say it: {@code default}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that {@link #text} says. */
  public static FlowRole of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
