package org.rookery.calendar;

import java.time.Instant;

/** A stretch that does not count, whatever the windows say; half-open. */
public record Pause(Instant from, Instant to) {}
