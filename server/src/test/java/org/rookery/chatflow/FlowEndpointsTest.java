package org.rookery.chatflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import tools.jackson.databind.JsonNode;

class FlowEndpointsTest extends ServerTest {
  private Api owner;
  private String bot;
  private String flow;

  @BeforeEach
  void aBot() {
    owner = anonymous().withToken(world.aToken(world.aWorkspace()));
    bot = owner.post("/api/v1/bots", Map.of("name", "Wren")).json().path("id").stringValue();
    flow =
        owner
            .get("/api/v1/bots/" + bot + "/flows")
            .json()
            .path("data")
            .get(0)
            .path("id")
            .stringValue();
  }

  private static Map<String, Object> greeting(String words) {
    return Map.of(
        "meta", Map.of("schema", 1, "language", "en"),
        "nodes",
            Map.of(
                "n_start001", Map.of("type", "start", "v", 1, "settings", Map.of()),
                "n_hello001",
                    Map.of(
                        "type",
                        "send.text",
                        "v",
                        1,
                        "settings",
                        Map.of("text", Map.of("en", List.of(words))))),
        "edges",
            List.of(
                Map.of(
                    "id", "e_1",
                    "from", Map.of("node", "n_start001", "port", "next"),
                    "to", Map.of("node", "n_hello001"))),
        "x-newer", Map.of("kept", true));
  }

  private Api.Answer draft(Object graph) {
    return owner.put("/api/v1/flows/" + flow + "/draft", graph);
  }

  @Test
  void aDraftKeepsFieldsThatThisVersionDoesNotKnow() {
    assertThat(draft(greeting("Hello")).status()).isEqualTo(200);

    var kept = owner.get("/api/v1/flows/" + flow + "/draft").json();

    assertThat(kept.path("graph").path("x-newer").path("kept").booleanValue()).isTrue();
    assertThat(kept.path("revision").intValue()).isEqualTo(2);
  }

  @Test
  void theViewTellsACanvasWhatToShowOfEachNode() {
    draft(greeting("Hello"));

    var view = owner.get("/api/v1/flows/" + flow + "/draft").json().path("view").path("n_hello001");

    assertThat(view.path("family").stringValue()).isEqualTo("send");
    assertThat(view.path("summary").stringValue()).isEqualTo("Hello");
    assertThat(view.path("ports").get(0).path("id").stringValue()).isEqualTo("next");
  }

