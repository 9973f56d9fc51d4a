package org.rookery.desk.store;

import static org.rookery.schema.desk.Tables.POLICY;
import static org.rookery.schema.desk.Tables.POLICY_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.rookery.desk.DeskPolicy;
import org.rookery.desk.PolicyId;
import org.springframework.stereotype.Component;

/** Policies of the desk and all their versions. */
@Component
public class PolicyStore {

  /** The newest version of every policy, oldest first. */
  public List<DeskPolicy> all(DSLContext tx) {
    return newest(tx).orderBy(POLICY.CREATED_AT, POLICY.ID).fetch(PolicyStore::read);
  }

  /** The newest version of one. */
  public Optional<DeskPolicy> find(DSLContext tx, PolicyId id) {
    return newest(tx).where(POLICY.ID.eq(id.value())).fetchOptional(PolicyStore::read);
  }

  private static SelectOnConditionStep<Record> newest(DSLContext tx) {
    return tx.select(POLICY_VERSION.asterisk())
        .from(POLICY)
        .join(POLICY_VERSION)
        .on(POLICY_VERSION.POLICY_ID.eq(POLICY.ID))
        .and(POLICY_VERSION.VERSION.eq(POLICY.VERSION));
  }

  /** Every version of one, the first one first. */
  public List<DeskPolicy> versions(DSLContext tx, PolicyId id) {
    return tx.selectFrom(POLICY_VERSION)
        .where(POLICY_VERSION.POLICY_ID.eq(id.value()))
        .orderBy(POLICY_VERSION.VERSION)
        .fetch(PolicyStore::read);
  }

  /** One version of one. */
  public Optional<DeskPolicy> version(DSLContext tx, PolicyId id, long version) {
    return tx.selectFrom(POLICY_VERSION)
        .where(POLICY_VERSION.POLICY_ID.eq(id.value()))
        .and(POLICY_VERSION.VERSION.eq(version))
        .fetchOptional(PolicyStore::read);
  }

  /** A new policy. */
  public void insert(DSLContext tx, DeskPolicy policy) {
    tx.insertInto(POLICY)
        .set(POLICY.ID, policy.id().value())
        .set(POLICY.NAME, policy.name())
        .set(POLICY.CREATED_AT, policy.createdAt())
        .execute();
    version(tx, policy);
  }

  /** The next version of a policy; false if somebody was faster. */
  public boolean follow(DSLContext tx, DeskPolicy policy) {
    var raised =
        tx.update(POLICY)
            .set(POLICY.NAME, policy.name())
            .set(POLICY.VERSION, policy.version())
            .where(POLICY.ID.eq(policy.id().value()))
            .and(POLICY.VERSION.eq(policy.version() - 1))
            .execute();
    if (raised == 1) {
      version(tx, policy);
    }
    return raised == 1;
  }

  private static void version(DSLContext tx, DeskPolicy policy) {
    tx.insertInto(POLICY_VERSION)
        .set(POLICY_VERSION.POLICY_ID, policy.id().value())
        .set(POLICY_VERSION.VERSION, policy.version())
        .set(POLICY_VERSION.NAME, policy.name())
        .set(POLICY_VERSION.DEFINITION, policy.definition())
        .set(POLICY_VERSION.CREATED_AT, policy.createdAt())
        .set(POLICY_VERSION.CREATED_BY, policy.createdBy())
        .execute();
  }

  private static DeskPolicy read(Record record) {
    var row = record.into(POLICY_VERSION);
    return new DeskPolicy(
        new PolicyId(row.getPolicyId()),
        row.getVersion(),
        row.getName(),
        row.getDefinition(),
        row.getCreatedAt(),
        row.getCreatedBy());
  }
}
