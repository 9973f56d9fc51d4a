package org.rookery.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log as it is stored; {@code before} and {@code after} are JSON objects as
 * text.
 */
public record AuditEntry(
    AuditEntryId id,
    Instant at,
    String actorType,
    @Nullable String actorId,
    @Nullable String actorName,
    @Nullable String actorEmail,
    @Nullable String impersonatorId,
    @Nullable String ip,
    @Nullable String userAgent,
    String action,
    String objectType,
    @Nullable String objectId,
    @Nullable String objectName,
    @Nullable String before,
    @Nullable String after,
    String result,
    @Nullable String requestId) {}
