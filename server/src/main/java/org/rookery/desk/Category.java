package org.rookery.desk;

import java.util.Locale;

/** How bad it is; the most urgent first. It decides what is promised. */
public enum Category {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INQUIRY,
  FEATURE_REQUEST;

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The category stored as this text. */
  public static Category of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether a ticket of this category waits less patiently. */
  public boolean moreUrgentThan(Category other) {
    return compareTo(other) < 0;
  }

  /** Whether a report must bring evidence when it comes through the panel or the API. */
  public boolean needsEvidence() {
    return this == CRITICAL || this == HIGH;
  }
}
