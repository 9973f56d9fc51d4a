package org.rookery.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rookery.testing.Catalog;
import org.rookery.testing.Rows;
import org.rookery.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Keeps tenants apart, whatever tables there will be: reads them from the catalog, connects as each
 * role that the running server uses, and looks from one scope at rows of another.
 */
class IsolationTest extends ServerTest {
  private static final Set<String> KINDS =
      Set.of("workspace", "partner", "directory", "platform", "path-log");
  private static final String APP = "rookery_app";
  private static final String PATH = "rookery_path";
  private static final String NOT_ALLOWED = "42501";

  @Autowired Map<String, HikariDataSource> pools;

  private DSLContext as(String role) {
    var pool =
        pools.values().stream()
            .filter(it -> it.getUsername().equals(role))
            .findFirst()
            .orElseThrow();
    return DSL.using(pool, SQLDialect.POSTGRES);
  }

  private Catalog catalog() {
    return new Catalog(as(APP));
  }

  /** The settings that are a scope: name and value. */
  private record InScope(String setting, String value) {}

  private static InScope scope(Catalog.Table table, UUID owner) {
    return new InScope("rookery." + table.kind(), owner.toString());
  }

  private <T> T in(String role, InScope scope, Function<DSLContext, T> work) {
    return as(role)
        .transactionResult(
            tx -> {
              var sql = DSL.using(tx);
              if (scope != null) {
                sql.select(
                        DSL.function(
                            "set_config",
                            String.class,
                            val(scope.setting()),
                            val(scope.value()),
                            inline(true)))
                    .execute();
              }
              return work.apply(sql);
            });
  }

  @Test
  void theServerUsesExactlyTheTwoBoundRoles() {
    assertThat(pools.values().stream().map(HikariDataSource::getUsername))
        .containsExactlyInAnyOrder(APP, PATH);
    assertThat(rolesConnectedNow()).containsExactlyInAnyOrder(APP, PATH);
    for (var role : List.of(APP, PATH)) {
      var rights =
          as(APP)
              .resultQuery(
                  "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = {0}",
                  inline(role))
              .fetchSingle();
      var owned =
          as(APP)
              .resultQuery(
                  "select count(*) from pg_class where pg_get_userbyid(relowner) = {0}",
                  inline(role))
              .fetchSingle();

      assertThat(rights.get(0)).as(role + " is bound by row-level security").isEqualTo(false);
      assertThat(owned.get(0, Integer.class)).as("tables that " + role + " owns").isZero();
    }
  }

  /** As the database itself sees it: no pool, no helper and no migration works as anybody else. */
  private List<String> rolesConnectedNow() {
    return as(APP)
        .resultQuery(
            "select distinct usename from pg_stat_activity where datname = current_database()"
                + " and usename is not null")
        .fetch(row -> row.get(0, String.class));
  }

