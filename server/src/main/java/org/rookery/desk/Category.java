package org.rookery.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The category written as this text, in small or capital letters. */
  @JsonCreator
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
