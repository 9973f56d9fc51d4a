package org.rookery.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rookery.mail.Mail;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What partners ask for, through the API. */
class RoadmapTest extends ServerTest {
  private static final String REQUESTS = "/api/v1/feature-requests";

  @Autowired Mail mail;

  private Api by(World.APartner partner) {
    return anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
  }

  private Api staff() {
    return anonymous().signIn(world.provider(), World.PASSWORD);
  }

  private List<Api> partners(int count) {
    return IntStream.range(0, count).mapToObj(_ -> by(world.aPartner())).toList();
  }

  private static String ask(Api api, String title) {
    var wish =
        Map.of(
            "title",
            title,
            "problem",
            "Our customers want to answer from their watches as well.",
            "customers",
            12,
            "urgency",
            "A tender asks for it.");
    var answer = api.post(REQUESTS, wish);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static JsonNode vote(Api api, String id) {
    var answer = api.post(REQUESTS + "/" + id + "/vote", Map.of("customers", 3));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private static String standing(JsonNode request) {
    return request.path("state").asString() + " " + request.path("demand").asInt();
  }

  private Api.Answer move(Api staff, String id, Map<String, ?> to) {
    return staff.post("/api/v1/provider/feature-requests/" + id + "/status", to);
  }

  private long letters(String subject) {
    return mail.page(null, null, 500).stream().filter(it -> it.subject().contains(subject)).count();
  }

  @Test
  void aRequestStandsOnTheRoadmapAtOnceWithTheVoteOfWhoAsked() {
    var api = by(world.aPartner());

    var id = ask(api, "Answers from the wrist");

    var card = card(api, id);
    assertThat(standing(card)).isEqualTo("submitted 1");
    assertThat(card.path("voted").asBoolean()).isTrue();
    assertThat(card.path("asked").asBoolean()).isTrue();
    assertThat(api.get(REQUESTS + "?q=wrist").json().path("data").valueStream())
        .anyMatch(it -> it.path("id").asString().equals(id));
  }

  private static JsonNode card(Api api, String id) {
    return api.get("/api/v1/roadmap")
        .json()
        .path("data")
        .valueStream()
        .filter(it -> it.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void likeRequestsAreFoundByTheWordsThatSaySomething() {
    var api = by(world.aPartner());
    var watch = ask(api, "Answers at a glance " + System.nanoTime());
    var other = ask(api, "Stickers at last " + System.nanoTime());

    var found = api.get(REQUESTS + "?q=a%20glance%20at").json().path("data");

    assertThat(found.valueStream().map(it -> it.path("id").asString()))
        .contains(watch)
        .doesNotContain(other);
  }

  @Test
  void thePartnerCountsOnceAndTheFifthMakesACandidateForGood() {
    world.provider();
    var voters = partners(5);
    var title = "Five want quiet hours " + System.nanoTime();
    var id = ask(voters.get(0), title);

    vote(voters.get(0), id);
    assertThat(standing(vote(voters.get(1), id))).isEqualTo("gathering 2");
    vote(voters.get(2), id);
    assertThat(standing(vote(voters.get(3), id))).isEqualTo("gathering 4");
    assertThat(letters(title)).isZero();
    assertThat(standing(vote(voters.get(4), id))).isEqualTo("candidate 5");
    var told = letters("Wanted by 5 partners: " + title);
    assertThat(told).isPositive();

    var left = voters.get(0).delete(REQUESTS + "/" + id + "/vote").json();
    assertThat(standing(left)).isEqualTo("candidate 4");
    assertThat(standing(vote(voters.get(0), id))).isEqualTo("candidate 5");
    assertThat(letters("Wanted by 5 partners: " + title)).isEqualTo(told);
  }

  @Test
  void aResellerCountsAsThePartnerAboveIt() {
    var top = world.aPartner();
    var reseller = world.aPartner(top.id());
    var id = ask(by(top), "One voice for a family");

    assertThat(standing(vote(by(reseller), id))).isEqualTo("submitted 1");
  }

  @Test
  void whoWantsItIsForTheProviderAlone() {
    var voters = partners(2);
    var id = ask(voters.get(0), "Nobody reads my name");
    vote(voters.get(1), id);

    var seen = voters.get(1).get(REQUESTS + "/" + id).json();
    assertThat(seen.path("votes").isNull()).isTrue();
    assertThat(seen.path("customers").asInt()).isEqualTo(3);
    assertThat(seen.toString()).doesNotContain("Olive", "tender");

    var all = staff().get(REQUESTS + "/" + id).json();
    assertThat(all.path("customers").asInt()).isEqualTo(15);
    assertThat(all.path("votes").valueStream().map(it -> it.path("urgency").asString()))
        .containsExactly("A tender asks for it.", "");
  }

  @Test
  void votesOfJoinedRequestsCountEachPartnerOnce() {
    var voters = partners(3);
    var x = ask(voters.get(0), "Dark mode for letters");
    vote(voters.get(1), x);
    var y = ask(voters.get(1), "Letters in the dark");
    vote(voters.get(2), y);

    var joined =
        staff().post("/api/v1/provider/feature-requests/" + x + "/merge", Map.of("into", y));

    assertThat(joined.json().path("demand").asInt()).isEqualTo(3);
    var gone = voters.get(0).get(REQUESTS + "/" + x).json();
    assertThat(gone.path("state").asString()).isEqualTo("merged");
    assertThat(gone.path("mergedInto").asString()).isEqualTo(y);
    assertThat(voters.get(0).get(REQUESTS + "/" + y).json().path("voted").asBoolean()).isTrue();
    assertThat(voters.get(2).post(REQUESTS + "/" + x + "/vote", Map.of()).status()).isEqualTo(409);
  }

  @Test
  void everyVoterHearsWhatBecomesOfIt() {
    var voters = partners(2);
    var title = "Told to the end " + System.nanoTime();
    var id = ask(voters.get(0), title);
    vote(voters.get(1), id);
    var staff = staff();

    move(staff, id, Map.of("state", "planned", "quarter", "Q1 2027"));
    assertThat(letters(title + ": is planned")).isEqualTo(2);

    var released = move(staff, id, Map.of("state", "released"));
    assertThat(released.json().path("state").asString()).isEqualTo("released");
    assertThat(letters(title + ": is here")).isEqualTo(2);
    assertThat(move(staff, id, Map.of("state", "planned")).status()).isEqualTo(409);
  }

  @Test
  void aRequestIsDeclinedForAReasonOnly() {
    var api = by(world.aPartner());
    var id = ask(api, "Something we will not do");
    var staff = staff();

    var silent = move(staff, id, Map.of("state", "declined"));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.json().path("errors").path(0).path("field").asString()).isEqualTo("reason");

    move(staff, id, Map.of("state", "declined", "reason", "It would break the promise of quiet."));
    var seen = api.get(REQUESTS + "/" + id).json();
    assertThat(seen.path("reason").asString()).contains("promise of quiet");
  }

  private String ticket(Api api, String category, String subject) {
    var wish =
        Map.of(
            "category",
            category,
            "subject",
            subject,
            "description",
            "Our customers speak two languages in one chat.");
    return api.post("/api/v1/support/tickets", wish).json().path("id").asString();
  }

  private Api.Answer link(Api by, Map<String, ?> body) {
    return by.post("/api/v1/provider/feature-requests/tickets", body);
  }

  private static JsonNode ofTicket(Api api, String ticket) {
    return api.get(REQUESTS + "?ticketId=" + ticket).json().path("data");
  }

  @Test
  void aTicketThatAsksForAFunctionGoesToTheRoadmapAndIsClosed() {
    var api = by(world.aPartner());
    var ticket = ticket(api, "feature_request", "Two languages in one chat");
    assertThat(ofTicket(api, ticket).size()).isZero();

    var linked = link(staff(), Map.of("ticketId", ticket));

    assertThat(linked.status()).as(linked.text()).isEqualTo(201);
    assertThat(standing(linked.json())).isEqualTo("submitted 1");
    var mine = ofTicket(api, ticket).path(0);
    assertThat(mine.path("title").asString()).isEqualTo("Two languages in one chat");
    assertThat(mine.path("asked").asBoolean()).isTrue();
    var closed = api.get("/api/v1/support/tickets/" + ticket).json();
    assertThat(closed.path("status").asString()).isEqualTo("closed");
    assertThat(closed.path("closureReason").asString()).isEqualTo("pm_approved");
    assertThat(link(staff(), Map.of("ticketId", ticket)).code()).isEqualTo("already_linked");
    assertThat(ofTicket(by(world.aPartner()), ticket).size()).isZero();
  }

  @Test
  void aTicketThatAsksForTheSameCountsAsAVoteAndFollowsAJoinedRequest() {
    var asked = by(world.aPartner());
    var id = ask(asked, "Bots in two languages");
    var other = by(world.aPartner());
    var ticket = ticket(other, "feature_request", "Languages, please");

    var linked = link(staff(), Map.of("ticketId", ticket, "requestId", id));
    assertThat(standing(linked.json())).isEqualTo("gathering 2");

    var into = ask(asked, "Bots in all languages");
    staff().post("/api/v1/provider/feature-requests/" + id + "/merge", Map.of("into", into));
    assertThat(ofTicket(other, ticket).path(0).path("id").asString()).isEqualTo(into);
  }

  @Test
  void onlyAWishIsLinkedAndOnlyByWhoDecides() {
    var api = by(world.aPartner());
    var broken = ticket(api, "medium", "Something is broken");

    assertThat(link(staff(), Map.of("ticketId", broken)).code()).isEqualTo("not_a_feature_request");
    assertThat(link(api, Map.of("ticketId", broken)).status()).isEqualTo(403);
    var wish = ticket(api, "feature_request", "Something is missing");
    var nowhere = Map.of("ticketId", wish, "requestId", "frq_00000000000000000000000000");
    assertThat(link(staff(), nowhere).errors()).containsExactly("requestId:not_found");
  }

  @Test
  void partnersDecideNothing() {
    var api = by(world.aPartner());
    var id = ask(api, "Mine, and now please");

    assertThat(move(api, id, Map.of("state", "planned")).status()).isEqualTo(403);
    assertThat(staff().post(REQUESTS, Map.of("title", "Staff ask", "problem", "x".repeat(30))))
        .satisfies(it -> assertThat(it.status()).isEqualTo(400));
  }
}
