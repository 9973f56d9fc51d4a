package org.rookery.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day whose windows replace those of its weekday: none when closed all day. It is one date, or
 * the same day of every year; a date beats a yearly day.
 */
public sealed interface Holiday {

  /** The windows of that day; empty when it is closed. */
  List<Window> windows();

  /** What people call the day. */
  @Nullable String name();

  /** One date. */
  record OnDate(LocalDate date, List<Window> windows, @Nullable String name) implements Holiday {}

  /** The same day of every year. */
  record EveryYear(MonthDay day, List<Window> windows, @Nullable String name) implements Holiday {}
}