  @Test
  void everyTableDeclaresItsKind() {
    var tables = catalog().tables();

    assertThat(tables)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(KINDS).as(it.name()).contains(it.kind()));
    assertThat(tables.stream().map(Catalog.Table::kind))
        .contains("workspace", "partner", "directory", "platform");
  }

  @Test
  void theOwnerComesFirstInEveryKeyOfATenantsTable() {
    var wrong = new ArrayList<String>();
    for (var table : tenants()) {
      catalog().keys(table.name()).stream()
          .filter(key -> !key.getFirst().equals(table.owner()))
          .forEach(key -> wrong.add(table.name() + " key " + key));
      catalog().references(table.name()).stream()
          .filter(it -> !it.targetColumns().getFirst().equals(table.owner()))
          .forEach(it -> wrong.add(table.name() + " reference " + it));
    }

    assertThat(wrong).isEmpty();
  }

  private List<Catalog.Table> tenants() {
    var all = new ArrayList<>(catalog().tables("workspace"));
    all.addAll(catalog().tables("partner"));
    assertThat(all.size()).isGreaterThan(10);
    return all;
  }

  @Test
  void everyTenantsTableIsProtectedAndThePathWorksOnlyWhereItIsLetIn() {
    for (var table : tenants()) {
      assertThat(table.isProtected()).as(table.name() + " has row-level security, forced").isTrue();
      var policies = String.join(" ", catalog().policyRoles(table.name()));
      assertThat(policies).as(table.name() + " has a policy").contains(APP);
      for (var right : List.of("select", "insert", "update", "delete")) {
        if (catalog().may(PATH, table.name(), right)) {
          assertThat(policies).as(PATH + " may " + right + " on " + table.name()).contains(PATH);
        }
      }
    }
  }

  @Test
  void theAuditLogIsAppendOnlyForTheServer() {
    for (var table :
        catalog().tables().stream().filter(it -> it.name().startsWith("audit.")).toList()) {
      for (var right : List.of("update", "delete", "truncate")) {
        assertThat(catalog().may(APP, table.name(), right))
            .as(right + " on " + table.name())
            .isFalse();
        assertThat(catalog().may(PATH, table.name(), right))
            .as(right + " on " + table.name())
            .isFalse();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> rowsOfAnotherTenantAreNeitherReadNorWritten() {
    return tenants().stream()
        .map(table -> DynamicTest.dynamicTest(table.name(), () -> keepsApart(table)));
  }

  private void keepsApart(Catalog.Table table) {
    var mine = UUID.randomUUID();
    var others = UUID.randomUUID();
    var writer = writer(table);
    in(writer, scope(table, mine), tx -> new Rows(catalog()).insert(tx, table, mine));
    if (catalog().may(APP, table.name(), "select")) {
      assertThat(count(scope(table, mine), table, mine)).as("its own rows").isPositive();
      for (var scope : foreign(others)) {
        assertThat(count(scope, table, mine)).as("rows seen from " + scope).isZero();
      }
      assertThat(count(null, table, mine)).as("rows seen without a scope").isZero();
    }
    for (var scope : foreign(others)) {
      assertUntouchable(table, mine, scope);
    }
  }

  @TestFactory
  Stream<DynamicTest> thePathCannotWriteUnderAnotherTenantsConversation() {
    return catalog().tables("workspace").stream()
        .filter(
            table ->
                catalog().isGuarded(table.name()) && catalog().may(PATH, table.name(), "insert"))
        .map(table -> DynamicTest.dynamicTest(table.name(), () -> guards(table)));
  }

  private void guards(Catalog.Table table) {
    var mine = UUID.randomUUID();
    var others = UUID.randomUUID();

    assertThatThrownBy(
            () ->
                in(
                    PATH,
                    null,
                    tx -> {
                      var row = new Rows(catalog()).values(tx, table, mine);
                      row.put("workspace_id", others);
                      return Rows.insert(tx, table, row);
                    }))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("conversation that its workspace does not have");
  }

  private String writer(Catalog.Table table) {
    return catalog().may(APP, table.name(), "insert") ? APP : PATH;
  }

  private static List<InScope> foreign(UUID others) {
    return List.of(
        new InScope("rookery.workspace", others.toString()),
        new InScope("rookery.partner", others.toString()));
  }

  private int count(InScope scope, Catalog.Table table, UUID owner) {
    return in(
        APP,
        scope,
        tx ->
            tx.fetchCount(
                table(sql(table.name())), field(name(table.owner()), UUID.class).eq(owner)));
  }

  private void assertUntouchable(Catalog.Table table, UUID owner, InScope scope) {
    var owned = field(name(table.owner()), UUID.class);
    if (catalog().may(APP, table.name(), "update")) {
      var updated =
          in(
              APP,
              scope,
              tx ->
                  tx.update(table(sql(table.name())))
                      .set(owned, owner)
                      .where(owned.eq(owner))
                      .execute());
      assertThat(updated).as("rows updated from " + scope).isZero();
    }
    if (catalog().may(APP, table.name(), "delete")) {
      var deleted =
          in(
              APP,
              scope,
              tx -> tx.deleteFrom(table(sql(table.name()))).where(owned.eq(owner)).execute());
      assertThat(deleted).as("rows deleted from " + scope).isZero();
    }
    // Policies are checked before all other constraints, so a row of the owner's column alone is
    // enough to ask.
    assertThatThrownBy(
            () ->
                in(
                    APP,
                    scope,
                    tx -> tx.insertInto(table(sql(table.name()))).set(owned, owner).execute()))
        .as("insert into " + table.name() + " from " + scope)
        .isInstanceOfSatisfying(
            DataAccessException.class,
            refused -> assertThat(refused.sqlState()).isEqualTo(NOT_ALLOWED));
  }
}
