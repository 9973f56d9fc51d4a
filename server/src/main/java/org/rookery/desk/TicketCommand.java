package org.rookery.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.identity.MemberId;

/** Something a person wants to do with a ticket. */
public sealed interface TicketCommand {

  /** Write: to everybody, or to staff alone. */
  record Write(String text, boolean internal, List<Fact.Attached> files, Fact.@Nullable ByMail mail)
      implements TicketCommand {
    /** Written here. */
    public Write(String text, boolean internal, List<Fact.Attached> files) {
      this(text, internal, files, null);
    }
  }

  /**
   * Staff move it to another status.
   *
   * @param message a public message that goes with the move
   * @param quotes the partner's message that confirms, when it is closed as satisfied
   */
  record MoveTo(
      Status to,
      @Nullable String message,
      @Nullable Dependency dependency,
      @Nullable Closure closure,
      @Nullable Long quotes)
      implements TicketCommand {}

  /** Staff set the effective category. */
  record Recategorise(Category to, @Nullable String reason) implements TicketCommand {}

  /** Staff give it to somebody, or to nobody. */
  record Assign(@Nullable MemberId to, @Nullable String toName) implements TicketCommand {}

  /** Staff say which level has it; a partner asks for the manager. */
  record Escalate(int to, String note, @Nullable String message) implements TicketCommand {}

  /** Staff say what is at stake. */
  record Threaten(Fact.Threat to, @Nullable String note) implements TicketCommand {}

  /** A manager enters that the partner was answered by phone a little earlier. */
  record AnsweredByPhone(Instant calledAt, String note) implements TicketCommand {}

  /** The partner does not agree that the ticket was made less urgent. */
  record Dispute(String reason) implements TicketCommand {}

  /** The partner is satisfied. */
  record Accept(@Nullable String comment) implements TicketCommand {}

  /** The partner says it is not resolved. */
  record Reject(String comment) implements TicketCommand {}

  /** The partner opens a closed ticket again. */
  record Reopen(String comment, Fact.@Nullable ByMail mail) implements TicketCommand {
    /** Asked for here. */
    public Reopen(String comment) {
      this(comment, null);
    }
  }

  /** A product manager approves the resolution. */
  record Approve(String note) implements TicketCommand {}

  /** A manager cancels it. */
  record Cancel(Why why, @Nullable String note) implements TicketCommand {
    /** The only reasons there are. */
    public enum Why {
      DUPLICATE,
      SPAM,
      WITHDRAWN
    }
  }
}
