package org.rookery.desk;

import static org.rookery.desk.Decision.Step.open;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Decision.Accepted;
import org.rookery.desk.Decision.AlreadyClosed;
import org.rookery.desk.Decision.BadTransition;
import org.rookery.desk.Decision.DisputeWindowOver;
import org.rookery.desk.Decision.EscalatedLately;
import org.rookery.desk.Decision.Invalid;
import org.rookery.desk.Decision.NothingToDispute;
import org.rookery.desk.Decision.ReopenWindowOver;
import org.rookery.desk.Decision.Step;
import org.rookery.desk.sla.SlaTerms;

/** The life of a ticket: which command is legal when, and what it amounts to. Pure. */
public final class TicketLife {
  private static final Duration BETWEEN_ESCALATIONS = Duration.ofHours(4);
  private static final Duration CALL_BEFORE = Duration.ofMinutes(30);
  private static final int REASON = 20;
  private static final Set<Status> ACCEPTABLE =
      Set.of(Status.OPEN, Status.AWAITING_PARTNER, Status.RESOLVED);
  private static final Set<Status> APPROVABLE = Set.of(Status.OPEN, Status.RESOLVED);

  private final Ticket ticket;
  private final List<TicketEvent> history;
  private final SlaTerms terms;
  private final Author author;
  private final Instant now;

  private TicketLife(
      Ticket ticket, List<TicketEvent> history, SlaTerms terms, Author author, Instant now) {
    this.ticket = ticket;
    this.history = history;
    this.terms = terms;
    this.author = author;
    this.now = now;
  }

  /** What comes of this command on a ticket with this history. Equal arguments decide equally. */
  public static Decision decide(
      Ticket ticket,
      List<TicketEvent> history,
      SlaTerms terms,
      TicketCommand command,
      Author author,
      Instant now) {
    return new TicketLife(ticket, history, terms, author, now).decide(command);
  }

  private Decision decide(TicketCommand command) {
    if (ticket.status().isOver() && !fitsOver(command)) {
      return new AlreadyClosed(ticket.status());
    }
    return switch (command) {
      case TicketCommand.Write write -> write(write);
      case TicketCommand.MoveTo move -> move(move);
      case TicketCommand.Recategorise change -> recategorise(change);
      case TicketCommand.Assign(var to, var name) -> accepted(new Fact.Assigned(to, name));
      case TicketCommand.Escalate escalate -> escalate(escalate);
      case TicketCommand.Threaten(var threat, var note) ->
          accepted(new Fact.Threatened(threat, note));
      case TicketCommand.AnsweredByPhone call -> answeredByPhone(call);
      case TicketCommand.Dispute(var reason) -> dispute(reason);
      case TicketCommand.Accept(var comment) -> accept(comment);
      case TicketCommand.Reject(var comment) -> reject(comment);
      case TicketCommand.Reopen(var comment, var mail) -> reopen(comment, mail);
      case TicketCommand.Approve(var note) -> approve(note);
      case TicketCommand.Cancel(var why, var note) -> cancel(why, note);
    };
  }

  /** Notes are welcome for ever; reopening decides for itself. */
  private static boolean fitsOver(TicketCommand command) {
    return command instanceof TicketCommand.Reopen
        || (command instanceof TicketCommand.Write write && write.internal());
  }

  private Decision write(TicketCommand.Write write) {
    var message = new Fact.Message(write.text(), write.files(), write.mail());
    if (write.internal()) {
      return new Accepted(List.of(new Step(message, true)));
    }
    var back =
        author.isPartner()
            ? ticket.status() == Status.AWAITING_PARTNER
            : ticket.status() == Status.NEW;
    return back ? accepted(message, moved(Status.OPEN, null)) : accepted(message);
  }

  private Decision move(TicketCommand.MoveTo move) {
    if (!ticket.status().targets().contains(move.to())) {
      return new BadTransition(ticket.status(), ticket.status().targets());
    }
    var wrong = wrong(move);
    if (wrong != null) {
      return wrong;
    }
    var steps = new ArrayList<Step>();
    if (move.message() != null) {
      steps.add(open(new Fact.Message(move.message(), List.of())));
    }
    steps.add(open(moved(move)));
    return new Accepted(List.copyOf(steps));
  }

