package org.rookery.calendar;

import java.time.Instant;

/** When a budget is used up. */
public sealed interface Due {

  /** The earliest instant at which the counted time reaches the budget. */
  record At(Instant instant) implements Due {}

  /** The calendar does not open for that long within the next two hundred years. */
  record Never() implements Due {}
}
