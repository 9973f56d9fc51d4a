package org.rookery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rookery.platform.json.Json;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;

class ApiTokensTest extends ServerTest {

  private Api owner(World.AWorkspace workspace) {
    return anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
  }

  private static Map<String, Object> token(List<String> scopes) {
    return Map.of("name", "Till system", "scopes", scopes);
  }

  @Test
  void aTokenMayWhatItsScopesSayAndNoMore() {
    var workspace = world.aWorkspace();
    var issued = owner(workspace).post("/api/v1/api-tokens", token(List.of("team:read")));
    var secret = issued.json().path("secret").asString();

    var program = anonymous().withToken(secret);

    assertThat(issued.status()).isEqualTo(201);
    assertThat(secret).matches("rk_live_[A-Za-z0-9_-]{43}");
    assertThat(program.get("/api/v1/members").status()).isEqualTo(200);
    assertThat(program.get("/api/v1/audit").json().path("permission").asString())
        .isEqualTo("audit:read");
  }

  @Test
  void theSecretIsNowhereInTheAnswerOfTheList() {
    var workspace = world.aWorkspace();
    var owner = owner(workspace);
    var secret =
        owner
            .post("/api/v1/api-tokens", token(List.of("bots:read")))
            .json()
            .path("secret")
            .asString();

    var list = owner.get("/api/v1/api-tokens");

    assertThat(list.text()).doesNotContain(secret).contains(secret.substring(secret.length() - 4));
  }

  @Test
  void aWrongBearerIsRefusedAlthoughTheCookieIsRight() {
    var browser = owner(world.aWorkspace());

    var answer = browser.with("Authorization", "Bearer rk_live_wrong").get("/api/v1/me");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("invalid_token");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void aRevokedTokenAndTheTokenOfADeactivatedMemberAreRefused() {
    var workspace = world.aWorkspace();
    var owner = owner(workspace);
    var admin = world.aMember(workspace, "admin");
    var issued =
        anonymous()
            .signIn(admin.email(), World.PASSWORD)
            .post("/api/v1/api-tokens", token(List.of("bots:read")));
    var program = anonymous().withToken(issued.json().path("secret").asString());
    var mine = owner.post("/api/v1/api-tokens", token(List.of("bots:read")));
    var other = anonymous().withToken(mine.json().path("secret").asString());
    assertThat(program.get("/api/v1/workspace").status()).isEqualTo(200);

    owner.patch("/api/v1/members/" + admin.id(), Map.of("status", "inactive"));
    owner.delete("/api/v1/api-tokens/" + mine.json().path("token").path("id").asString());

    assertThat(program.get("/api/v1/workspace").code()).isEqualTo("invalid_token");
    assertThat(other.get("/api/v1/workspace").code()).isEqualTo("invalid_token");
  }

  @Test
  void aRotatedTokensOldSecretWorksAsLongAsItWasSaid() {
    var workspace = world.aWorkspace();
    var owner = owner(workspace);
    var issued = owner.post("/api/v1/api-tokens", token(List.of("bots:read"))).json();
    var old = anonymous().withToken(issued.path("secret").asString());

    var rotated =
        owner.post(
            "/api/v1/api-tokens/" + issued.path("token").path("id").asString() + "/rotate",
            Map.of("keepHours", 2));

    assertThat(old.get("/api/v1/workspace").status()).isEqualTo(200);
    clock.advance(Duration.ofHours(2).plusSeconds(1));
    assertThat(old.get("/api/v1/workspace").status()).isEqualTo(401);
    var fresh = anonymous().withToken(rotated.json().path("secret").asString());
    assertThat(fresh.get("/api/v1/workspace").status()).isEqualTo(200);
  }

  @Test
  void aTokenBoundToOtherAddressesIsRefusedHere() {
    var body =
        Map.of(
            "name",
            "Far away",
            "scopes",
            List.of("bots:read"),
            "ipAllow",
            List.of("203.0.113.0/24"));
    var issued = owner(world.aWorkspace()).post("/api/v1/api-tokens", body);

    var answer =
        anonymous().withToken(issued.json().path("secret").asString()).get("/api/v1/workspace");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("ip_not_allowed");
  }

  @Test
  void theSameKeyGetsTheSameAnswerAndAnotherBodyAConflict() {
    var owner = owner(world.aWorkspace()).with("Idempotency-Key", "order-66");

    var first = owner.post("/api/v1/api-tokens", token(List.of("bots:read")));
    var again = owner.post("/api/v1/api-tokens", token(List.of("bots:read")));
    var other = owner.post("/api/v1/api-tokens", token(List.of("audit:read")));

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.code()).isEqualTo("idempotency_mismatch");
    assertThat(owner.get("/api/v1/api-tokens").json().path("data").size()).isEqualTo(1);
  }

  @Test
  void everyAnswerTellsTheRateThatIsLeft() {
    var answer = anonymous().withToken(world.aToken(world.aWorkspace())).get("/api/v1/workspace");

    assertThat(answer.header("RateLimit-Limit")).isNotEmpty();
    assertThat(Integer.parseInt(answer.header("RateLimit-Remaining"))).isPositive();
    assertThat(answer.header("RateLimit-Reset")).isNotEmpty();
  }

  @Test
  void aBodyAboveOneMegabyteIsRefused() {
    var api = owner(world.aWorkspace());

    var answer =
        api.send(
            "POST",
            "/api/v1/members",
            Json.write(Map.of("name", "x".repeat(1 << 20))),
            "application/json");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("too_large");
  }
}
