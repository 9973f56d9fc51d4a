package org.rookery.desk.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.tenancy.PartnerId;

/**
 * What a report is about: promises of a period, half-open, as they stand now.
 *
 * @param basis which of a promise's instants has to lie in the period
 * @param zone in which days, weeks and months begin
 */
public record ReportFilter(
    Instant from,
    Instant to,
    Basis basis,
    ZoneId zone,
    @Nullable PartnerId partner,
    @Nullable Category category,
    @Nullable Integer level,
    @Nullable UUID assignee,
    Instant now) {
  private static final Duration BY_DAY = Duration.ofDays(32);
  private static final Duration BY_WEEK = Duration.ofDays(190);

  /** Which instant counts. */
  public enum Basis {
    /** When the promise fell due. */
    DUE,
    /** When the ticket was opened. */
    CREATED,
    /** When the clock was stopped. */
    STOPPED
  }

  /** The same for one partner alone. */
  public ReportFilter of(PartnerId one) {
    return new ReportFilter(from, to, basis, zone, one, category, level, assignee, now);
  }

  /** How a line is cut into steps: by day, week or month. */
  public String step() {
    var length = Duration.between(from, to);
    if (length.compareTo(BY_DAY) <= 0) {
      return "day";
    }
    return length.compareTo(BY_WEEK) <= 0 ? "week" : "month";
  }
}
