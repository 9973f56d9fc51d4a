package org.rookery.desk.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rookery.calendar.clock.ClockState;
import org.rookery.desk.ClockReading;
import org.rookery.desk.ClockReading.Band;
import org.rookery.desk.sla.ClockKind;

/**
 * A clock of a ticket.
 *
 * @param budgetSeconds counted time that is promised
 * @param usedSeconds counted time that is used; of a running clock only where one ticket is shown
 */
@Schema(name = "TicketClock")
record ClockJson(
    int cycle,
    ClockKind kind,
    int number,
    ClockState state,
    Band band,
    String mode,
    long budgetSeconds,
    long usedSeconds,
    long pausedSeconds,
    Instant startedAt,
    @Nullable Instant halfAt,
    @Nullable Instant riskAt,
    @Nullable Instant dueAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant breachedAt) {

  static ClockJson of(ClockReading reading, Instant now) {
    return new ClockJson(
        reading.id().cycle(),
        reading.id().kind(),
        reading.id().number(),
        reading.state(),
        reading.band(now),
        reading.mode(),
        reading.budgetSeconds(),
        reading.usedSeconds(),
        reading.pausedSeconds(),
        reading.startedAt(),
        reading.halfAt(),
        reading.riskAt(),
        reading.dueAt(),
        reading.stoppedAt(),
        reading.breachedAt());
  }
}
