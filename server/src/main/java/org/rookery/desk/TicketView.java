package org.rookery.desk;

import java.util.List;
import org.rookery.desk.sla.TicketSla;

/** A ticket with its history as far as the reader may see it, and where its promises stand. */
public record TicketView(Ticket ticket, List<TicketEvent> history, TicketSla sla) {

  /** What every clock says now. */
  public List<ClockReading> clocks() {
    return Timekeeping.readings(sla);
  }
}