  private @Nullable Decision wrong(TicketCommand.MoveTo move) {
    return switch (move.to()) {
      case AWAITING_PARTNER -> needs(move.message(), 1, "message", "Ask the partner something.");
      case AWAITING_THIRD_PARTY -> wrongWait(move);
      case RESOLVED ->
          needs(move.message(), REASON, "message", "Say in 20 characters or more what was done.");
      case CLOSED -> wrongClosing(move);
      case NEW, OPEN, CANCELLED -> null;
    };
  }

  private @Nullable Decision wrongWait(TicketCommand.MoveTo move) {
    var dependency = move.dependency();
    if (dependency == null) {
      return new Invalid("dependency", "required", "Say what it waits for.");
    }
    var vendor = dependency.vendor();
    if (dependency.kind() == Dependency.Kind.THIRD_PARTY && (vendor == null || vendor.isBlank())) {
      return new Invalid("dependency.vendor", "required", "Name the third party.");
    }
    if (!dependency.expectedAt().isAfter(now)) {
      return new Invalid("dependency.expectedAt", "in_the_past", "Give a time to come.");
    }
    var reason =
        needs(dependency.reason(), REASON, "dependency.reason", "Give 20 characters or more.");
    return reason != null
        ? reason
        : needs(move.message(), 1, "message", "Tell the partner why it waits.");
  }

  /** Staff close a ticket in one way only: the partner has confirmed in writing. */
  private @Nullable Decision wrongClosing(TicketCommand.MoveTo move) {
    if (move.closure() != Closure.PARTNER_SATISFIED) {
      return new Invalid(
          "closureReason",
          "not_a_criterion",
          "Staff close with partner_satisfied, quoting the partner's message.");
    }
    var quoted = move.quotes();
    var confirms =
        quoted != null
            && history.stream()
                .anyMatch(
                    event ->
                        event.seq() == quoted
                            && event.author().isPartner()
                            && event.fact() instanceof Fact.Message);
    return confirms
        ? null
        : new Invalid("confirmedBy", "not_found", "Quote a message of the partner.");
  }

  private Fact.Moved moved(TicketCommand.MoveTo move) {
    var dependency = move.to() == Status.AWAITING_THIRD_PARTY ? move.dependency() : null;
    var closed = move.to() == Status.CLOSED;
    return new Fact.Moved(
        ticket.status(),
        move.to(),
        ticket.progress().cycle(),
        false,
        dependency == null ? null : dependency.reason(),
        dependency,
        closed ? move.closure() : null,
        closed ? move.quotes() : null);
  }

  private Decision recategorise(TicketCommand.Recategorise change) {
    if (change.to() == ticket.category()) {
      return new Invalid("category", "unchanged", "The ticket has this category already.");
    }
    var lowered = ticket.category().moreUrgentThan(change.to());
    var wrong =
        lowered
            ? needs(change.reason(), REASON, "reason", "Give the partner 20 characters or more.")
            : null;
    return wrong != null
        ? wrong
        : accepted(new Fact.Recategorised(ticket.category(), change.to(), change.reason()));
  }

  private Decision escalate(TicketCommand.Escalate wish) {
    if (author.isPartner()) {
      return escalateForPartner(wish);
    }
    if (wish.to() == ticket.level()) {
      return new Invalid("to", "unchanged", "The ticket is at this level already.");
    }
    if (wish.to() < ticket.level() && wish.message() == null) {
      return new Invalid("message", "required", "Tell the partner.");
    }
    var steps = new ArrayList<Step>();
    steps.add(open(new Fact.Escalated(ticket.level(), wish.to(), "staff", wish.note())));
    if (wish.message() != null) {
      steps.add(open(new Fact.Message(wish.message(), List.of())));
    }
    return new Accepted(List.copyOf(steps));
  }

  private Decision escalateForPartner(TicketCommand.Escalate wish) {
    var lately =
        history.stream()
            .anyMatch(
                event ->
                    event.fact() instanceof Fact.EscalationAsked
                        && event.at().plus(BETWEEN_ESCALATIONS).isAfter(now));
    if (lately) {
      return new EscalatedLately();
    }
    return accepted(new Fact.EscalationAsked(wish.note()));
  }

