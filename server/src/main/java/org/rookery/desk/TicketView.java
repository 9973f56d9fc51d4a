package org.rookery.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.sla.TicketSla;

/**
 * A ticket with its history as far as the reader may see it, and where its promises stand.
 *
 * @param disputableUntil until when the partner may dispute a milder category, if it still may
 */
public record TicketView(
    Ticket ticket, List<TicketEvent> history, TicketSla sla, @Nullable Instant disputableUntil) {

  /** What every clock says now. */
  public List<ClockReading> clocks() {
    return Timekeeping.readings(sla);
  }
}
