package org.rookery.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.Ulid;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rookery.app.http.Operations.Operation;
import org.rookery.channel.InboundSink;
import org.rookery.platform.json.Json;
import org.rookery.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sends every operation ids of rows that really are there, in another tenant's workspace: in the
 * path, in the query and in the body. They are not there for the caller, and nothing changes on
 * either side.
 */
class ForeignIdsTest extends ServerTest {
  @Autowired Map<String, HikariDataSource> pools;
  @Autowired InboundSink visitors;

  private Furnished furnished() {
    return Furnished.in(world, anonymous(), visitors);
  }

  private Operations operations() {
    return new Operations(anonymous().get("/api/v1/openapi.json").json());
  }

  private String contents(Furnished one, Furnished other) {
    var contents = new Contents(pools.values());
    return contents.of(one.at().id().value(), one.at().workspace().partner().value())
        + contents.of(other.at().id().value(), other.at().workspace().partner().value());
  }

  @TestFactory
  Stream<DynamicTest> inAPathTheyAreAnswered404() {
    var here = furnished();
    var there = furnished();
    var operations = operations();
    return operations.ofTenants().stream()
        .filter(ForeignIdsTest::isOfAWorkspace)
        .map(it -> DynamicTest.dynamicTest(it.toString(), () -> path(operations, it, here, there)));
  }

  /** Schemas of node types are nobody's; the pictures of a brand are named by their kind. */
  private static boolean isOfAWorkspace(Operation operation) {
    return operation.path().contains("{")
        && !operation.path().contains("/schemas/")
        && !operation.path().contains("/brand/images/");
  }

  private void path(Operations operations, Operation operation, Furnished here, Furnished there) {
    var before = contents(here, there);
    var body =
        operation.body().isEmpty() ? null : Json.write(operations.example(operation.body(), ""));
    var path =
        operation.path().contains("/attributes/")
            ? "/api/v1/attributes/theirs"
            : there.path(operation).replace("/sessions/1", "/sessions/" + id("ses_"));

    var isFile = operation.method().equals("POST") && path.endsWith("/attachments");
    var answer =
        here.caller(operation)
            .send(
                operation.method(),
                path,
                isFile ? Furnished.FILE : body,
                isFile ? Furnished.FILE_TYPE : body == null ? null : "application/json");

    assertThat(answer.status()).as(path + " with " + body + " answered " + answer).isEqualTo(404);
    assertThat(contents(here, there)).isEqualTo(before);
  }

  private static String id(String prefix) {
    return prefix + Ulid.from(UUID.randomUUID());
  }

  @TestFactory
  Stream<DynamicTest> inABodyTheyAreRefused() {
    var here = furnished();
    var there = furnished();
    var operations = operations();
    return operations.ofTenants().stream()
        .flatMap(
            it ->
                operations.places(it.body()).stream()
                    .filter(place -> there.ids().containsKey(prefix(place.schema())))
                    .map(
                        place ->
                            DynamicTest.dynamicTest(
                                it + " " + place.field(),
                                () -> body(operations, it, place, here, there))));
  }

  private void body(
      Operations operations,
      Operation operation,
      Operations.Place place,
      Furnished here,
      Furnished there) {
    var before = contents(here, there);
    var foreign = there.ids().get(prefix(place.schema()));
    var body = Json.write(operations.planted(operation.body(), place.steps(), foreign));

    var answer =
        here.caller(operation)
            .send(operation.method(), here.path(operation), body, "application/json");

    assertThat(answer.status()).as(body + " answered " + answer).isBetween(400, 499);
    assertThat(contents(here, there)).isEqualTo(before);
  }

  @TestFactory
  Stream<DynamicTest> inAQueryTheyFindNothing() {
    var here = furnished();
    var there = furnished();
    return operations().ofTenants().stream()
        .flatMap(
            it ->
                it.parameters("query").stream()
                    .filter(query -> there.ids().containsKey(prefix(query.path("schema"))))
                    .map(
                        query ->
                            DynamicTest.dynamicTest(
                                it + " " + query.path("name").asString(),
                                () -> query(it, query, here, there))));
  }

  private static void query(
      Operation operation, tools.jackson.databind.JsonNode query, Furnished here, Furnished there) {
    var foreign = there.ids().get(prefix(query.path("schema")));

    var answer =
        here.caller(operation)
            .get(here.path(operation) + "?" + query.path("name").asString() + "=" + foreign);

    var found = answer.status() == 200 ? answer.json().path("data").size() : 0;
    assertThat(answer.status()).as(answer.toString()).isLessThan(500);
    assertThat(found).as(answer.toString()).isZero();
  }

  private static String prefix(tools.jackson.databind.JsonNode schema) {
    return Furnished.prefix(schema.path("pattern").asString(""));
  }
}
