package org.rookery.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.MemberId;

/** Somebody who is called when a ticket is escalated: data, edited by managers. */
public record EscalationContact(EscalationContactId id, Details details, long version) {

  /**
   * What is known of them.
   *
   * @param position the order within the level
   * @param member who they are in the console: sees the page there and gets the ticket
   * @param calendar when {@link Hours#CALENDAR} says so
   */
  public record Details(
      int level,
      int position,
      String name,
      String role,
      String phone,
      String email,
      @Nullable MemberId member,
      List<PagingChannel> channels,
      Hours hours,
      @Nullable CalendarId calendar,
      boolean visibleToPartners,
      boolean enabled) {

    /** Keeps its own copy. */
    public Details {
      channels = List.copyOf(channels);
    }
  }

  /** When somebody may be called. */
  public enum Hours {
    ALWAYS,
    OUT_OF_HOURS,
    CALENDAR
  }
}
