package org.rookery.audit;

import static org.rookery.schema.audit.Tables.ENTRY;
import static org.rookery.schema.audit.Tables.PARTNER_ENTRY;
import static org.rookery.schema.audit.Tables.PARTNER_SEAL;
import static org.rookery.schema.audit.Tables.PROVIDER_ENTRY;
import static org.rookery.schema.audit.Tables.PROVIDER_SEAL;
import static org.rookery.schema.audit.Tables.SEAL;

import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rookery.tenancy.Place;

/**
 * The tables of one level: all three have the same columns but for the owner's key, which the
 * provider's lack.
 */
record AuditTables(
    Table<? extends Record> entries,
    Table<? extends Record> seals,
    Condition own,
    Map<Field<?>, UUID> key) {

  /** A column by its plain name and the type of the workspace level's. */
  static <T> Field<T> column(Field<T> like) {
    return DSL.field(DSL.name(like.getName()), like.getDataType());
  }

  static AuditTables of(Place place) {
    return switch (place) {
      case Place.Provider _ ->
          new AuditTables(PROVIDER_ENTRY, PROVIDER_SEAL, DSL.noCondition(), Map.of());
      case Place.OfPartner(var id) -> {
        var owner = column(PARTNER_ENTRY.PARTNER_ID);
        yield new AuditTables(
            PARTNER_ENTRY, PARTNER_SEAL, owner.eq(id.value()), Map.of(owner, id.value()));
      }
      case Place.OfWorkspace(var id) -> {
        var owner = column(ENTRY.WORKSPACE_ID);
        yield new AuditTables(ENTRY, SEAL, owner.eq(id.value()), Map.of(owner, id.value()));
      }
    };
  }
}