  /** The call may lie half an hour back, but not before the promise that it answers began. */
  private Decision answeredByPhone(TicketCommand.AnsweredByPhone call) {
    if (ticket.progress().firstResponseAt() != null) {
      return new Invalid("calledAt", "answered_already", "The ticket has been answered before.");
    }
    if (call.calledAt().isAfter(now)) {
      return new Invalid("calledAt", "in_the_future", "The call has not been made yet.");
    }
    if (call.calledAt().isBefore(now.minus(CALL_BEFORE))) {
      return new Invalid("calledAt", "too_long_ago", "A call can be entered for 30 minutes.");
    }
    if (call.calledAt().isBefore(cycleStart())) {
      return new Invalid("calledAt", "before_start", "The call was before the ticket.");
    }
    var answered = new Fact.AnsweredByPhone(call.calledAt(), call.note());
    return ticket.status() == Status.NEW
        ? accepted(answered, moved(Status.OPEN, null))
        : accepted(answered);
  }

  private Instant cycleStart() {
    return history.reversed().stream()
        .filter(event -> event.fact() instanceof Fact.Moved moved && moved.from() == Status.CLOSED)
        .map(TicketEvent::at)
        .findFirst()
        .orElse(ticket.createdAt());
  }

  private Decision dispute(String reason) {
    var until = Disputes.openUntil(history, terms);
    if (until.isEmpty()) {
      return new NothingToDispute();
    }
    if (now.isAfter(until.get())) {
      return new DisputeWindowOver();
    }
    var wrong = needs(reason, REASON, "comment", "Say in 20 characters or more why.");
    return wrong == null ? accepted(new Fact.Disputed(reason)) : wrong;
  }

  private Decision accept(@Nullable String comment) {
    if (!ACCEPTABLE.contains(ticket.status())) {
      return new BadTransition(ticket.status(), ticket.status().targets());
    }
    return accepted(closed(Closure.PARTNER_SATISFIED, comment));
  }

  private Decision reject(String comment) {
    if (ticket.status() != Status.RESOLVED) {
      return new BadTransition(ticket.status(), ticket.status().targets());
    }
    return accepted(new Fact.Message(comment, List.of()), back(ticket.progress().cycle(), comment));
  }

  private Decision reopen(String comment, Fact.@Nullable ByMail mail) {
    var closedAt = ticket.progress().closedAt();
    if (ticket.status() != Status.CLOSED || closedAt == null) {
      return new BadTransition(ticket.status(), ticket.status().targets());
    }
    var window = terms.policy().reopenWindow();
    if (now.isAfter(closedAt.plus(window))) {
      return new ReopenWindowOver(window.toDays());
    }
    return accepted(
        back(ticket.progress().cycle() + 1, comment), new Fact.Message(comment, List.of(), mail));
  }

  private Decision approve(String note) {
    if (!APPROVABLE.contains(ticket.status())) {
      return new BadTransition(ticket.status(), ticket.status().targets());
    }
    var wrong = needs(note, REASON, "note", "Say in 20 characters or more why it is as expected.");
    return wrong == null ? accepted(closed(Closure.PM_APPROVED, note)) : wrong;
  }

  private Decision cancel(TicketCommand.Cancel.Why why, @Nullable String note) {
    var reason = why.name().toLowerCase(Locale.ROOT) + (note == null ? "" : ": " + note);
    return accepted(moved(Status.CANCELLED, reason));
  }

  private Fact.Moved moved(Status to, @Nullable String reason) {
    return new Fact.Moved(
        ticket.status(), to, ticket.progress().cycle(), false, reason, null, null, null);
  }

  private Fact.Moved back(int cycle, String reason) {
    return new Fact.Moved(ticket.status(), Status.OPEN, cycle, true, reason, null, null, null);
  }

  private Fact.Moved closed(Closure closure, @Nullable String reason) {
    return new Fact.Moved(
        ticket.status(),
        Status.CLOSED,
        ticket.progress().cycle(),
        false,
        reason,
        null,
        closure,
        null);
  }

  private static @Nullable Decision needs(
      @Nullable String text, int atLeast, String field, String message) {
    if (text == null || text.isBlank()) {
      return new Invalid(field, "required", message);
    }
    return text.strip().length() < atLeast ? new Invalid(field, "too_short", message) : null;
  }

  private static Decision accepted(Fact... facts) {
    var steps = new ArrayList<Step>();
    for (var fact : facts) {
      steps.add(open(fact));
    }
    return new Accepted(List.copyOf(steps));
  }
}
