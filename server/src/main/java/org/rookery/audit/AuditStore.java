package org.rookery.audit;

import static org.rookery.audit.AuditTables.column;
import static org.rookery.schema.audit.Tables.ENTRY;
import static org.rookery.schema.audit.Tables.SEAL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rookery.tenancy.Place;
import org.springframework.stereotype.Component;

/** Rows of the log and of its seals, at any level. */
@Component
class AuditStore {
  private static final Field<UUID> ID = column(ENTRY.ENTRY_ID);
  private static final Field<Instant> AT = column(ENTRY.AT);
  private static final Field<LocalDate> DAY = column(SEAL.DAY);
  private static final Field<Long> POSITION = column(SEAL.POSITION);
  private static final Field<String> PREV_HASH = column(SEAL.PREV_HASH);
  private static final Field<String> HASH = column(SEAL.HASH);

  void insert(DSLContext tx, Place place, AuditEntry entry) {
    var tables = AuditTables.of(place);
    var row = new LinkedHashMap<Field<?>, @Nullable Object>(tables.key());
    row.put(ID, entry.id().value());
    row.put(AT, entry.at());
    row.put(column(ENTRY.ACTOR_TYPE), entry.actorType());
    row.put(column(ENTRY.ACTOR_ID), entry.actorId());
    row.put(column(ENTRY.ACTOR_NAME), entry.actorName());
    row.put(column(ENTRY.ACTOR_EMAIL), entry.actorEmail());
    row.put(column(ENTRY.IMPERSONATOR_ID), entry.impersonatorId());
    row.put(column(ENTRY.IP), entry.ip());
    row.put(column(ENTRY.USER_AGENT), entry.userAgent());
    row.put(column(ENTRY.ACTION), entry.action());
    row.put(column(ENTRY.OBJECT_TYPE), entry.objectType());
    row.put(column(ENTRY.OBJECT_ID), entry.objectId());
    row.put(column(ENTRY.OBJECT_NAME), entry.objectName());
    row.put(column(ENTRY.BEFORE), entry.before());
    row.put(column(ENTRY.AFTER), entry.after());
    row.put(column(ENTRY.RESULT), entry.result());
    row.put(column(ENTRY.REQUEST_ID), entry.requestId());
    tx.insertInto(tables.entries()).set(row).execute();
  }

  List<AuditEntry> page(
      DSLContext tx, Place place, AuditFilter filter, @Nullable UUID behind, int limit) {
    var tables = AuditTables.of(place);
    return tx.selectFrom(tables.entries())
        .where(tables.own())
        .and(matches(filter))
        .and(behind == null ? DSL.noCondition() : ID.lt(behind))
        .orderBy(ID.desc())
        .limit(limit)
        .fetch(AuditStore::read);
  }

  private static Condition matches(AuditFilter filter) {
    var all = new ArrayList<Condition>();
    equal(all, column(ENTRY.ACTOR_ID), filter.actorId());
    equal(all, column(ENTRY.ACTION), filter.action());
    equal(all, column(ENTRY.OBJECT_TYPE), filter.objectType());
    equal(all, column(ENTRY.OBJECT_ID), filter.objectId());
    equal(all, column(ENTRY.IP), filter.ip());
    equal(all, column(ENTRY.RESULT), filter.result());
    if (filter.from() != null) {
      all.add(AT.ge(filter.from()));
    }
    if (filter.to() != null) {
      all.add(AT.lt(filter.to()));
    }
    return DSL.and(all);
  }

  private static void equal(List<Condition> all, Field<String> field, @Nullable String wanted) {
    if (wanted != null) {
      all.add(field.eq(wanted));
    }
  }

  /** Entries without a seal, oldest first. */
  List<AuditEntry> unsealed(DSLContext tx, Place place, int limit) {
    var tables = AuditTables.of(place);
    var sealed = tables.seals().as("s");
    var entries = tables.entries().as("e");
    return tx.select(entries.asterisk())
        .from(entries)
        .where(tables.own())
        .and(DSL.notExists(tx.selectOne().from(sealed).where(onSameEntry(place))))
        .orderBy(ID)
        .limit(limit)
        .fetch(AuditStore::read);
  }

  private static Condition onSameEntry(Place place) {
    var sameId =
        DSL.field(DSL.name("s", "entry_id")).eq(DSL.field(DSL.name("e", "entry_id"), Object.class));
    return switch (place) {
      case Place.Provider _ -> sameId;
      case Place.OfPartner(var id) ->
          sameId.and(DSL.field(DSL.name("s", "partner_id"), UUID.class).eq(id.value()));
      case Place.OfWorkspace(var id) ->
          sameId.and(DSL.field(DSL.name("s", "workspace_id"), UUID.class).eq(id.value()));
    };
  }

  /** Lets one at a time extend this place's chains, until the transaction ends. */
  void lockChain(DSLContext tx, Place place) {
    tx.select(
            DSL.field(
                "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val("audit " + place.text())))
        .execute();
  }

  Optional<Seal> lastSeal(DSLContext tx, Place place, LocalDate day) {
    var tables = AuditTables.of(place);
    return tx.selectFrom(tables.seals())
        .where(tables.own())
        .and(DAY.eq(day))
        .orderBy(POSITION.desc())
        .limit(1)
        .fetchOptional(AuditStore::readSeal);
  }

  void insert(DSLContext tx, Place place, LocalDate day, Seal seal) {
    var tables = AuditTables.of(place);
    var row = new LinkedHashMap<Field<?>, @Nullable Object>(tables.key());
    row.putAll(
        Map.of(
            DAY,
            day,
            POSITION,
            seal.position(),
            ID,
            seal.entry(),
            PREV_HASH,
            seal.prevHash(),
            HASH,
            seal.hash()));
    tx.insertInto(tables.seals()).set(row).execute();
  }

  List<Seal> seals(DSLContext tx, Place place, LocalDate day) {
    var tables = AuditTables.of(place);
    return tx.selectFrom(tables.seals())
        .where(tables.own())
        .and(DAY.eq(day))
        .orderBy(POSITION)
        .fetch(AuditStore::readSeal);
  }

  List<AuditEntry> ofDay(DSLContext tx, Place place, LocalDate day) {
    var tables = AuditTables.of(place);
    return tx.selectFrom(tables.entries())
        .where(tables.own())
        .and(AT.ge(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .and(AT.lt(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .fetch(AuditStore::read);
  }

  private static Seal readSeal(Record row) {
    return new Seal(row.get(POSITION), row.get(ID), row.get(PREV_HASH), row.get(HASH));
  }

  private static AuditEntry read(Record row) {
    return new AuditEntry(
        new AuditEntryId(row.get(ID)),
        row.get(AT),
        row.get(column(ENTRY.ACTOR_TYPE)),
        row.get(column(ENTRY.ACTOR_ID)),
        row.get(column(ENTRY.ACTOR_NAME)),
        row.get(column(ENTRY.ACTOR_EMAIL)),
        row.get(column(ENTRY.IMPERSONATOR_ID)),
        row.get(column(ENTRY.IP)),
        row.get(column(ENTRY.USER_AGENT)),
        row.get(column(ENTRY.ACTION)),
        row.get(column(ENTRY.OBJECT_TYPE)),
        row.get(column(ENTRY.OBJECT_ID)),
        row.get(column(ENTRY.OBJECT_NAME)),
        row.get(column(ENTRY.BEFORE)),
        row.get(column(ENTRY.AFTER)),
        row.get(column(ENTRY.RESULT)),
        row.get(column(ENTRY.REQUEST_ID)));
  }
}