  @Test
  void whoEditsAnOldRevisionLearnsWhoWasFaster() {
    var seen = owner.get("/api/v1/flows/" + flow + "/draft").header("ETag");
    draft(greeting("First"));

    var late =
        owner.with("If-Match", seen).put("/api/v1/flows/" + flow + "/draft", greeting("Second"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("flow_conflict");
    assertThat(late.json().path("revision").intValue()).isEqualTo(2);
    assertThat(owner.get("/api/v1/flows/" + flow + "/draft").text())
        .contains("First")
        .doesNotContain("Second");
  }

  @Test
  void stepsAreAppliedAllOrNone() {
    var steps =
        List.of(
            Map.of(
                "op",
                "addNode",
                "id",
                "n_bye00001",
                "type",
                "send.text",
                "pos",
                Map.of("x", 240, "y", 0)),
            Map.of(
                "op",
                "set",
                "id",
                "n_bye00001",
                "path",
                "settings.text.en",
                "value",
                List.of("Bye")),
            Map.of(
                "op",
                "connect",
                "from",
                Map.of("node", "n_start001", "port", "next"),
                "to",
                "n_bye00001"));

    var edited =
        owner.post("/api/v1/flows/" + flow + "/draft/ops", Map.of("baseRevision", 1, "ops", steps));
    var refused =
        owner.post(
            "/api/v1/flows/" + flow + "/draft/ops",
            Map.of(
                "baseRevision",
                2,
                "ops",
                List.of(steps.get(1), Map.of("op", "removeNode", "id", "n_missing"))));

    assertThat(edited.status()).as(edited.text()).isEqualTo(200);
    assertThat(
            edited.json().path("graph").path("edges").get(0).path("to").path("node").stringValue())
        .isEqualTo("n_bye00001");
    assertThat(refused.errors()).containsExactly("ops[1].id:unknown_node");
    assertThat(owner.get("/api/v1/flows/" + flow + "/draft").json().path("revision").intValue())
        .isEqualTo(2);
  }

  @Test
  void aPublishMakesAnImmutableVersionAndTheBotLive() {
    draft(greeting("Hello"));

    var published =
        owner.post(
            "/api/v1/bots/" + bot + "/publish",
            Map.of("note", "First words", "acceptWarnings", true));

    assertThat(published.status()).as(published.text()).isEqualTo(200);
    assertThat(published.json().path("bot").path("status").stringValue()).isEqualTo("live");
    draft(greeting("Changed"));
    var version = owner.get("/api/v1/flows/" + flow + "/versions/1").json();
    assertThat(version.path("graph").toString()).contains("Hello").doesNotContain("Changed");
    assertThat(version.path("version").path("note").stringValue()).isEqualTo("First words");
  }

  @Test
  void anErrorInOneFlowPublishesNone() {
    draft(greeting("Hello"));
    var other =
        owner
            .post("/api/v1/bots/" + bot + "/flows", Map.of("name", "Broken"))
            .json()
            .path("id")
            .stringValue();
    owner.put(
        "/api/v1/flows/" + other + "/draft",
        Map.of(
            "nodes",
            Map.of("n_only0001", Map.of("type", "no.such", "settings", Map.of())),
            "edges",
            List.of()));

    var refused = owner.post("/api/v1/bots/" + bot + "/publish", Map.of("acceptWarnings", true));

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("flow_not_publishable");
    assertThat(refused.json().path("reports").toString()).contains("V-E05");
    assertThat(owner.get("/api/v1/flows/" + flow + "/versions").json().path("data").size())
        .isZero();
  }

  @Test
  void restoringCopiesAVersionIntoTheDraftAndPublishesNothing() {
    draft(greeting("Hello"));
    owner.post("/api/v1/flows/" + flow + "/publish", Map.of("acceptWarnings", true));
    draft(greeting("Changed"));

    var restored = owner.post("/api/v1/flows/" + flow + "/restore", Map.of("number", 1));

    assertThat(restored.status()).as(restored.text()).isEqualTo(200);
    assertThat(restored.json().path("graph").toString()).contains("Hello");
    assertThat(owner.get("/api/v1/flows/" + flow + "/versions").json().path("data").size())
        .isEqualTo(1);
  }

  @Test
  void aFlowThatOthersLeadToIsNotDeleted() {
    var other =
        owner
            .post("/api/v1/bots/" + bot + "/flows", Map.of("name", "Address"))
            .json()
            .path("id")
            .stringValue();
    draft(
        Map.of(
            "nodes",
            Map.of(
                "n_start001", Map.of("type", "start", "settings", Map.of()),
                "n_goto0001", Map.of("type", "do.goto_flow", "settings", Map.of("flowId", other))),
            "edges",
            List.of()));

    var refused = owner.delete("/api/v1/flows/" + other);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("flow_in_use");
    assertThat(refused.json().path("usedBy").get(0).path("name").stringValue())
        .isEqualTo("Welcome");
  }

  @Test
  void theDefaultFlowCannotBeDeletedOrSwitchedOff() {
    assertThat(owner.delete("/api/v1/flows/" + flow).code()).isEqualTo("flow_in_use");
    assertThat(owner.patch("/api/v1/flows/" + flow, Map.of("enabled", false)).errors())
        .containsExactly("enabled:default_needed");
  }

  @Test
  void importingAnExportedBotElsewhereLosesNothing() {
    var address =
        owner
            .post("/api/v1/bots/" + bot + "/flows", Map.of("name", "Address", "tags", List.of("a")))
            .json();
    var graph =
        (tools.jackson.databind.node.ObjectNode)
            org.rookery.platform.json.Json.lenient().valueToTree(greeting("Hi"));
    graph
        .withObject("/nodes")
        .withObject("/n_goto0001")
        .put("type", "do.goto_flow")
        .withObject("/settings")
        .put("flowId", address.path("id").stringValue());
    draft(graph);
    var file = owner.post("/api/v1/bots/" + bot + "/export").json();
    var elsewhere = anonymous().withToken(world.aToken(world.aWorkspace()));
    var twin =
        elsewhere.post("/api/v1/bots", Map.of("name", "Twin")).json().path("id").stringValue();

    var plan = elsewhere.post("/api/v1/bots/" + twin + "/import", Map.of("file", file));
    assertThat(plan.json().path("done").booleanValue()).as(plan.text()).isFalse();
    assertThat(elsewhere.get("/api/v1/bots/" + twin + "/flows").json().path("data").size())
        .isEqualTo(1);
    var done =
        elsewhere.post("/api/v1/bots/" + twin + "/import", Map.of("file", file, "confirm", true));

    assertThat(done.json().path("done").booleanValue()).as(done.text()).isTrue();
    var again = elsewhere.post("/api/v1/bots/" + twin + "/export").json();
    assertThat(flowsOf(again)).isEqualTo(flowsOf(file));
    assertThat(file.toString()).doesNotContain(address.path("id").stringValue());
  }

  private static JsonNode flowsOf(JsonNode file) {
    return file.path("flows");
  }

  @Test
  void aFileOfANewerFormIsRefusedWithTheVersionItNeeds() {
    var refused =
        owner.post(
            "/api/v1/bots/" + bot + "/import",
            Map.of(
                "file", Map.of("format", "rookery.bot", "formatVersion", 2, "flows", List.of())));

    assertThat(refused.errors()).containsExactly("file.formatVersion:format_too_new");
  }

  @Test
  void anAttributeThatAFlowUsesIsNotDeletedButArchivedWhenForced() {
    var budget = Map.of("key", "budget", "label", "Budget", "type", "number", "scope", "contact");
    owner.post("/api/v1/attributes", budget);
    draft(greeting("You have {{contact.budget}}"));

    var refused = owner.delete("/api/v1/attributes/budget");
    var forced = owner.delete("/api/v1/attributes/budget?force=true");

    assertThat(refused.code()).as(refused.text()).isEqualTo("attribute_in_use");
    assertThat(refused.json().path("uses").get(0).path("name").stringValue()).isEqualTo("Welcome");
    assertThat(forced.status()).isEqualTo(204);
    var kept = owner.get("/api/v1/attributes").json().path("data").get(0);
    assertThat(kept.path("archived").booleanValue()).isTrue();
  }

  @Test
  void everyNodeTypeHasASchemaOfItsSettings() {
    var types = owner.get("/api/v1/schemas/nodes").json().path("data");

    assertThat(types.size()).isPositive();
    for (var type : types) {
      var schema = owner.get(type.path("schema").stringValue());
      assertThat(schema.status()).as(type.toString()).isEqualTo(200);
      assertThat(schema.json().path("properties").has("label")).as(schema.text()).isTrue();
    }
  }
}
