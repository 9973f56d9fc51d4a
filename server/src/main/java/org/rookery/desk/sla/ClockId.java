package org.rookery.desk.sla;

/** Which clock of a ticket: updates and silences are numbered within their cycle, from 1. */
public record ClockId(int cycle, ClockKind kind, int number) {

  @Override
  public String toString() {
    return cycle + "/" + kind.text() + "/" + number;
  }
}
