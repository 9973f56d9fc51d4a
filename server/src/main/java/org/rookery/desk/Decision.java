package org.rookery.desk;

import java.util.List;

/** What comes of a command: facts to keep, or why not. */
public sealed interface Decision {

  /** These happen, in this order. */
  record Accepted(List<Step> steps) implements Decision {}

  /** The ticket cannot go there from where it stands. */
  record BadTransition(Status from, List<Status> allowed) implements Decision {}

  /** It is closed or cancelled. */
  record AlreadyClosed(Status status) implements Decision {}

  /** So many days after closing a new ticket is needed. */
  record ReopenWindowOver(long days) implements Decision {}

  /** The ticket was not made less urgent, or that has been disputed already. */
  record NothingToDispute() implements Decision {}

  /** It was made less urgent more than two business days ago. */
  record DisputeWindowOver() implements Decision {}

  /** A partner has asked for the manager within the last four hours. */
  record EscalatedLately() implements Decision {}

  /** Something in the command is wrong. */
  record Invalid(String field, String code, String message) implements Decision {}

  /** A fact to keep, and whether it is for staff alone. */
  record Step(Fact fact, boolean internal) {
    /** A fact for everybody. */
    static Step open(Fact fact) {
      return new Step(fact, false);
    }
  }
}
