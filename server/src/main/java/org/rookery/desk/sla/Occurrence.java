package org.rookery.desk.sla;

import java.time.Instant;

/**
 * Something that came about by time or by rule, at its true time, whenever it was noticed. The key
 * is the same in every later fold of the ticket, so that each is told once.
 */
public sealed interface Occurrence {

  /** When it came about. */
  Instant at();

  /** Names it within its ticket. */
  String key();

  /** So many percent of a budget are used up. */
  record Warned(Instant at, ClockId clock, int percent) implements Occurrence {
    @Override
    public String key() {
      return clock + "/" + percent;
    }
  }

  /** A due time passed; of an update clock: an update was missed. */
  record Breached(Instant at, ClockId clock) implements Occurrence {
    @Override
    public String key() {
      return clock + "/due";
    }
  }

  /** The partner is to be reminded for the first, second … time. */
  record Reminded(Instant at, ClockId clock, int number) implements Occurrence {
    @Override
    public String key() {
      return clock + "/reminder/" + number;
    }
  }

  /** The partner kept silent too long: the ticket is closed from here on. */
  record WentSilent(Instant at, ClockId clock) implements Occurrence {
    @Override
    public String key() {
      return clock + "/over";
    }
  }

  /** The third party was expected by now: work goes on. */
  record WaitPassed(Instant at, int number) implements Occurrence {
    @Override
    public String key() {
      return "wait/" + number;
    }
  }

  /** The people of a level are told, the ticket stays where it is. */
  record Informed(Instant at, int number, int level, String trigger) implements Occurrence {
    @Override
    public String key() {
      return "informed/" + number;
    }
  }

  /** The ticket was raised to a level by a rule. */
  record Escalated(Instant at, int number, int from, int to, String trigger) implements Occurrence {
    @Override
    public String key() {
      return "escalation/" + number;
    }
  }
}
