package org.rookery.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.table;

import com.github.f4b6a3.ulid.Ulid;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rookery.app.http.Operations.Operation;
import org.rookery.platform.json.Json;
import org.rookery.testing.Api;
import org.rookery.testing.Catalog;
import org.rookery.testing.Rows;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sends every operation of the API's description what it does not take: wrong types, huge, deep,
 * strange and missing values, and ids of rows that another tenant has. Nothing is ever answered
 * 5xx, and nothing changes.
 */
class BadInputTest extends ServerTest {
  private static final String HUGE = "x".repeat(300_000);
  private static final String STRANGE = "\u0000\uD800 \u202Eevil\u0007 \uFDFD 𓀀";

  private static final String FILE =
      "--x\r\n"
          + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
          + "hello\r\n"
          + "--x--\r\n";

  /** Where ids in paths live, by their prefix. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("mbr_", "identity.member.member_id"),
          Map.entry("tok_", "identity.api_token.token_id"),
          Map.entry("role_", "identity.role.role_id"),
          Map.entry("bot_", "bot.profile.id"),
          Map.entry("ctc_", "contact.person.id"),
          Map.entry("cnv_", "conversation.thread.id"),
          Map.entry("flw_", "chatflow.flow.id"),
          Map.entry("tkt_", "desk.ticket.id"),
          Map.entry("att_", "desk.attachment.id"),
          Map.entry("not_", "contact.note.id"));

  @Autowired Map<String, HikariDataSource> pools;

  /** Who calls, whose rows must not change. */
  private record Callers(
      Api workspace, Api partner, Api provider, World.AWorkspace mine, World.APartner over) {
    Api of(Operation operation) {
      return switch (Audience.of(operation)) {
        case PROVIDER -> provider;
        case PARTNER -> partner;
        case WORKSPACE -> workspace;
      };
    }
  }

  private Callers callers() {
    var over = world.aPartner();
    var mine = world.aWorkspace(over.id());
    return new Callers(
        anonymous().signIn(mine.ownerEmail(), World.PASSWORD),
        anonymous().signIn(over.ownerEmail(), World.PASSWORD),
        anonymous().signIn(world.provider(), World.PASSWORD),
        mine,
        over);
  }

  private Operations operations() {
    return new Operations(anonymous().get("/api/v1/openapi.json").json());
  }

  @TestFactory
  Stream<DynamicTest> whatAnOperationDoesNotTakeIsRefusedByNameAndChangesNothing() {
    var callers = callers();
    var operations = operations();
    return operations.all().stream()
        .filter(it -> !it.body().isEmpty())
        .map(it -> DynamicTest.dynamicTest(it.toString(), () -> plant(operations, it, callers)));
  }

  private void plant(Operations operations, Operation operation, Callers callers) {
    var api = callers.of(operation);
    var path = operation.path().replaceAll("\\{[^}]+}", "1");
    var before = fingerprint(callers);
    var faults = new ArrayList<String>();
    var example = operations.example(operation.body(), "");
    for (var whole :
        List.of(
            "", "{", "null", "[]", "7", "\"text\"", "[".repeat(20_000), "{\"a\":".repeat(5_000))) {
      refused(
          faults,
          operation,
          "whole body " + start(whole),
          api.send(operation.method(), path, whole, "application/json"),
          null);
    }
    if (example instanceof Map<?, ?> valid) {
      operations
          .properties(operation.body())
          .forEach((name, schema) -> plant(faults, operation, path, api, valid, name, schema));
      refused(
          faults,
          operation,
          "unknown field",
          call(api, operation, path, valid, "planted", 1),
          "planted");
    }
    var type = api.send(operation.method(), path, "a=b", "application/x-www-form-urlencoded");
    refused(faults, operation, "another media type", type, null);

    assertThat(faults).isEmpty();
    assertThat(fingerprint(callers)).as("rows after bad input").isEqualTo(before);
  }

