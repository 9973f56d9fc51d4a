package org.rookery.desk;

import java.util.Locale;

/** The way a ticket came in. */
public enum Intake {
  PANEL,
  EMAIL,
  API,
  CHAT,
  PHONE,
  MONITOR;

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way stored as this text. */
  public static Intake of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether whoever writes can be asked for what is missing before the ticket is taken. */
  public boolean canBeAsked() {
    return this == PANEL || this == API;
  }
}
