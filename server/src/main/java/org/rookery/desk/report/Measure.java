package org.rookery.desk.report;

/** Which time between the start and the stop of a clock is told. */
public enum Measure {
  /** What counted for the promise. */
  COUNTED,
  /** Real time, day and night, pauses included. */
  WALL,
  /** Real time without the pauses. */
  WITHOUT_PAUSES
}