  /** Texts that are cleaned may well be taken afterwards; they must only never break anything. */
  @TestFactory
  Stream<DynamicTest> strangeTextsAreNeverOurFault() {
    var callers = callers();
    var operations = operations();
    return operations.all().stream()
        .filter(it -> operations.example(it.body(), "") instanceof Map<?, ?>)
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.toString(), () -> strange(operations, it, callers.of(it))));
  }

  private static void strange(Operations operations, Operation operation, Api api) {
    var path = operation.path().replaceAll("\\{[^}]+}", "1");
    var valid = (Map<?, ?>) operations.example(operation.body(), "");
    operations
        .properties(operation.body())
        .forEach(
            (name, schema) -> {
              if (Operations.type(schema).equals("string")) {
                var answer = call(api, operation, path, valid, name, STRANGE);
                assertThat(answer.status()).as(name + " strange: " + answer).isLessThan(500);
              }
            });
  }

  private static void plant(
      List<String> faults,
      Operation operation,
      String path,
      Api api,
      Map<?, ?> valid,
      String name,
      tools.jackson.databind.JsonNode schema) {
    for (var wrong : Operations.wrong(schema)) {
      refused(
          faults,
          operation,
          name + " of a wrong type",
          call(api, operation, path, valid, name, wrong),
          name);
    }
    if (Operations.type(schema).equals("string")) {
      refused(
          faults, operation, name + " huge", call(api, operation, path, valid, name, HUGE), name);
    }
  }

  private static Api.Answer call(
      Api api, Operation operation, String path, Map<?, ?> valid, String name, Object value) {
    var body = new LinkedHashMap<Object, Object>(valid);
    body.put(name, value);
    return api.send(operation.method(), path, Json.write(body), "application/json");
  }

  /**
   * Refused as the caller's fault; a 422 names the planted field, unless the path's id was looked
   * at first.
   */
  private static void refused(
      List<String> faults, Operation operation, String what, Api.Answer answer, String field) {
    var named =
        answer.status() != 422
            || field == null
            || answer.errors().stream()
                .anyMatch(error -> error.startsWith(field) || error.startsWith(":"));
    if (answer.status() < 400 || answer.status() >= 500 || !named) {
      faults.add(operation + " " + what + ": " + start(answer.toString()));
    }
  }

  private static String start(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  @TestFactory
  Stream<DynamicTest> strangeQueriesAreNeverOurFault() {
    var callers = callers();
    return operations().all().stream()
        .filter(it -> it.method().equals("GET"))
        .map(it -> DynamicTest.dynamicTest(it.toString(), () -> query(it, callers)));
  }

  private static void query(Operation operation, Callers callers) {
    var path = operation.path().replaceAll("\\{[^}]+}", "1");
    var faults = new ArrayList<String>();
    for (var parameter : operation.description().path("parameters")) {
      if (parameter.path("in").asString().equals("query")) {
        for (var value :
            List.of(
                "",
                "%00",
                "-1",
                "99999999999999999999",
                "%F0%93%80%80",
                "x".repeat(4000),
                "%27%3B--",
                "a%0Ab")) {
          var answer =
              callers
                  .of(operation)
                  .get(path + "?" + parameter.path("name").asString() + "=" + value);
          if (answer.status() >= 500) {
            faults.add(parameter.path("name").asString() + "=" + start(value) + ": " + answer);
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> anotherTenantsIdsAreAnswered404AndChangeNothing() {
    var callers = callers();
    var others = world.aWorkspace();
    var ids = realIds(others);
    var operations = operations();
    return operations.all().stream()
        .filter(it -> it.path().contains("{"))
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.toString(), () -> foreign(operations, it, callers, others, ids)));
  }

  private void foreign(
      Operations operations,
      Operation operation,
      Callers callers,
      World.AWorkspace others,
      Map<String, String> ids) {
    var path = operation.path();
    var known = callers.of(operation) == callers.provider() ? Map.<String, String>of() : ids;
    for (var parameter : operation.description().path("parameters")) {
      if (parameter.path("in").asString().equals("path")) {
        var name = parameter.path("name").asString();
        path =
            path.replace(
                "{" + name + "}", id(parameter.path("schema").path("pattern").asString(""), known));
      }
    }
    var before = contents(others.id().value()) + contents(callers.mine().id().value());
    var file = operation.description().path("requestBody").toString().contains("multipart/");
    var json =
        operation.body().isEmpty() ? null : Json.write(operations.example(operation.body(), ""));
    var body = file ? FILE : json;
    var type = file ? "multipart/form-data; boundary=x" : "application/json";

    var answer =
        callers.of(operation).send(operation.method(), path, body, body == null ? null : type);

    assertThat(answer.status()).as(path + " with " + body + " answered " + answer).isEqualTo(404);
    assertThat(contents(others.id().value()) + contents(callers.mine().id().value()))
        .isEqualTo(before);
  }

  private static String id(String pattern, Map<String, String> ids) {
    var prefix =
        pattern.startsWith("^") && pattern.contains("[")
            ? pattern.substring(1, pattern.indexOf('['))
            : "";
    return ids.getOrDefault(prefix, prefix.isEmpty() ? "1" : prefix + Ulid.from(UUID.randomUUID()));
  }

  /**
   * Ids of rows that really are there, in the other workspace: one of every table, made from the
   * catalog.
   */
  private Map<String, String> realIds(World.AWorkspace others) {
    anonymous().signIn(others.ownerEmail(), World.PASSWORD);
    var catalog = new Catalog(as("rookery_app"));
    var found = new TreeMap<String, String>();
    for (var table : catalog.tables("workspace")) {
      if (!table.name().startsWith("tenancy.")) {
        var role =
            catalog.may("rookery_app", table.name(), "insert") ? "rookery_app" : "rookery_path";
        var row =
            in(
                role,
                others.id().value(),
                tx -> new Rows(catalog).insert(tx, table, others.id().value()));
        keep(table, row, found);
      }
    }
    var partner = others.workspace().partner().value();
    for (var table : catalog.tables("partner")) {
      if (table.name().startsWith("desk.")) {
        var row =
            in(
                "rookery_app",
                "rookery.partner",
                partner,
                tx -> new Rows(catalog).insert(tx, table, partner));
        keep(table, row, found);
      }
    }
    assertThat(found.keySet())
        .as("kinds of ids with a real row")
        .containsExactlyInAnyOrderElementsOf(HOMES.keySet());
    return found;
  }

  private static void keep(
      Catalog.Table table, Map<String, Object> row, Map<String, String> found) {
    HOMES.forEach(
        (prefix, home) -> {
          if (home.startsWith(table.name() + ".")
              && row.get(home.substring(table.name().length() + 1)) instanceof UUID id) {
            found.put(prefix, prefix + Ulid.from(id));
          }
        });
  }

  private DSLContext as(String role) {
    var pool =
        pools.values().stream()
            .filter(it -> it.getUsername().equals(role))
            .findFirst()
            .orElseThrow();
    return DSL.using(pool, SQLDialect.POSTGRES);
  }

  private <T> T in(String role, UUID workspace, java.util.function.Function<DSLContext, T> work) {
    return in(role, "rookery.workspace", workspace, work);
  }

  private <T> T in(
      String role, String setting, UUID owner, java.util.function.Function<DSLContext, T> work) {
    return as(role)
        .transactionResult(
            tx -> {
              var sql = DSL.using(tx);
              sql.fetch("select set_config('" + setting + "', '" + owner + "', true)");
              return work.apply(sql);
            });
  }

  private String fingerprint(Callers callers) {
    return contents(callers.mine().id().value());
  }

  /** A hash over every row of a workspace, but for what telling of a refusal adds. */
  private String contents(UUID workspace) {
    var catalog = new Catalog(as("rookery_app"));
    return in(
        "rookery_app",
        workspace,
        tx -> {
          var hashes = new TreeMap<String, Object>();
          for (var table : catalog.tables("workspace")) {
            if (!table.name().startsWith("audit.")
                && catalog.may("rookery_app", table.name(), "select")) {
              hashes.put(
                  table.name(),
                  tx.select(
                          field(
                              "count(*) || ' ' || coalesce(sum(hashtext(x::text)), 0)",
                              String.class))
                      .from(table(sql(table.name() + " x")))
                      .where(field("workspace_id", UUID.class).eq(workspace))
                      .fetchSingle()
                      .value1());
            }
          }
          return hashes.toString();
        });
  }
}
