package org.rookery.desk;

import java.util.Locale;

/** A way to reach somebody who is called. */
public enum PagingChannel {
  IN_APP,
  WEBHOOK,
  EMAIL;

  /** As stored. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what was stored. */
  public static PagingChannel of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
