package org.rookery.desk;

import java.time.Instant;
import java.time.YearMonth;
import org.rookery.tenancy.PartnerId;

/**
 * What was promised to a partner in a month and what was kept; the signed file lies beside.
 *
 * @param complete whether it was made after the month was over; then it is the only one
 */
public record ProofPack(
    PartnerId partner,
    ProofPackId id,
    YearMonth month,
    boolean complete,
    int tickets,
    int kept,
    int broken,
    long size,
    Instant madeAt) {}
