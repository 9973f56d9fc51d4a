package org.rookery.identity;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose conversations somebody sees, widest first. Of a role and its member the narrower holds. */
public enum Visibility {
  /** Everybody's. */
  ALL,
  /** The own ones and those that nobody has: the queue of a team. */
  TEAM,
  /** The own ones alone. */
  ASSIGNED;

  /** As stored and shown. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the stored form. */
  public static Visibility of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The one of the two that shows less. */
  public Visibility narrower(Visibility other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether this member sees what this assignee has; null is nobody. */
  public boolean admits(UUID member, @Nullable UUID assignee) {
    return switch (this) {
      case ALL -> true;
      case TEAM -> assignee == null || assignee.equals(member);
      case ASSIGNED -> member.equals(assignee);
    };
  }
}
