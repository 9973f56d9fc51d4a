package org.rookery.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rookery.branding.Brand;
import org.rookery.branding.Brands;
import org.rookery.branding.HostDirectory;
import org.rookery.identity.Setup;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesTest extends ServerTest {
  @Autowired Brands brands;
  @Autowired HostDirectory hosts;
  @Autowired Setup setup;

  @Test
  void aPartnersHostWearsItsBrandAndAnUnknownHostIsMisdirected() {
    var partner = world.aPartner();
    brands.set(partner.id(), Brand.of("Magenta Chat", "#E11D48", null));
    var host =
        "chat.magenta"
            + partner.id().text().toLowerCase(java.util.Locale.ROOT).replace("_", "")
            + ".localhost";
    hosts.add(partner.id(), host);

    var branded = anonymous().with("Host", host + ":8080").get("/api/v1/brand");
    var unknown = anonymous().with("Host", "chat.nobody.example").get("/api/v1/brand");
    var page = anonymous().with("Host", "chat.nobody.example").get("/");

    assertThat(branded.json().path("name").asString()).isEqualTo("Magenta Chat");
    assertThat(branded.json().path("accent").path("light").path("text").asString())
        .isEqualTo("#ca2243");
    assertThat(unknown.status()).isEqualTo(421);
    assertThat(page.status()).isEqualTo(421);
  }

  @Test
  void healthIsToldUnderAnyName() {
    var watcher = anonymous().with("Host", "10.0.0.5:8080");

    assertThat(watcher.get("/health/live").status()).isEqualTo(200);
    assertThat(watcher.get("/health/ready").status()).isEqualTo(200);
    assertThat(watcher.get("/api/v1/session").status()).isEqualTo(421);
  }

  @Test
  void onAPartnersHostOnlyItsOwnRealmIsMeant() {
    var mine = world.aPartner();
    var others = world.aWorkspace();
    hosts.add(mine.id(), "own.realm.localhost");
    var body = Map.of("email", others.ownerEmail(), "password", World.PASSWORD);

    var there = anonymous().with("Host", "own.realm.localhost").post("/api/v1/session", body);

    assertThat(there.status()).isEqualTo(401);
  }

  @Test
  void theSetUpWorksOnceEvenWhenManyTryAtATime() throws Exception {
    world.provider();
    var body =
        Map.of(
            "installationName",
            "Second",
            "name",
            "Eve",
            "email",
            "eve@provider.example",
            "password",
            World.PASSWORD);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 5)
              .mapToObj(_ -> threads.submit(() -> anonymous().post("/api/v1/setup", body)))
              .toList();
      for (var attempt : tries) {
        assertThat(attempt.get().code()).isEqualTo("already_set_up");
      }
    }
    assertThat(anonymous().get("/api/v1/setup").json().path("needed").asBoolean()).isFalse();
  }

  @Test
  void aPartnerMakesAWorkspaceWhoseOwnerComesByInvitation() {
    var partner = world.aPartner();
    var owner = anonymous().signIn(partner.ownerEmail(), World.PASSWORD);

    var made =
        owner.post(
            "/api/v1/workspaces",
            Map.of(
                "name",
                "Corner shop",
                "timeZone",
                "Asia/Kolkata",
                "ownerName",
                "Carl",
                "ownerEmail",
                "carl@shop.example"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("invitationToken").asString()).isNotEmpty();
    var list = owner.get("/api/v1/workspaces").json().path("data");
    assertThat(list.path(0).path("timeZone").asString()).isEqualTo("Asia/Kolkata");
    assertThat(owner.get("/api/v1/members").json().path("data").size()).isEqualTo(1);
  }

  @Test
  void aResellerMayHaveNoResellers() {
    var provider = anonymous().signIn(world.provider(), World.PASSWORD);
    var reseller = world.aPartner(world.aPartner().id());

    var tooDeep =
        provider.post(
            "/api/v1/partners",
            Map.of(
                "name",
                "Third level",
                "parentId",
                reseller.id().text(),
                "ownerName",
                "Tim",
                "ownerEmail",
                "tim@partner.example"));

    assertThat(tooDeep.errors()).containsExactly("parentId:too_deep");
  }

  @Test
  void cursorsLeadThroughTheAuditLogWithoutGapsAndBelongToTheirFilters() {
    var workspace = world.aWorkspace();
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    for (var i = 0; i < 5; i++) {
      world.aMember(workspace, "agent");
    }

    var first = owner.get("/api/v1/audit?limit=3").json();
    var cursor = first.path("page").path("nextCursor").asString();
    var second = owner.get("/api/v1/audit?limit=200&cursor=" + cursor).json();
    var elsewhere = owner.get("/api/v1/audit?action=member.created&cursor=" + cursor);

    var all = owner.get("/api/v1/audit?limit=200").json().path("data");
    assertThat(first.path("data").size() + second.path("data").size()).isEqualTo(all.size());
    assertThat(elsewhere.status()).isEqualTo(400);
    assertThat(elsewhere.code()).isEqualTo("invalid_cursor");
  }

  @Test
  void businessTimeIsAnsweredWithItsReasonsAndRefusedByName() {
    var owner = anonymous().signIn(world.aWorkspace().ownerEmail(), World.PASSWORD);
    var calendar =
        Map.of(
            "zone",
            "Europe/Berlin",
            "weekly",
            Map.of(
                "FRI",
                List.of(List.of("09:00", "17:00")),
                "MON",
                List.of(List.of("09:00", "17:00"))));

    var due =
        owner.post(
            "/api/v1/calendar/due",
            Map.of("calendar", calendar, "start", "2026-03-06T15:00:00Z", "seconds", 7200));
    var wrong =
        owner.post(
            "/api/v1/calendar/due",
            Map.of(
                "calendar",
                Map.of("zone", "GMT+5", "weekly", Map.of()),
                "start",
                "2026-03-06T15:00:00Z",
                "seconds",
                -1));

    assertThat(due.json().path("due").asString()).startsWith("2026-03-09T09:00:00");
    assertThat(due.json().path("spans").size()).isEqualTo(2);
    assertThat(due.json().path("stretches").valueStream().map(it -> it.path("why").asString()))
        .containsExactly("counted", "outside_hours", "closed_day", "outside_hours", "counted");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("\"seconds\"", "\"calendar.zone\"");
  }

  @Test
  void pagesCarryAStrictContentSecurityPolicy() {
    var page = anonymous().get("/");

    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self'")
        .doesNotContain("unsafe-eval");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Request-Id")).startsWith("req_");
  }
}
