package org.rookery.desk.report;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.Category;
import org.rookery.desk.sla.Attainment;
import org.rookery.desk.sla.ClockKind;
import org.rookery.tenancy.PartnerId;

/**
 * How many promises of one kind were kept and broken, of a partner and category, or in one step of
 * the period.
 */
public record Verdicts(
    @Nullable PartnerId partner,
    @Nullable Category category,
    @Nullable Instant step,
    ClockKind clock,
    Attainment attainment) {

  /** Those that fit, together. */
  public static Attainment sum(Collection<Verdicts> all, Predicate<Verdicts> wanted) {
    return all.stream()
        .filter(wanted)
        .map(Verdicts::attainment)
        .reduce(new Attainment(0, 0), Attainment::plus);
  }
}
