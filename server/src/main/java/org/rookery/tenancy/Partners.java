package org.rookery.tenancy;

import static org.rookery.schema.tenancy.Tables.PARTNER;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.platform.db.Database;
import org.rookery.platform.db.ProviderScope;
import org.rookery.platform.db.Scope;
import org.rookery.platform.id.Ids;
import org.springframework.stereotype.Component;

/** Makes and finds partners. Provider → partner → reseller, no deeper. */
@Component
public class Partners {
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  Partners(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /** How making a partner ended. */
  public sealed interface Creation {
    /** It is there. */
    record Created(Partner partner) implements Creation {}

    /** The parent is itself a reseller, which may have none. */
    record TooDeep() implements Creation {}

    /** There is no such parent. */
    record ParentUnknown() implements Creation {}
  }

  /** What belongs to a new partner from its first moment. */
  public interface Filling {
    /** Runs in the transaction that makes the partner. */
    void fill(DSLContext tx, Partner partner);
  }

  /**
   * Makes a partner, or a reseller of {@code parent}, and lets {@code more} fill it in the same
   * transaction.
   */
  public Creation create(String name, @Nullable PartnerId parent, Filling more) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          if (parent != null) {
            var above = find(tx, parent);
            if (above.isEmpty()) {
              return new Creation.ParentUnknown();
            }
            if (above.get().parent() != null) {
              return new Creation.TooDeep();
            }
          }
          var partner =
              new Partner(
                  new PartnerId(ids.next()),
                  parent,
                  name,
                  Partner.State.ACTIVE,
                  clock.instant(),
                  1);
          insert(tx, partner);
          more.fill(tx, partner);
          return new Creation.Created(partner);
        });
  }

  /** The partner, seen from its own scope. */
  public Optional<Partner> find(PartnerId id) {
    return database.inTransaction(id, tx -> find(tx, id));
  }

  /** The same, in a transaction that may see it. */
  public Optional<Partner> within(DSLContext tx, PartnerId id) {
    return find(tx, id);
  }

  /** All partners in the order of their making, behind {@code after}; for the provider's staff. */
  public List<Partner> page(@Nullable PartnerId after, int limit) {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx ->
            tx.selectFrom(PARTNER)
                .where(after == null ? DSL.noCondition() : PARTNER.PARTNER_ID.gt(after.value()))
                .orderBy(PARTNER.PARTNER_ID)
                .limit(limit)
                .fetch(Partners::read));
  }

  /** The names of these partners, as far as the place may see them. */
  public Map<PartnerId, String> names(Scope scope, Collection<PartnerId> wanted) {
    return database.inTransaction(
        scope,
        tx ->
            tx.select(PARTNER.PARTNER_ID, PARTNER.NAME)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.in(wanted.stream().map(PartnerId::value).toList()))
                .fetchMap(row -> new PartnerId(row.value1()), row -> row.value2()));
  }

  /** These partners and those above them, whoever asks; for counting only. */
  public Map<PartnerId, Partner> withParents(Collection<PartnerId> wanted) {
    var ids = wanted.stream().map(PartnerId::value).toList();
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx ->
            tx.selectFrom(PARTNER)
                .where(PARTNER.PARTNER_ID.in(ids))
                .or(
                    PARTNER.PARTNER_ID.in(
                        tx.select(PARTNER.PARENT_ID)
                            .from(PARTNER)
                            .where(PARTNER.PARTNER_ID.in(ids))))
                .fetchMap(row -> new PartnerId(row.getPartnerId()), Partners::read));
  }

  /** Shows every partner of the installation; for jobs only. */
  public void forEach(Consumer<PartnerId> visitor) {
    PartnerId after = null;
    List<Partner> page;
    do {
      page = page(after, 500);
      page.forEach(partner -> visitor.accept(partner.id()));
      after = page.isEmpty() ? null : page.getLast().id();
    } while (after != null);
  }

  private static void insert(DSLContext tx, Partner partner) {
    var parent = partner.parent();
    tx.insertInto(PARTNER)
        .set(PARTNER.PARTNER_ID, partner.id().value())
        .set(PARTNER.PARENT_ID, parent == null ? null : parent.value())
        .set(PARTNER.DEPTH, (short) (parent == null ? 1 : 2))
        .set(PARTNER.NAME, partner.name())
        .set(PARTNER.STATE, partner.state().text())
        .set(PARTNER.CREATED_AT, partner.createdAt())
        .execute();
  }

  private static Optional<Partner> find(DSLContext tx, PartnerId id) {
    return tx.selectFrom(PARTNER)
        .where(PARTNER.PARTNER_ID.eq(id.value()))
        .fetchOptional(Partners::read);
  }

  private static Partner read(Record row) {
    var parent = row.get(PARTNER.PARENT_ID);
    return new Partner(
        new PartnerId(row.get(PARTNER.PARTNER_ID)),
        parent == null ? null : new PartnerId(parent),
        row.get(PARTNER.NAME),
        Partner.State.of(row.get(PARTNER.STATE)),
        row.get(PARTNER.CREATED_AT),
        row.get(PARTNER.VERSION));
  }
}
