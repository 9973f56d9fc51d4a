package org.rookery.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;

class BotEndpointsTest extends ServerTest {
  private Api owner;

  @BeforeEach
  void aWorkspaceWithAToken() {
    owner = anonymous().withToken(world.aToken(world.aWorkspace()));
  }

  private String aBot(String name) {
    return owner.post("/api/v1/bots", Map.of("name", name)).json().path("id").stringValue();
  }

  @Test
  void aNewBotIsADraftWithADefaultFlow() {
    var made =
        owner.post(
            "/api/v1/bots",
            Map.of("name", "  Wren  ", "language", "en", "timezone", "Europe/Lisbon"));

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("name").stringValue()).isEqualTo("Wren");
    assertThat(made.json().path("status").stringValue()).isEqualTo("draft");
    assertThat(made.header("ETag")).isEqualTo("\"1\"");
    var flows =
        owner
            .get("/api/v1/bots/" + made.json().path("id").stringValue() + "/flows")
            .json()
            .path("data");
    assertThat(flows.size()).isEqualTo(1);
    assertThat(flows.get(0).path("role").stringValue()).isEqualTo("default");
  }

  @Test
  void everyWrongFieldOfANewBotIsNamedAtOnce() {
    var refused = owner.post("/api/v1/bots", Map.of("name", " ", "timezone", "GMT+5:30"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors())
        .containsExactlyInAnyOrder("name:bot_name_required", "timezone:invalid_timezone");
  }

  @Test
  void aNameLongerThanSixtyIsRefused() {
    assertThat(owner.post("/api/v1/bots", Map.of("name", "x".repeat(61))).errors())
        .containsExactly("name:bot_name_too_long");
  }

  @Test
  void aNameCountsOnceWhateverItsCase() {
    aBot("Wren");

    assertThat(owner.post("/api/v1/bots", Map.of("name", "wREN")).errors())
        .containsExactly("name:bot_name_taken");
  }

  @Test
  void anUnknownFieldIsRefused() {
    assertThat(owner.post("/api/v1/bots", Map.of("name", "Wren", "colour", "red")).errors())
        .containsExactly("colour:unknown_field");
  }

  @Test
  void aStaleChangeIsRefusedAndShowsTheBotAsItIs() {
    var id = aBot("Wren");
    owner.patch("/api/v1/bots/" + id, Map.of("description", "first"));

    var stale =
        owner
            .with("If-Match", "\"1\"")
            .patch("/api/v1/bots/" + id, Map.of("description", "second"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("version_conflict");
    assertThat(stale.json().path("current").path("description").stringValue()).isEqualTo("first");
  }

  @Test
  void aDraftCanNeitherBePausedNorResumed() {
    var id = aBot("Wren");

    var refused = owner.post("/api/v1/bots/" + id + "/pause");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("invalid_transition");
    assertThat(refused.json().path("from").stringValue()).isEqualTo("draft");
  }

  @Test
  void anArchivedBotIsReadOnlyAndItsNameIsFree() {
    var id = aBot("Wren");
    owner.post("/api/v1/bots/" + id + "/archive");

    assertThat(owner.patch("/api/v1/bots/" + id, Map.of("name", "Other")).status()).isEqualTo(409);
    assertThat(owner.get("/api/v1/bots").json().path("data").size()).isZero();
    assertThat(owner.post("/api/v1/bots", Map.of("name", "Wren")).status()).isEqualTo(201);
  }

  @Test
  void aBotOfAnotherWorkspaceIsNotThere() {
    var id = aBot("Wren");
    var stranger = anonymous().withToken(world.aToken(world.aWorkspace()));

    assertThat(stranger.get("/api/v1/bots/" + id).status()).isEqualTo(404);
    assertThat(stranger.patch("/api/v1/bots/" + id, Map.of("name", "Mine")).status())
        .isEqualTo(404);
    assertThat(stranger.post("/api/v1/bots/" + id + "/archive").status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/bots/" + id + "/flows").status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/bots/" + id + "/settings/general").status()).isEqualTo(404);
    assertThat(owner.get("/api/v1/bots/" + id).json().path("version").intValue()).isEqualTo(1);
  }

  @Test
  void settingsBeginWithTheirDefaultsAndAreReplacedWhole() {
    var id = aBot("Wren");
    var before = owner.get("/api/v1/bots/" + id + "/settings/general");
    assertThat(before.json().path("sessionTimeout").stringValue()).isEqualTo("PT30M");

    var wanted = (tools.jackson.databind.node.ObjectNode) before.json();
    wanted.put("liveChatRequestExpiry", "PT45S");
    var saved =
        owner
            .with("If-Match", before.header("ETag"))
            .put("/api/v1/bots/" + id + "/settings/general", wanted);

    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(saved.json().path("liveChatRequestExpiry").stringValue()).isEqualTo("PT45S");
    assertThat(
            owner
                .with("If-Match", before.header("ETag"))
                .put("/api/v1/bots/" + id + "/settings/general", wanted)
                .status())
        .isEqualTo(412);
  }

  @Test
  void settingsNameEveryFieldThatIsOutOfRange() {
    var id = aBot("Wren");
    var wanted =
        (tools.jackson.databind.node.ObjectNode)
            owner.get("/api/v1/bots/" + id + "/settings/general").json();
    wanted.put("liveChatRequestExpiry", "PT5S");
    wanted.put("maxRetries", 11);
    wanted.withObject("/words").putArray("restart");

    var refused = owner.put("/api/v1/bots/" + id + "/settings/general", wanted);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(
            refused
                .json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").stringValue()))
        .containsExactlyInAnyOrder("liveChatRequestExpiry", "maxRetries", "words.restart");
  }

  @Test
  void originsAreCheckedOneByOne() {
    var id = aBot("Wren");

    var refused =
        owner.put(
            "/api/v1/bots/" + id + "/settings/access",
            Map.of(
                "allowedOrigins",
                java.util.List.of("https://shop.example", "shop.example/x", "*.shop.example")));

    assertThat(
            refused
                .json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").stringValue()))
        .containsExactly("allowedOrigins[1]");
  }

  @Test
  void theInstallGuideHoldsASnippetWithTheBotsOwnKey() {
    var id = aBot("Wren");
    var key = owner.get("/api/v1/bots/" + id).json().path("widgetKey").stringValue();

    var guide = owner.get("/api/v1/bots/" + id + "/install").json();

    assertThat(guide.path("snippet").stringValue())
        .startsWith("<script async src=\"http://127.0.0.1:" + port + "/w/" + key + ".js\"");
  }

  @Test
  void aDuplicateHasSettingsAndDraftsButAnotherKey() {
    var id = aBot("Wren");
    owner.put(
        "/api/v1/bots/" + id + "/settings/access",
        Map.of("allowedOrigins", java.util.List.of("https://shop.example")));

    var copy = owner.post("/api/v1/bots/" + id + "/duplicate", Map.of()).json();

    var copyId = copy.path("id").stringValue();
    assertThat(copy.path("name").stringValue()).isEqualTo("Wren (copy)");
    assertThat(copy.path("widgetKey").stringValue())
        .isNotEqualTo(owner.get("/api/v1/bots/" + id).json().path("widgetKey").stringValue());
    assertThat(
            owner
                .get("/api/v1/bots/" + copyId + "/settings/access")
                .json()
                .path("allowedOrigins")
                .get(0)
                .stringValue())
        .isEqualTo("https://shop.example");
    assertThat(owner.get("/api/v1/bots/" + copyId + "/flows").json().path("data").size())
        .isEqualTo(1);
  }
}
