package org.rookery.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.PartnerId;

/** A ticket as its events have made it; its version is their number. */
public record Ticket(
    PartnerId partner,
    TicketId id,
    String number,
    Intake channel,
    @Nullable UUID requester,
    String requesterName,
    String subject,
    Report report,
    Category requested,
    Category category,
    Status status,
    int level,
    @Nullable UUID assignee,
    @Nullable String assigneeName,
    Terms terms,
    Progress progress,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /**
   * How far it has come.
   *
   * @param cycle 1, and one more with each reopening after it was closed
   * @param expectedAt when the third party is expected to be ready
   */
  public record Progress(
      int cycle,
      int reopenCount,
      @Nullable Instant expectedAt,
      @Nullable Instant firstResponseAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt,
      @Nullable Closure closure) {

    /** Nothing has happened yet. */
    public static final Progress FRESH = new Progress(1, 0, null, null, null, null, null);
  }

  /** The ticket after one more event. */
  public Ticket after(TicketEvent event) {
    return switch (event.fact()) {
      case Fact.Message _ -> with(status, answered(event), event);
      case Fact.Moved moved -> with(moved.to(), moved(moved, event.at()), event);
      case Fact.Recategorised(var _, var to, var _) ->
          with(to, level, assignee, assigneeName, event);
      case Fact.Assigned(var to, var name) ->
          with(category, level, to == null ? null : to.value(), name, event);
      case Fact.Escalated escalated ->
          with(category, escalated.to(), assignee, assigneeName, event);
      case Fact.Opened opened ->
          opened.answered() ? with(Status.OPEN, answeredAt(event.at()), event) : same(event);
      case Fact.AnsweredByPhone(var calledAt, var _) -> with(status, answeredAt(calledAt), event);
      case Fact.EscalationAsked _,
          Fact.Disputed _,
          Fact.Threatened _,
          Fact.ClockWarned _,
          Fact.ClockBreached _,
          Fact.Reminded _,
          Fact.Informed _,
          Fact.Paged _,
          Fact.PageUnanswered _,
          Fact.PageAcknowledged _ ->
          same(event);
    };
  }

  private Ticket same(TicketEvent event) {
    return with(status, progress, event);
  }

  private Progress answered(TicketEvent event) {
    return event.author().isStaff() && !event.internal() ? answeredAt(event.at()) : progress;
  }

  private Progress answeredAt(Instant at) {
    return progress.firstResponseAt() != null
        ? progress
        : new Progress(
            progress.cycle(),
            progress.reopenCount(),
            progress.expectedAt(),
            at,
            progress.resolvedAt(),
            progress.closedAt(),
            progress.closure());
  }

  private Progress moved(Fact.Moved moved, Instant at) {
    var dependency = moved.dependency();
    var fresh = moved.cycle() > progress.cycle();
    return new Progress(
        moved.cycle(),
        progress.reopenCount() + (moved.reopened() ? 1 : 0),
        dependency == null ? null : dependency.expectedAt(),
        fresh ? null : progress.firstResponseAt(),
        resolvedAt(moved, at),
        moved.to() == Status.CLOSED ? at : null,
        moved.closure());
  }

  private @Nullable Instant resolvedAt(Fact.Moved moved, Instant at) {
    return switch (moved.to()) {
      case RESOLVED -> at;
      case CLOSED -> moved.from() == Status.RESOLVED ? progress.resolvedAt() : at;
      case NEW, OPEN, AWAITING_PARTNER, AWAITING_THIRD_PARTY, CANCELLED -> null;
    };
  }

  private Ticket with(Status status, Progress progress, TicketEvent event) {
    return new Ticket(
        partner,
        id,
        number,
        channel,
        requester,
        requesterName,
        subject,
        report,
        requested,
        category,
        status,
        level,
        assignee,
        assigneeName,
        terms,
        progress,
        createdAt,
        event.at(),
        event.seq());
  }

  private Ticket with(
      Category category,
      int level,
      @Nullable UUID assignee,
      @Nullable String assigneeName,
      TicketEvent event) {
    return new Ticket(
        partner,
        id,
        number,
        channel,
        requester,
        requesterName,
        subject,
        report,
        requested,
        category,
        status,
        level,
        assignee,
        assigneeName,
        terms,
        progress,
        createdAt,
        event.at(),
        event.seq());
  }
}
