package org.rookery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;

class MembersTest extends ServerTest {

  private static Map<String, String> somebody(String email, String role) {
    return Map.of("name", "Ina Invited", "email", email, "role", role);
  }

  @Test
  void anInvitedPersonFollowsTheLinkOnceAndSignsIn() {
    var workspace = world.aWorkspace();
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);

    var invited = owner.post("/api/v1/members", somebody("Ina@Customer.example", "agent"));
    var token = invited.json().path("invitationToken").asString();
    var accept = Map.of("token", token, "password", "a phrase nobody guesses 3");
    var accepted = anonymous().post("/api/v1/invitations/accept", accept);
    var again = anonymous().post("/api/v1/invitations/accept", accept);

    assertThat(invited.status()).isEqualTo(201);
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(again.errors()).containsExactly("token:unknown");
    var me =
        anonymous().signIn("ina@customer.example", "a phrase nobody guesses 3").get("/api/v1/me");
    assertThat(me.json().path("places").path(0).path("role").asString()).isEqualTo("agent");
  }

  @Test
  void anInvitationLivesSevenDays() {
    var workspace = world.aWorkspace();
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var invited = owner.post("/api/v1/members", somebody("late@customer.example", "agent"));

    clock.advance(Duration.ofDays(7).plusMinutes(1));
    var late =
        anonymous()
            .post(
                "/api/v1/invitations/accept",
                Map.of(
                    "token",
                    invited.json().path("invitationToken").asString(),
                    "password",
                    World.PASSWORD));

    assertThat(late.errors()).containsExactly("token:unknown");
  }

  @Test
  void theFourthOfThreeSeatsIsRefusedWithTheMeter() {
    var workspace = world.aWorkspace(world.aPartner().id(), 3);
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    world.aMember(workspace, "agent");
    owner.post("/api/v1/members", somebody("third@customer.example", "agent"));

    var fourth = owner.post("/api/v1/members", somebody("fourth@customer.example", "agent"));

    assertThat(fourth.status()).isEqualTo(402);
    assertThat(fourth.code()).isEqualTo("quota_exceeded");
    assertThat(fourth.json().path("meter").asString()).isEqualTo("seats");
  }

  @Test
  void nobodyGrantsAPermissionTheyLack() {
    var workspace = world.aWorkspace();
    var admin = anonymous().signIn(world.aMember(workspace, "admin").email(), World.PASSWORD);

    var owner = admin.post("/api/v1/members", somebody("boss@customer.example", "owner"));
    var billing = admin.post("/api/v1/members", somebody("money@customer.example", "billing"));

    assertThat(owner.errors()).containsExactly("role:cannot_grant");
    assertThat(billing.errors()).containsExactly("role:cannot_grant");
    assertThat(billing.json().path("permission").asString()).isEqualTo("billing:write");
  }

  @Test
  void theOwnerIsProtected() {
    var workspace = world.aWorkspace();
    var admin = anonymous().signIn(world.aMember(workspace, "admin").email(), World.PASSWORD);
    var path = "/api/v1/members/" + workspace.owner().id();

    assertThat(admin.patch(path, Map.of("role", "agent")).code()).isEqualTo("owner_protected");
    assertThat(admin.patch(path, Map.of("status", "inactive")).code()).isEqualTo("owner_protected");
    assertThat(admin.delete(path).code()).isEqualTo("owner_protected");
  }

  @Test
  void aDeactivatedMembersSessionEndsAtOnce() {
    var workspace = world.aWorkspace();
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var agent = world.aMember(workspace, "agent");
    var browser = anonymous().signIn(agent.email(), World.PASSWORD);

    var changed = owner.patch("/api/v1/members/" + agent.id(), Map.of("status", "inactive"));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void whoLacksThePermissionIsToldWhichAndTheAttemptIsInTheLog() {
    var workspace = world.aWorkspace();
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var agent = anonymous().signIn(world.aMember(workspace, "agent").email(), World.PASSWORD);

    var refused = agent.post("/api/v1/members", somebody("friend@customer.example", "agent"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("permission_denied");
    assertThat(refused.json().path("permission").asString()).isEqualTo("members:write");
    var log = owner.get("/api/v1/audit?result=denied").json().path("data");
    assertThat(log.path(0).path("after").path("permission").asString()).isEqualTo("members:write");
  }

  @Test
  void aStaleChangeIsRefusedWithThePresentState() {
    var workspace = world.aWorkspace();
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var agent = world.aMember(workspace, "agent");
    var path = "/api/v1/members/" + agent.id();
    owner.patch(path, Map.of("name", "First"));

    var stale = owner.with("If-Match", "\"1\"").patch(path, Map.of("name", "Second"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().path("current").path("name").asString()).isEqualTo("First");
  }

  @Test
  void aMemberWhoMaySeeOnlyNamesSeesNoAddresses() {
    var workspace = world.aWorkspace();
    var agent = anonymous().signIn(world.aMember(workspace, "agent").email(), World.PASSWORD);

    var members = agent.get("/api/v1/members").json().path("data");

    assertThat(members.size()).isEqualTo(2);
    assertThat(members.valueStream()).allMatch(member -> member.path("email").isNull());
  }

  @Test
  void aWorkspaceOfOthersIsNotThere() {
    var mine = world.aWorkspace();
    var others = world.aWorkspace();
    var owner = anonymous().signIn(mine.ownerEmail(), World.PASSWORD);

    assertThat(owner.in(others.id().text()).get("/api/v1/members").status()).isEqualTo(404);
    assertThat(owner.in("wsp_nonsense").get("/api/v1/members").status()).isEqualTo(404);
  }
}
