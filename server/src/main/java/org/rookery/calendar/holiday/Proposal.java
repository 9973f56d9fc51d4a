package org.rookery.calendar.holiday;

import java.time.LocalDate;
import java.util.List;
import org.rookery.calendar.Holiday;

/**
 * A public holiday as we believe it to be.
 *
 * @param movable whether it falls on another date every year
 * @param toConfirm whether its date is only known for sure once it is announced
 */
public record Proposal(LocalDate date, String name, boolean movable, boolean toConfirm) {

  /** A day that is closed throughout. */
  public Holiday.OnDate closed() {
    return new Holiday.OnDate(date, List.of(), name);
  }
}
