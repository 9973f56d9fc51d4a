package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.TicketId;
import org.rookery.desk.report.Backlog;
import org.rookery.desk.report.Breach;
import org.rookery.desk.report.Times;
import org.rookery.desk.sla.Attainment;
import org.rookery.desk.sla.ClockKind;
import org.rookery.tenancy.PartnerId;

/** Reports as they are sent. */
final class ReportJson {
  private ReportJson() {}

  /**
   * How many promises were kept and broken.
   *
   * @param percent one decimal, half up; absent where there was nothing to keep
   */
  @Schema(name = "SlaAttained")
  record AttainedJson(ClockKind clock, long met, long breached, @Nullable BigDecimal percent) {
    static AttainedJson of(ClockKind clock, Attainment it) {
      return new AttainedJson(clock, it.met(), it.breached(), it.percent().orElse(null));
    }
  }

  /** Of the tickets of one category. */
  @Schema(name = "SlaAttainedByCategory")
  record ByCategoryJson(Category category, List<AttainedJson> clocks) {}

  /** Of the tickets of one partner. */
  @Schema(name = "SlaAttainedByPartner")
  record ByPartnerJson(PartnerId partnerId, String partnerName, List<AttainedJson> clocks) {}

  /** In one step of the period. */
  @Schema(name = "SlaAttainedStep")
  record StepJson(Instant from, List<AttainedJson> clocks) {}

  /**
   * How many promises of a period were kept.
   *
   * @param step how long a step is: day, week or month
   * @param byPartner those with the most promises first, at most a hundred
   */
  @Schema(name = "SlaAttainmentReport")
  record AttainmentJson(
      String step,
      List<AttainedJson> total,
      List<ByCategoryJson> byCategory,
      List<ByPartnerJson> byPartner,
      List<StepJson> steps) {}

  /**
   * How long something took, over many tickets.
   *
   * @param category of these alone; of all if absent
   * @param histogram how many took up to 15, 30, 60, 120, 240, 480 minutes, and longer
   */
  @Schema(name = "SlaTimes")
  record TimesJson(
      @Nullable Category category,
      long count,
      long meanSeconds,
      long p50Seconds,
      long p75Seconds,
      long p90Seconds,
      long p95Seconds,
      long maxSeconds,
      List<Long> histogram) {
    static List<TimesJson> of(List<Times> all) {
      return all.stream()
          .map(
              it ->
                  new TimesJson(
                      it.category(),
                      it.count(),
                      it.meanSeconds(),
                      it.p50Seconds(),
                      it.p75Seconds(),
                      it.p90Seconds(),
                      it.p95Seconds(),
                      it.maxSeconds(),
                      it.histogram()))
          .toList();
    }
  }

  /** The same times counted in three ways, side by side, so that pauses hide nothing. */
  @Schema(name = "SlaTimesReport")
  record TimesReportJson(
      List<TimesJson> counted, List<TimesJson> wall, List<TimesJson> withoutPauses) {}

  /** Tickets that came in and were solved in one step of the period. */
  @Schema(name = "TicketFlow")
  record FlowJson(Instant from, long created, long solved) {}

  /**
   * How old open tickets are, in days.
   *
   * @param key a category, an area, or a partner's id
   */
  @Schema(name = "TicketAges")
  record AgesJson(
      String key,
      String name,
      long underOne,
      long underThree,
      long underSeven,
      long underThirty,
      long older,
      long total) {
    static AgesJson of(Backlog.Ages it, String key, String name) {
      return new AgesJson(
          key,
          name,
          it.underOne(),
          it.underThree(),
          it.underSeven(),
          it.underThirty(),
          it.older(),
          it.total());
    }
  }

  /** What comes in, is solved and is open. */
  @Schema(name = "TicketBacklogReport")
  record BacklogJson(
      String step,
      List<FlowJson> flow,
      List<AgesJson> byCategory,
      List<AgesJson> byArea,
      List<AgesJson> byPartner) {}

  /**
   * A promise that was broken.
   *
   * @param overshootSeconds by how much counted time
   * @param wallOvershootSeconds by how much real time
   */
  @Schema(name = "SlaBreach")
  record BreachJson(
      TicketId ticketId,
      String number,
      String subject,
      String partnerName,
      Category category,
      int level,
      int cycle,
      ClockKind clock,
      int clockNumber,
      Instant dueAt,
      @Nullable Instant stoppedAt,
      long overshootSeconds,
      long wallOvershootSeconds,
      Breach.@Nullable Reason reason,
      @Nullable String reasonBy) {
    static BreachJson of(Breach it, Map<PartnerId, String> names, Instant now) {
      var ticket = it.ticket();
      return new BreachJson(
          ticket.id(),
          ticket.number(),
          ticket.subject(),
          names.getOrDefault(ticket.partner(), ""),
          ticket.category(),
          ticket.level(),
          it.clock().cycle(),
          it.clock().kind(),
          it.clock().number(),
          it.dueAt(),
          it.stoppedAt(),
          it.overshoot().toSeconds(),
          it.wallOvershoot(now).toSeconds(),
          it.reason(),
          it.reasonBy());
    }
  }

  /** Broken promises, the latest due first. */
  @Schema(name = "SlaBreachList")
  record BreachesJson(List<BreachJson> data, boolean complete) {}
}
