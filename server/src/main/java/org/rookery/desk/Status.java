package org.rookery.desk;

import java.util.List;
import java.util.Locale;

/** Where a ticket stands. */
public enum Status {
  NEW,
  OPEN,
  AWAITING_PARTNER,
  AWAITING_THIRD_PARTY,
  RESOLVED,
  CLOSED,
  CANCELLED;

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status stored as this text. */
  public static Status of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing more happens unless somebody reopens it. */
  public boolean isOver() {
    return this == CLOSED || this == CANCELLED;
  }

  /**
   * Where staff may move a ticket from here; closing, accepting and cancelling have their steps.
   */
  public List<Status> targets() {
    return switch (this) {
      case NEW -> List.of(OPEN, AWAITING_PARTNER, AWAITING_THIRD_PARTY);
      case OPEN -> List.of(AWAITING_PARTNER, AWAITING_THIRD_PARTY, RESOLVED, CLOSED);
      case AWAITING_PARTNER -> List.of(CLOSED);
      case AWAITING_THIRD_PARTY -> List.of(OPEN);
      case RESOLVED -> List.of(CLOSED);
      case CLOSED, CANCELLED -> List.of();
    };
  }
}
