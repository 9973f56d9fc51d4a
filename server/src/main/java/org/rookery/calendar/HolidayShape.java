package org.rookery.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a holiday looks like in JSON; only described here, read by {@link CalendarJson}. */
@Schema(
    name = "CalendarHoliday",
    anyOf = {LocalDate.class, HolidayShape.Entry.class})
public interface HolidayShape {

  /**
   * More than a date: a date, or a month and a day of every year.
   *
   * @param windows the hours of that day, each {@code ["10:00","15:00"]}; none means closed
   */
  @Schema(name = "CalendarHolidayEntry")
  record Entry(
      @Nullable LocalDate date,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable String name,
      @Nullable List<List<String>> windows) {}
}
