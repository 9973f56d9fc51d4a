package org.rookery.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.rookery.audit.AuditEvent;
import org.rookery.audit.AuditLog;
import org.rookery.desk.store.CalendarStore;
import org.rookery.desk.store.ContractStore;
import org.rookery.desk.store.PolicyStore;
import org.rookery.identity.Authority;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.id.Ids;
import org.rookery.tenancy.PartnerId;
import org.rookery.tenancy.Partners;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Contracts with partners: another policy or calendar for the tickets they open from then on. */
@Component
public class Contracts {
  private final Database database;
  private final ContractStore store;
  private final PolicyStore policies;
  private final CalendarStore calendars;
  private final Partners partners;
  private final AuditLog audit;
  private final Ids ids;
  private final InstantSource clock;

  Contracts(
      Database database,
      ContractStore store,
      PolicyStore policies,
      CalendarStore calendars,
      Partners partners,
      AuditLog audit,
      Ids ids,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.policies = policies;
    this.calendars = calendars;
    this.partners = partners;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** How making a contract ended. */
  public sealed interface Signing {
    /** It is there. */
    record Signed(Contract contract) implements Signing {}

    /** What this field names is not there. */
    record Unknown(String field) implements Signing {}

    /** Another contract of the partner begins at the same instant. */
    record Taken() implements Signing {}
  }

  /** All that the place may see, newest first. */
  public List<Contract> all(Place place) {
    return database.inTransaction(place.scope(), store::all);
  }

  /** A new contract. */
  public Signing sign(
      Authority by, PartnerId partner, PolicyId policy, CalendarId calendar, Instant from) {
    if (partners.find(partner).isEmpty()) {
      return new Signing.Unknown("partnerId");
    }
    var contract = new Contract(partner, new ContractId(ids.next()), policy, calendar, from);
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          if (policies.find(tx, policy).isEmpty()) {
            return new Signing.Unknown("policyId");
          }
          if (calendars.find(tx, calendar).isEmpty()) {
            return new Signing.Unknown("calendarId");
          }
          var name = by.actor().name();
          if (!store.insert(tx, contract, clock.instant(), name == null ? "" : name)) {
            return new Signing.Taken();
          }
          audit.append(tx, Place.provider(), told(by, contract));
          return new Signing.Signed(contract);
        });
  }

  private static AuditEvent told(Authority by, Contract contract) {
    return AuditEvent.ok(
        by.actor(), "contract.signed", "contract", contract.id().text(), contract.partner().text());
  }
}
