package org.rookery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;

class SignInTest extends ServerTest {

  @Test
  void whoSignsInSeesTheirPlacesAndTheBrand() {
    var workspace = world.aWorkspace();

    var me = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD).get("/api/v1/me");

    assertThat(me.status()).isEqualTo(200);
    var place = me.json().path("places").path(0);
    assertThat(place.path("id").asString()).isEqualTo(workspace.id().text());
    assertThat(place.path("permissions").toString()).contains("bots:publish");
    assertThat(place.path("brand").path("accent").path("light").path("solid").asString())
        .startsWith("#");
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
    var workspace = world.aWorkspace();
    var known = Map.of("email", workspace.ownerEmail(), "password", "something else 42");
    var unknown = Map.of("email", "nobody@customer.example", "password", "something else 42");

    var wrong = anonymous().post("/api/v1/session", known);
    var missing = anonymous().post("/api/v1/session", unknown);

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.code()).isEqualTo("invalid_credentials").isEqualTo(missing.code());
    assertThat(wrong.json().path("detail")).isEqualTo(missing.json().path("detail"));
  }

  @Test
  void tenWrongPasswordsLockTheAccountEvenForTheRightOne() {
    var workspace = world.aWorkspace();
    for (var i = 0; i < 10; i++) {
      anonymous()
          .post(
              "/api/v1/session",
              Map.of("email", workspace.ownerEmail(), "password", "wrong wrong " + i));
    }

    var right = Map.of("email", workspace.ownerEmail(), "password", World.PASSWORD);
    var answer = anonymous().post("/api/v1/session", right);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("locked");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  @Test
  void aChangeWithoutTheCsrfTokenIsRefused() {
    var workspace = world.aWorkspace();
    var browser =
        anonymous().signIn(workspace.ownerEmail(), World.PASSWORD).with("X-XSRF-TOKEN", "guessed");

    var answer = browser.patch("/api/v1/me", Map.of("name", "Mallory"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("csrf_token_invalid");
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var workspace = world.aWorkspace();
    var browser = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var stolen = browser.cookie("session").orElseThrow();

    var answer = browser.delete("/api/v1/session");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(anonymous().cookie("session", stolen).get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsAfterTwelveIdleHours() {
    var workspace = world.aWorkspace();
    var browser = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);

    clock.advance(Duration.ofHours(12).plusMinutes(1));

    assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void aBusySessionStillEndsAfterThirtyDays() {
    var workspace = world.aWorkspace();
    var browser = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    for (var i = 0; i < 61; i++) {
      clock.advance(Duration.ofHours(11));
      browser.get("/api/v1/me");
    }
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);

    for (var i = 0; i < 5; i++) {
      clock.advance(Duration.ofHours(11));
      browser.get("/api/v1/me");
    }

    assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void changingThePasswordEndsTheSecondBrowserAndRefusesTheLastFive() {
    var workspace = world.aWorkspace();
    var first = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var second = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var fresh = "an altogether new phrase 9";

    var reused =
        first.post(
            "/api/v1/me/password",
            Map.of("currentPassword", World.PASSWORD, "newPassword", World.PASSWORD));
    var changed =
        first.post(
            "/api/v1/me/password", Map.of("currentPassword", World.PASSWORD, "newPassword", fresh));

    assertThat(reused.errors()).containsExactly("newPassword:password_reused");
    assertThat(changed.status()).isEqualTo(204);
    assertThat(first.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(second.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(first.get("/api/v1/me/sessions").json().path("data").size()).isEqualTo(1);
  }
}
