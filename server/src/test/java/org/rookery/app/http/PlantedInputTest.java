package org.rookery.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rookery.app.http.Operations.Operation;
import org.rookery.app.http.Operations.Place;
import org.rookery.channel.InboundSink;
import org.rookery.platform.json.Json;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sends every operation of the API's description what it does not take, with the ids of rows that
 * are there: wrong types, huge, deep, strange and missing values. Nothing is ever answered 5xx,
 * nothing changes, and a 422 names the planted field.
 */
class PlantedInputTest extends ServerTest {
  private static final String HUGE = "x".repeat(70_000);
  private static final String STRANGE = "\u0000\uD800 \u202Eevil\u0007 \uFDFD 𓀀";
  private static final List<String> WHOLE =
      List.of("", "null", "{", "[]", "7", "\"text\"", "[".repeat(20_000), "{\"a\":".repeat(5_000));
  private static final List<String> IN_A_QUERY =
      List.of(
          "",
          "%00",
          "-1",
          "99999999999999999999",
          "%F0%93%80%80",
          "x".repeat(4000),
          "%27%3B--",
          "a%0Ab");

  @Autowired Map<String, HikariDataSource> pools;
  @Autowired InboundSink visitors;

  private Operations operations() {
    return new Operations(anonymous().get("/api/v1/openapi.json").json());
  }

  private Furnished furnished() {
    return Furnished.in(world, anonymous(), visitors);
  }

  @TestFactory
  Stream<DynamicTest> whatAnOperationDoesNotTakeIsRefusedByNameAndChangesNothing() {
    var here = furnished();
    var operations = operations();
    settle(here);
    return operations.ofTenants().stream()
        .filter(it -> !it.body().isEmpty())
        .map(it -> DynamicTest.dynamicTest(it.toString(), () -> plant(operations, it, here)));
  }

  private void plant(Operations operations, Operation operation, Furnished here) {
    var before = contents(here);
    var faults = new Faults(operation, here, new ArrayList<>());
    for (var whole : operation.needsBody() ? WHOLE : WHOLE.subList(2, WHOLE.size())) {
      faults.unlessRefused("whole body " + start(whole), faults.send(whole), null);
    }
    faults.unlessRefused("another media type", faults.sendForm(), null);
    if (Operations.isClosed(operation.body())) {
      faults.plant(operations, new Place(List.of("planted"), Json.tree("{}")), 1);
    }
    for (var place : operations.places(operation.body())) {
      Operations.wrong(place.schema()).forEach(wrong -> faults.plant(operations, place, wrong));
      if (Operations.type(place.schema()).equals("string")) {
        faults.plant(operations, place, HUGE);
      }
    }
    if (!operation.method().equals("PATCH")) {
      operations.required(operation.body()).forEach(name -> faults.leaveOut(operations, name));
    }

    assertThat(faults.found()).isEmpty();
    assertThat(contents(here)).as("rows after bad input").isEqualTo(before);
  }

  private String contents(Furnished here) {
    return new Contents(pools.values())
        .of(here.at().id().value(), here.at().workspace().partner().value());
  }

  /** Waits until what follows from the furnishing has been written. */
  private void settle(Furnished here) {
    var last = new AtomicReference<>("");
    await()
        .pollInterval(java.time.Duration.ofMillis(700))
        .until(
            () -> {
              var now = contents(here);
              return now.equals(last.getAndSet(now));
            });
  }

  /**
   * Sends wrong bodies to one operation, and gathers where they were not refused as they should.
   */
  private record Faults(Operation operation, Furnished here, List<String> found) {

    Api.Answer send(String body) {
      return here.caller(operation)
          .send(operation.method(), here.path(operation), body, "application/json");
    }

    Api.Answer sendForm() {
      return here.caller(operation)
          .send(
              operation.method(), here.path(operation), "a=b", "application/x-www-form-urlencoded");
    }

    void plant(Operations operations, Place place, Object value) {
      var body = operations.planted(operation.body(), place.steps(), value);
      var what = place.field() + " = " + start(Json.write(value));
      unlessRefused(what, send(Json.write(body)), place.field());
    }

    void leaveOut(Operations operations, String name) {
      if (operations.example(operation.body(), "") instanceof Map<?, ?> whole) {
        var body = new java.util.LinkedHashMap<Object, Object>(whole);
        body.remove(name);
        unlessRefused("without " + name, send(Json.write(body)), name);
      }
    }

    /** Refused as the caller's fault; a planted field by its name. */
    void unlessRefused(String what, Api.Answer answer, String field) {
      var refused =
          field == null || !here.has(operation)
              ? answer.status() >= 400 && answer.status() < 500
              : answer.status() == 422
                  && answer.errors().stream().anyMatch(error -> names(error, field));
      if (!refused) {
        found.add(what + ": " + start(answer.toString()));
      }
    }
  }

  /** A set knows no places: {@code scopes[]} is any of them. */
  private static boolean names(String error, String field) {
    return error.startsWith(field) || error.startsWith(field.replaceAll("\\[\\d+]", "[]"));
  }

  private static String start(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  /** Texts that are cleaned may well be taken afterwards; they must only never break anything. */
  @TestFactory
  Stream<DynamicTest> strangeTextsAreNeverOurFault() {
    var here = furnished();
    var operations = operations();
    return operations.ofTenants().stream()
        .filter(it -> !it.body().isEmpty())
        .map(it -> DynamicTest.dynamicTest(it.toString(), () -> strange(operations, it, here)));
  }

  private static void strange(Operations operations, Operation operation, Furnished here) {
    for (var place : operations.places(operation.body())) {
      if (Operations.type(place.schema()).equals("string")) {
        var body = operations.planted(operation.body(), place.steps(), STRANGE);
        var answer =
            here.caller(operation)
                .send(
                    operation.method(), here.path(operation), Json.write(body), "application/json");
        assertThat(answer.status()).as(place.field() + " strange: " + answer).isLessThan(500);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> strangeQueriesAreNeverOurFault() {
    var here = furnished();
    return operations().ofTenants().stream()
        .filter(it -> it.method().equals("GET"))
        .map(it -> DynamicTest.dynamicTest(it.toString(), () -> query(it, here)));
  }

  private static void query(Operation operation, Furnished here) {
    for (var parameter : operation.parameters("query")) {
      for (var value : IN_A_QUERY) {
        var question = "?" + parameter.path("name").asString() + "=" + value;
        var answer = here.caller(operation).get(here.path(operation) + question);
        assertThat(answer.status()).as(start(question) + ": " + answer).isLessThan(500);
      }
    }
  }
}
