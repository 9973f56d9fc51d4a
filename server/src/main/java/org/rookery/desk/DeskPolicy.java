package org.rookery.desk;

import java.time.Instant;

/**
 * One version of what is promised per category.
 *
 * @param definition its JSON, as {@code PolicyJson} reads it
 */
public record DeskPolicy(
    PolicyId id,
    long version,
    String name,
    String definition,
    Instant createdAt,
    String createdBy) {}
