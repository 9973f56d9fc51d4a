package org.rookery.desk;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rookery.desk.proof.ProofArchive;
import org.rookery.desk.proof.ProofCalendar;
import org.rookery.desk.proof.ProofClock;
import org.rookery.desk.proof.ProofSummary;
import org.rookery.desk.proof.ProofSummary.Kept;
import org.rookery.desk.proof.ProofTicket;
import org.rookery.desk.sla.TicketSla;
import org.rookery.desk.store.CalendarStore;
import org.rookery.desk.store.EventStore;
import org.rookery.desk.store.ProofStore;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.files.FileFolder;
import org.rookery.platform.id.Ids;
import org.rookery.platform.json.Json;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Makes, keeps and hands out proof packs; months begin at midnight UTC. */
@Component
public class ProofPacks {
  private static final int MOST_TICKETS = 10_000;
  private static final int MOST_SHOWN = 200;
  private static final String FOLDER = "proof";

  private final Database database;
  private final ProofStore store;
  private final EventStore events;
  private final CalendarStore calendars;
  private final Promises promises;
  private final ProofKeys keys;
  private final Partners partners;
  private final FileFolder folder;
  private final Ids ids;
  private final InstantSource clock;

  ProofPacks(
      Database database,
      ProofStore store,
      EventStore events,
      CalendarStore calendars,
      Promises promises,
      ProofKeys keys,
      Partners partners,
      FileFolder folder,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.events = events;
    this.calendars = calendars;
    this.promises = promises;
    this.keys = keys;
    this.partners = partners;
    this.folder = folder;
    this.ids = ids;
    this.clock = clock;
  }

  /** The newest packs, of one partner or of all that the place may see. */
  public List<ProofPack> newest(Place place, @Nullable PartnerId wanted) {
    var partner = place instanceof Place.OfPartner(var own) ? own : wanted;
    return database.inTransaction(place.scope(), tx -> store.newest(tx, partner, MOST_SHOWN));
  }

  /** The bytes of a pack, if the place may see it. */
  public Optional<byte[]> file(Place place, ProofPackId id) {
    return database
        .inTransaction(place.scope(), tx -> store.find(tx, id))
        .map(pack -> folder.read(folder.at(FOLDER, pack.partner().value(), id.value())));
  }

  /** Makes the pack of a month; a month that is over has one pack for ever. */
  public ProofPack make(PartnerId partner, YearMonth month) {
    var known =
        database.inTransaction(ProviderScope.PROVIDER, tx -> store.complete(tx, partner, month));
    return known.orElseGet(() -> fresh(partner, month));
  }

  private ProofPack fresh(PartnerId partner, YearMonth month) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var id = new ProofPackId(ids.next());
    var written = write(id, contents(partner, month, now));
    var kept = database.inTransaction(ProviderScope.PROVIDER, tx -> store.insert(tx, written));
    if (!kept) {
      folder.delete(folder.at(FOLDER, partner.value(), id.value()));
      return make(partner, month);
    }
    return written;
  }

  /** What goes into a pack, as it stood in one moment. */
  private record Contents(
      PartnerId partner,
      YearMonth month,
      ProofSummary summary,
      List<ProofCalendar> calendars,
      List<ProofTicket> tickets) {}

  private Contents contents(PartnerId partner, YearMonth month, Instant now) {
    var name = partners.names(ProviderScope.PROVIDER, List.of(partner)).get(partner);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var from = start(month);
          var to = start(month.plusMonths(1));
          var found = store.tickets(tx, partner, from, to, MOST_TICKETS);
          var tickets = found.stream().map(it -> proof(tx, it, now)).toList();
          var summary =
              new ProofSummary(
                  partner.text(),
                  name == null ? partner.text() : name,
                  month.toString(),
                  from,
                  to,
                  !now.isBefore(to),
                  now,
                  tickets.size(),
                  ProofSummary.count(tickets, from, to));
          return new Contents(partner, month, summary, calendars(tx, found), tickets);
        });
  }

  private ProofPack write(ProofPackId id, Contents it) {
    var bytes =
        ProofArchive.write(it.summary(), it.calendars(), it.tickets(), keys.open(), keys.secret());
    folder.write(
        folder.at(FOLDER, it.partner().value(), id.value()),
        0,
        new ByteArrayInputStream(bytes),
        bytes.length);
    return pack(id, it, bytes.length);
  }

  private static ProofPack pack(ProofPackId id, Contents it, long size) {
    var summary = it.summary();
    return new ProofPack(
        it.partner(),
        id,
        it.month(),
        summary.complete(),
        summary.tickets(),
        Math.toIntExact(summary.promises().stream().mapToLong(Kept::met).sum()),
        Math.toIntExact(summary.promises().stream().mapToLong(Kept::breached).sum()),
        size,
        summary.madeAt());
  }

  private ProofTicket proof(DSLContext tx, Ticket ticket, Instant now) {
    var at = now.isBefore(ticket.updatedAt()) ? ticket.updatedAt() : now;
    var terms = ticket.terms();
    var history = SlaEvents.of(events.of(tx, ticket));
    var sla = TicketSla.of(promises.of(tx, terms), history, at);
    return new ProofTicket(
        ticket.number(),
        ticket.subject(),
        ticket.category(),
        ticket.status(),
        ticket.createdAt(),
        terms.policy().text(),
        terms.policyVersion(),
        terms.calendar().text(),
        sla.clocks().stream().map(it -> ProofClock.of(it, now)).toList());
  }

  private List<ProofCalendar> calendars(DSLContext tx, List<Ticket> tickets) {
    return tickets.stream()
        .map(it -> it.terms().calendar())
        .distinct()
        .flatMap(id -> calendars.versions(tx, id).stream())
        .map(
            it ->
                new ProofCalendar(
                    it.id().text(),
                    Math.toIntExact(it.version()),
                    it.createdAt(),
                    Json.tree(it.definition())))
        .toList();
  }

  /** Makes what is missing of a month that is over; how many. */
  int makeMissing(YearMonth month) {
    var missing =
        database.inTransaction(
            ProviderScope.PROVIDER,
            tx -> store.missing(tx, month, start(month), start(month.plusMonths(1))));
    missing.forEach(partner -> make(partner, month));
    return missing.size();
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
