package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.CalendarId;
import org.rookery.desk.Category;
import org.rookery.desk.ClockReading;
import org.rookery.desk.Closure;
import org.rookery.desk.Intake;
import org.rookery.desk.PolicyId;
import org.rookery.desk.Report;
import org.rookery.desk.Status;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketId;
import org.rookery.identity.MemberId;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.WorkspaceId;

/**
 * A ticket as its readers see it.
 *
 * @param missing evidence that an urgent report lacks
 * @param targets where staff may move it from here
 */
@Schema(name = "Ticket")
record TicketJson(
    TicketId id,
    String number,
    PartnerId partnerId,
    String partnerName,
    String subject,
    Category category,
    Category requestedCategory,
    Status status,
    int level,
    Intake channel,
    @Nullable MemberId requesterId,
    String requesterName,
    @Nullable MemberId assigneeId,
    @Nullable String assigneeName,
    ReportJson report,
    List<String> missing,
    List<Status> targets,
    int cycle,
    int reopenCount,
    @Nullable Instant expectedAt,
    @Nullable Instant firstResponseAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Nullable Closure closureReason,
    PolicyId policyId,
    long policyVersion,
    CalendarId calendarId,
    long calendarVersion,
    Instant createdAt,
    Instant updatedAt,
    List<ClockJson> clocks,
    long version) {

  /** What the requester told. */
  @Schema(name = "TicketReport")
  record ReportJson(
      String description,
      @Nullable String area,
      @Nullable String steps,
      @Nullable String expected,
      @Nullable String actual,
      @Nullable Instant occurredAt,
      @Nullable String environment,
      boolean allCustomers,
      List<WorkspaceId> customerIds,
      @Nullable Boolean workaroundExists) {

    static ReportJson of(Report report) {
      return new ReportJson(
          report.description(),
          report.area(),
          report.steps(),
          report.expected(),
          report.actual(),
          report.occurredAt(),
          report.environment(),
          report.allCustomers(),
          report.customers(),
          report.workaroundExists());
    }
  }

  static TicketJson of(Ticket ticket, String partnerName, List<ClockReading> clocks, Instant now) {
    var progress = ticket.progress();
    var requester = ticket.requester();
    var assignee = ticket.assignee();
    return new TicketJson(
        ticket.id(),
        ticket.number(),
        ticket.partner(),
        partnerName,
        ticket.subject(),
        ticket.category(),
        ticket.requested(),
        ticket.status(),
        ticket.level(),
        ticket.channel(),
        requester == null ? null : new MemberId(requester),
        ticket.requesterName(),
        assignee == null ? null : new MemberId(assignee),
        ticket.assigneeName(),
        ReportJson.of(ticket.report()),
        ticket.category().needsEvidence() ? ticket.report().missing() : List.of(),
        ticket.status().targets(),
        progress.cycle(),
        progress.reopenCount(),
        progress.expectedAt(),
        progress.firstResponseAt(),
        progress.resolvedAt(),
        progress.closedAt(),
        progress.closure(),
        ticket.terms().policy(),
        ticket.terms().policyVersion(),
        ticket.terms().calendar(),
        ticket.terms().calendarVersion(),
        ticket.createdAt(),
        ticket.updatedAt(),
        clocks.stream().map(clock -> ClockJson.of(clock, now)).toList(),
        ticket.version());
  }
}
