package org.rookery.calendar;

/**
 * Open time of one day, half-open, in minutes after local midnight. {@code to} may be 1440 ({@code
 * 24:00}); a {@code to} at or before {@code from} runs over midnight and belongs to the day it
 * starts.
 */
public record Window(int from, int to) {
  /** Minutes of a day. */
  public static final int DAY = 24 * 60;

  /** Guards the ranges. */
  public Window {
    if (from < 0 || from >= DAY || to < 0 || to > DAY) {
      throw new IllegalArgumentException("a window lies between 00:00 and 24:00");
    }
  }

  /** Whether it ends on the day after the one it starts. */
  public boolean runsOverMidnight() {
    return to <= from;
  }

  /**
   * Its end in minutes after the midnight its day starts with; more than {@link #DAY} over
   * midnight.
   */
  public int end() {
    return runsOverMidnight() ? to + DAY : to;
  }
}
