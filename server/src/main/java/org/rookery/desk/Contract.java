package org.rookery.desk;

import java.time.Instant;
import org.rookery.tenancy.PartnerId;

/** Which policy and calendar hold for the tickets a partner opens from an instant on. */
public record Contract(
    PartnerId partner,
    ContractId id,
    PolicyId policy,
    CalendarId calendar,
    Instant effectiveFrom) {}
