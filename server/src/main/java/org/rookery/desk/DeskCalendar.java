package org.rookery.desk;

import java.time.Instant;

/**
 * One version of the desk's business hours.
 *
 * @param definition its JSON, as {@code calendar.CalendarJson} reads it
 */
public record DeskCalendar(
    CalendarId id,
    long version,
    String name,
    String definition,
    Instant createdAt,
    String createdBy) {}
