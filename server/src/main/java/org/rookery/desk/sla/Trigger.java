package org.rookery.desk.sla;

import org.rookery.calendar.clock.Budget;

/** What can raise a ticket to a higher level. */
public sealed interface Trigger {

  /** The ticket is or becomes of that category: the level is told, nothing is raised. */
  record Informed() implements Trigger {}

  /** So many percent of a clock are used up and it has not stopped; 100 is its breach. */
  record Reached(ClockKind clock, int percent) implements Trigger {}

  /** A clock is overdue by more than that and still has not stopped. */
  record Overdue(ClockKind clock, Budget by) implements Trigger {}

  /** Rejected or reopened so many times. */
  record Reopened(int times) implements Trigger {}

  /** The partner asked for it. */
  record Asked() implements Trigger {}

  /** The partner disputed a milder category. */
  record Disputed() implements Trigger {}

  /** Stability, data or business are at stake. */
  record Threatened() implements Trigger {}

  /** As stored and shown. */
  default String text() {
    return switch (this) {
      case Informed _ -> "informed";
      case Reached(var clock, var percent) when percent >= 100 -> clock.text() + "_breached";
      case Reached(var clock, var percent) -> clock.text() + "_" + percent;
      case Overdue(var clock, _) -> clock.text() + "_overdue";
      case Reopened _ -> "reopened";
      case Asked _ -> "partner_asked";
      case Disputed _ -> "downgrade_disputed";
      case Threatened _ -> "threat";
    };
  }
}
