package org.rookery.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact with its place in the ticket's history.
 *
 * @param internal for staff alone
 * @param once what the scheduler found, named so that it is never told twice
 */
public record TicketEvent(
    long seq, Instant at, Author author, boolean internal, Fact fact, @Nullable String once) {}
