package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.CONTRACT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rookery.desk.CalendarId;
import org.rookery.desk.Contract;
import org.rookery.desk.ContractId;
import org.rookery.desk.PolicyId;
import org.rookery.tenancy.PartnerId;
import org.springframework.stereotype.Component;

/** Contracts of partners: which policy and calendar hold from when on. */
@Component
public class ContractStore {

  /** Keeps a new one; false if another begins at the same instant. */
  public boolean insert(DSLContext tx, Contract contract, Instant now, String by) {
    var inserted =
        tx.insertInto(CONTRACT)
            .set(CONTRACT.PARTNER_ID, contract.partner().value())
            .set(CONTRACT.ID, contract.id().value())
            .set(CONTRACT.POLICY_ID, contract.policy().value())
            .set(CONTRACT.CALENDAR_ID, contract.calendar().value())
            .set(CONTRACT.EFFECTIVE_FROM, contract.effectiveFrom())
            .set(CONTRACT.CREATED_AT, now)
            .set(CONTRACT.CREATED_BY, by)
            .onConflictDoNothing()
            .execute();
    return inserted == 1;
  }

  /** The one in force at an instant. */
  public Optional<Contract> inForce(DSLContext tx, PartnerId partner, Instant at) {
    return tx.selectFrom(CONTRACT)
        .where(CONTRACT.PARTNER_ID.eq(partner.value()))
        .and(CONTRACT.EFFECTIVE_FROM.le(at))
        .orderBy(CONTRACT.EFFECTIVE_FROM.desc())
        .limit(1)
        .fetchOptional(ContractStore::read);
  }

  /** All that the scope may see, newest first. */
  public List<Contract> all(DSLContext tx) {
    return tx.selectFrom(CONTRACT)
        .orderBy(CONTRACT.EFFECTIVE_FROM.desc(), CONTRACT.ID)
        .limit(1000)
        .fetch(ContractStore::read);
  }

  private static Contract read(Record record) {
    var row = record.into(CONTRACT);
    return new Contract(
        new PartnerId(row.getPartnerId()),
        new ContractId(row.getId()),
        new PolicyId(row.getPolicyId()),
        new CalendarId(row.getCalendarId()),
        row.getEffectiveFrom());
  }
}
