package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.report.ReportFilter;
import org.rookery.desk.report.ReportFilter.Basis;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.PartnerId;

/** What a report is about, as a request says it. */
record ReportQuery(
    @Parameter(description = "The first day", required = true) @NotNull LocalDate from,
    @Parameter(description = "The last day, included", required = true) @NotNull LocalDate to,
    @Parameter(
            description = "Which instant of a promise lies in the period",
            schema =
                @Schema(
                    allowableValues = {"due", "created", "stopped"},
                    defaultValue = "due"))
        @Nullable String basis,
    @Parameter(description = "In which days begin; UTC if absent") @Size(max = 60)
        @Nullable String zone,
    @Nullable PartnerId partnerId,
    @Nullable String category,
    @Min(1) @Max(3) @Nullable Integer level) {
  private static final int LONGEST_DAYS = 366;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  /** The filter, or every field that is wrong. */
  ReportFilter filter(Instant now) {
    if (from.isBefore(FIRST) || from.isAfter(LAST)) {
      throw ApiException.invalid("from", "out_of_range", "A day of this century or the next.");
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1L))) {
      throw ApiException.invalid("to", "out_of_range", "A period of 1 to 366 days.");
    }
    var place = place();
    var basis = Words.read(Basis.class, "basis", this.basis);
    return new ReportFilter(
        from.atStartOfDay(place).toInstant(),
        to.plusDays(1).atStartOfDay(place).toInstant(),
        basis == null ? Basis.DUE : basis,
        place,
        partnerId,
        Words.read(Category.class, "category", category),
        level,
        null,
        now);
  }

  private ZoneId place() {
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw ApiException.invalid("zone", "unknown_value", "There is no such zone.");
    }
  }
}
