package org.rookery.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which lines of the log to show; null is any. */
public record AuditFilter(
    @Nullable String actorId,
    @Nullable String action,
    @Nullable String objectType,
    @Nullable String objectId,
    @Nullable String ip,
    @Nullable String result,
    @Nullable Instant from,
    @Nullable Instant to) {}
