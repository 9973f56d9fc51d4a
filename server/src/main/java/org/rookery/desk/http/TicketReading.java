package org.rookery.desk.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.rookery.desk.Author;
import org.rookery.desk.Author.Side;
import org.rookery.desk.Desk;
import org.rookery.desk.Ticket;
import org.rookery.desk.TicketId;
import org.rookery.desk.TicketView;
import org.rookery.identity.Caller;
import org.rookery.platform.http.ApiException;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Tickets as a caller may see them, with the names of their partners. */
@Component
class TicketReading {
  private final Desk desk;
  private final Partners partners;
  private final InstantSource clock;

  TicketReading(Desk desk, Partners partners, InstantSource clock) {
    this.desk = desk;
    this.partners = partners;
    this.clock = clock;
  }

  /** Only partners and the provider have a desk so far. */
  static Place place(Caller caller) {
    if (caller.place() instanceof Place.OfWorkspace) {
      throw ApiException.notFound();
    }
    return caller.place();
  }

  static Author author(Caller caller) {
    var side = caller.place() instanceof Place.Provider ? Side.STAFF : Side.PARTNER;
    return new Author(side, caller.memberKey(), caller.name());
  }

  Instant now() {
    return clock.instant();
  }

  /** The ticket with its history, or 404. */
  TicketView view(Caller caller, TicketId id) {
    return desk.find(place(caller), id).orElseThrow(ApiException::notFound);
  }

  /** The ticket as it is now. */
  TicketJson json(Caller caller, TicketId id) {
    var view = view(caller, id);
    var name = names(caller, List.of(view.ticket())).get(view.ticket().partner());
    return TicketJson.of(view.ticket(), name == null ? "" : name, view.clocks(), view.sla().now());
  }

  /** The names of the tickets' partners. */
  Map<PartnerId, String> names(Caller caller, List<Ticket> tickets) {
    var wanted = tickets.stream().map(Ticket::partner).distinct().toList();
    return partners.names(caller.place().scope(), wanted);
  }
}
