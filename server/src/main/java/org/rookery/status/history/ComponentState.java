package org.rookery.status.history;

import java.util.Locale;

/** How a component is; the later, the worse. */
public enum ComponentState {
  OPERATIONAL,
  MAINTENANCE,
  DEGRADED,
  PARTIAL_OUTAGE,
  MAJOR_OUTAGE;

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state stored as this text. */
  public static ComponentState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The worse of two. */
  public ComponentState or(ComponentState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
