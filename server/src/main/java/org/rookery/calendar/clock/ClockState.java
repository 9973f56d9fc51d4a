package org.rookery.calendar.clock;

/** Where a promise stands. */
public enum ClockState {
  /** Time counts. */
  RUNNING,
  /** Time does not count for now; there is no due time until it goes on. */
  PAUSED,
  /** Stopped at its due time or before. */
  MET,
  /** Its due time passed without a stop; final. */
  BREACHED,
  /** Ended without a verdict. */
  CANCELLED,
  /** Nothing was promised. */
  NONE
}
