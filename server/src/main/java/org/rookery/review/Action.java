package org.rookery.review;

import java.time.LocalDate;
import java.util.Locale;
import org.rookery.identity.MemberId;

/**
 * Something that is to become better, whose job that is, and until when.
 *
 * @param reason why it was dropped; else empty
 */
public record Action(
    String text, MemberId owner, String ownerName, LocalDate dueOn, Status status, String reason) {

  /** open → done; open → dropped, with a reason; either may be opened again. */
  public enum Status {
    OPEN,
    DONE,
    DROPPED;

    /** As stored and shown. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #text} wrote. */
    public static Status of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /** Whether the day is over and the work is not done. */
  public boolean isOverdue(LocalDate today) {
    return status == Status.OPEN && dueOn.isBefore(today);
  }

  Action as(Status next, String why) {
    return new Action(text, owner, ownerName, dueOn, next, why);
  }
}
