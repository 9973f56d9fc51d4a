package org.rookery.desk;

import java.util.Locale;

/** The three criteria by which a ticket closes; there is no fourth. */
public enum Closure {
  /** The partner accepted, or confirmed in writing. */
  PARTNER_SATISFIED,
  /** No message of the partner for more than three business days. */
  PARTNER_SILENCE,
  /** A product manager approved the resolution. */
  PM_APPROVED;

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The criterion stored as this text. */
  public static Closure of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
