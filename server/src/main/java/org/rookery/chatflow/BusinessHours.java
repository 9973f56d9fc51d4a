package org.rookery.chatflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.BusinessCalendar;

/** When somebody is there. */
public interface BusinessHours {

  boolean isOpen(Instant at);

  /** The first open instant from here on; null if it never opens again. */
  @Nullable Instant nextOpening(Instant from);

  /** Whether this is a holiday on which nobody is there at all. */
  boolean isHoliday(LocalDate day);

  /** Never closed, which is what counts where nobody set hours. */
  BusinessHours ALWAYS = new Unchanging(true);

  /** Never open. */
  BusinessHours NEVER = new Unchanging(false);

  /** The hours of a calendar. */
  static BusinessHours of(BusinessCalendar calendar) {
    return new OfCalendar(calendar);
  }

  /** Hours that a calendar tells. */
  record OfCalendar(BusinessCalendar calendar) implements BusinessHours {
    @Override
    public boolean isOpen(Instant at) {
      return calendar.isOpen(at);
    }

    @Override
    public @Nullable Instant nextOpening(Instant from) {
      return calendar.nextOpen(from).orElse(null);
    }

    @Override
    public boolean isHoliday(LocalDate day) {
      return calendar.isHoliday(day);
    }
  }

  /** The same at any time. */
  record Unchanging(boolean open) implements BusinessHours {
    @Override
    public boolean isOpen(Instant at) {
      return open;
    }

    @Override
    public @Nullable Instant nextOpening(Instant from) {
      return open ? from : null;
    }

    @Override
    public boolean isHoliday(LocalDate day) {
      return false;
    }
  }
}
