package org.rookery.desk.sla;

import org.rookery.calendar.clock.SlaClock;

/** One clock of a ticket. */
public record TicketClock(ClockId id, SlaClock clock) {}
