package org.rookery.calendar.clock;

import java.time.Duration;

/** How much time a promise allows, and which time counts. */
public sealed interface Budget {

  /** Real time, day and night. */
  record Wall(Duration amount) implements Budget {}

  /** Time inside open windows. */
  record Service(Duration amount) implements Budget {}

  /** So many standard days of service time; the calendar says what a standard day is worth. */
  record BusinessDays(int days) implements Budget {}

  /** Real time; if that instant is closed, the next opening and a grace. Never paused. */
  record WallRolled(Duration amount, Duration grace) implements Budget {}
}
