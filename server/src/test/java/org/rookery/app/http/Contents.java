package org.rookery.app.http;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.rookery.testing.Catalog;

/** What the database holds of a workspace, of its partner and of the directories, as hashes. */
record Contents(Collection<HikariDataSource> pools) {
  private static final String APP = "rookery_app";

  /** Written by looking and by refusing, too. */
  private static final Set<String> TOLD_OF_REFUSALS =
      Set.of("identity.session", "identity.kept_answer");

  DSLContext as(String role) {
    var pool = pools.stream().filter(it -> it.getUsername().equals(role)).findFirst().orElseThrow();
    return DSL.using(pool, SQLDialect.POSTGRES);
  }

  /** A hash over all rows, versions among them. */
  String of(UUID workspace, UUID partner) {
    var hashes = new TreeMap<String, String>();
    add(hashes, "workspace", workspace);
    add(hashes, "partner", partner);
    add(hashes, "directory", null);
    return hashes.toString();
  }

  private void add(TreeMap<String, String> hashes, String kind, UUID owner) {
    var catalog = new Catalog(as(APP));
    as(APP)
        .transaction(
            tx -> {
              var sql = DSL.using(tx);
              if (owner != null) {
                sql.select(
                        DSL.function(
                            "set_config",
                            String.class,
                            val("rookery." + kind),
                            val(owner.toString()),
                            inline(true)))
                    .execute();
              }
              for (var table : catalog.tables(kind)) {
                if (!tellsOfRefusals(table) && catalog.may(APP, table.name(), "select")) {
                  hashes.put(table.name(), hash(sql, table, owner));
                }
              }
            });
  }

  private static boolean tellsOfRefusals(Catalog.Table table) {
    return TOLD_OF_REFUSALS.contains(table.name()) || table.name().startsWith("audit.");
  }

  private static String hash(DSLContext sql, Catalog.Table table, UUID owner) {
    Condition own = owner == null ? noCondition() : field(table.owner(), UUID.class).eq(owner);
    return sql.select(field("count(*) || ' ' || coalesce(sum(hashtext(x::text)), 0)", String.class))
        .from(table(sql(table.name() + " x")))
        .where(own)
        .fetchSingle()
        .value1();
  }
}
