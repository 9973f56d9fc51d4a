package org.rookery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.identity.Member;
import org.rookery.mail.Mail;
import org.rookery.tenancy.Place;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Post-incident reviews: due by themselves, written, seen by a second pair of eyes, published. */
class ReviewTest extends ServerTest {
  private static final String TICKETS = "/api/v1/support/tickets";
  private static final String REVIEWS = "/api/v1/provider/reviews";

  /** Wednesday, 13:30 in the desk's zone. */
  private static final Instant OPENED = Instant.parse("2026-06-10T08:00:00Z");

  /** 14:20 there. */
  private static final Instant RESOLVED = Instant.parse("2026-06-10T08:50:00Z");

  private static final Instant DUE = Instant.parse("2026-06-17T08:50:00Z");

  @Autowired Mail mail;
  @Autowired ReviewTimes times;

  private Api staff;
  private Api author;
  private Member owner;

  @BeforeEach
  void staffThatAfternoon() {
    owner = world.aMember(Place.provider(), "support_manager");
    turnTo(OPENED);
  }

  /** Sessions do not last for weeks: staff sign in anew. */
  private void turnTo(Instant now) {
    clock.stopAt(now);
    staff = anonymous().signIn(world.provider(), World.PASSWORD);
    author = anonymous().signIn(owner.email(), World.PASSWORD);
  }

  private String opened(World.APartner partner, String category, String subject) {
    var body =
        Map.of(
            "category",
            category,
            "subject",
            subject,
            "description",
            "Since noon no bot has answered anybody at all.",
            "area",
            "bots",
            "actual",
            "Silence in every chat.",
            "occurredAt",
            "2026-06-10T07:55:00Z",
            "allCustomers",
            true);
    var answer = by(partner).post(TICKETS, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private Api by(World.APartner partner) {
    return anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
  }

  private void resolve(String ticket) {
    clock.stopAt(OPENED.plusSeconds(600));
    say(ticket, "We see it too and are on it.", "public");
    clock.stopAt(RESOLVED);
    var done = Map.of("to", "resolved", "message", "The broken node is out, all bots answer.");
    var answer = staff.post(TICKETS + "/" + ticket + "/status", done);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private void say(String ticket, String text, String visibility) {
    staff.post(
        TICKETS + "/" + ticket + "/messages", Map.of("text", text, "visibility", visibility));
  }

  private List<JsonNode> reviews(String ticket) {
    return staff.get(REVIEWS + "?ticketId=" + ticket).json().path("data").valueStream().toList();
  }

  private JsonNode review(String ticket) {
    return await().until(() -> reviews(ticket), it -> !it.isEmpty()).getFirst();
  }

  /** A critical ticket of this partner, resolved; its review. */
  private JsonNode due(World.APartner partner, String subject) {
    var ticket = opened(partner, "critical", subject);
    resolve(ticket);
    return review(ticket);
  }

  private JsonNode due(String subject) {
    return due(world.aPartner(), subject);
  }

  private Map<String, Object> draft(String title) {
    var draft = new HashMap<String, Object>();
    draft.put("title", title);
    draft.put("summary", "No bot answered for fifty minutes.");
    draft.put("impact", Map.of("partners", 1, "customers", 40, "minutes", 50, "data", "None."));
    draft.put("detection", "A partner told us; our probe was off.");
    draft.put("rootCause", "A node lost its disk, and nothing moved its lanes to another node.");
    draft.put("escalationEvaluation", "Everybody was called and answered in time.");
    draft.put("whatWentBadly", "Secret: the probe had been off for a week.");
    draft.put("partnerVersion", "A disk failed. Bots now move to another node by themselves.");
    draft.put("actions", List.of(action("Move lanes when a disk fails", "2026-07-01")));
    return draft;
  }

  private Map<String, Object> action(String text, String dueOn) {
    return Map.of("text", text, "ownerId", owner.id().text(), "dueOn", dueOn);
  }

  private static String path(JsonNode review) {
    return REVIEWS + "/" + review.path("id").asString();
  }

  private static JsonNode ok(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode published(JsonNode review, String title) {
    ok(author.put(path(review), draft(title)));
    ok(author.post(path(review) + "/submit"));
    return ok(staff.post(path(review) + "/publish"));
  }

  private List<String> letters(String subject) {
    return mail.page(null, null, 500).stream()
        .filter(it -> it.subject().equals(subject))
        .map(it -> it.to())
        .toList();
  }

  @Test
  void aReviewFallsDueByItselfWhenACriticalTicketIsResolved() {
    var review = due("Bots are silent");

    assertThat(review.path("state").asString()).isEqualTo("due");
    assertThat(Instant.parse(review.path("dueAt").asString())).isEqualTo(DUE);
    assertThat(review.path("title").asString()).isEqualTo("Bots are silent");
    var impact = review.path("findings").path("impact");
    assertThat(impact.path("minutes").asInt()).isEqualTo(50);
    assertThat(impact.path("customers").isNull()).isTrue();
    assertThat(review.path("findings").path("escalationEvaluation").asString())
        .contains("First answer after 10 min of 1 h: in time")
        .contains("Resolution after 50 min of 4 h: in time");
    assertThat(review.path("timeline").valueStream().map(it -> it.path("text").asString()))
        .contains("Status resolved.")
        .anyMatch(it -> it.startsWith("Reported as critical by "))
        .anyMatch(it -> it.endsWith("We see it too and are on it."));
  }

  @Test
  void onlyWhatWasCriticalAtSomeTimeIsReviewed() {
    var partner = world.aPartner();
    var plain = opened(partner, "medium", "A colour is wrong");
    var milder = opened(partner, "critical", "It looked worse than it was");
    var change =
        Map.of("category", "high", "reason", "One customer of many is touched, others are not.");
    assertThat(staff.post(TICKETS + "/" + milder + "/category", change).status()).isEqualTo(200);

    resolve(plain);
    resolve(milder);

    assertThat(review(milder).path("state").asString()).isEqualTo("due");
    assertThat(reviews(plain)).isEmpty();
  }

  @Test
  void whatIsResolvedAgainLaterIsDueLater() {
    var partner = world.aPartner();
    var ticket = opened(partner, "critical", "Silent once more");
    resolve(ticket);
    var first = review(ticket);
    by(partner).post(TICKETS + "/" + ticket + "/reject", Map.of("comment", "Still silent here."));
    turnTo(RESOLVED.plus(Duration.ofDays(1)));
    var done = Map.of("to", "resolved", "message", "Now the other node is out as well.");
    ok(staff.post(TICKETS + "/" + ticket + "/status", done));

    await().until(() -> review(ticket).path("dueAt").asString().startsWith("2026-06-18T08:50:00"));
    assertThat(review(ticket).path("id")).isEqualTo(first.path("id"));
    assertThat(review(ticket).path("timeline").size()).isGreaterThan(first.path("timeline").size());
  }

  @Test
  void ticketsOfOneIncidentShareAReview() {
    var one = opened(world.aPartner(), "critical", "Bots sleep");
    var other = opened(world.aPartner(), "critical", "Chats are dead");
    var incident =
        Map.of(
            "title",
            "Bot engine down",
            "impact",
            "major_outage",
            "componentIds",
            List.of(),
            "stage",
            "draft");
    var id = staff.post("/api/v1/status/incidents", incident).json().path("id").asString();
    for (var ticket : List.of(one, other)) {
      var link =
          staff.post(
              "/api/v1/provider/status/incidents/" + id + "/tickets", Map.of("ticketId", ticket));
      assertThat(link.status()).as(link.text()).isLessThan(300);
    }

    resolve(one);
    review(one);
    resolve(other);

    var shared = review(other);
    assertThat(shared.path("id")).isEqualTo(review(one).path("id"));
    assertThat(shared.path("title").asString()).isEqualTo("Bot engine down");
    assertThat(shared.path("tickets").size()).isEqualTo(2);
    assertThat(shared.path("findings").path("impact").path("partners").asInt()).isEqualTo(2);
  }

  @Test
  void aDraftKeepsWhatIsWrittenAndTheTimesOfWhatHappened() {
    var review = due("Drafted in peace");
    var line = review.path("timeline").path(0);
    var words =
        Map.of("ticketId", line.path("ticketId").asString(), "seq", 1, "text", "A partner called.");
    var draft = draft("Drafted in peace");
    draft.put("timeline", List.of(words));

    var saved = ok(author.put(path(review), draft));

    assertThat(saved.path("state").asString()).isEqualTo("draft");
    assertThat(saved.path("written").asBoolean()).isTrue();
    assertThat(saved.path("timeline").path(0).path("text").asString())
        .isEqualTo("A partner called.");
    assertThat(saved.path("timeline").path(0).path("at")).isEqualTo(line.path("at"));
    var stale = author.with("If-Match", "\"" + review.path("version").asLong() + "\"");
    assertThat(stale.put(path(review), draft).status()).isEqualTo(412);
  }

  @Test
  void wrongOwnersAndEventsAreNamed() {
    var review = due("Wrong in places");
    var draft = draft("Wrong in places");
    var stranger = world.aMember(world.aWorkspace(), "agent").id().text();
    var dropped =
        Map.of(
            "text", "x", "ownerId", owner.id().text(), "dueOn", "2026-07-01", "status", "dropped");
    draft.put(
        "actions",
        List.of(Map.of("text", "x", "ownerId", stranger, "dueOn", "2026-07-01"), dropped));
    assertThat(author.put(path(review), draft).errors())
        .containsExactly("actions[0].ownerId:not_found", "actions[1].reason:required");

    var elsewhere = draft("Wrong in places");
    var ticket = review.path("tickets").path(0).path("id").asString();
    elsewhere.put("timeline", List.of(Map.of("ticketId", ticket, "seq", 999, "text", "x")));
    assertThat(author.put(path(review), elsewhere).errors())
        .containsExactly("timeline[0]:not_found");
  }

  @Test
  void nothingIncompleteIsSubmittedOrPublished() {
    var review = due("Half a review");
    var draft = draft("Half a review");
    draft.put("rootCause", "Too short.");
    draft.put("summary", "");
    draft.put("actions", List.of());
    ok(author.put(path(review), draft));

    assertThat(author.post(path(review) + "/submit").errors())
        .containsExactly("summary:required", "rootCause:too_short", "actions:action_required");
    assertThat(staff.post(path(review) + "/publish").errors()).contains("actions:action_required");
  }

  @Test
  void whoWroteItDoesNotPublishIt() {
    var review = due("Two pairs of eyes");
    ok(author.put(path(review), draft("Two pairs of eyes")));
    ok(author.post(path(review) + "/submit"));
    var agent = world.aMember(Place.provider(), "support_agent");

    assertThat(author.post(path(review) + "/publish").code()).isEqualTo("four_eyes");
    assertThat(
            anonymous()
                .signIn(agent.email(), World.PASSWORD)
                .post(path(review) + "/publish")
                .status())
        .isEqualTo(403);
    assertThat(author.put(path(review), draft("Too late")).code()).isEqualTo("bad_transition");
    var back = ok(staff.post(path(review) + "/return", Map.of("note", "Say more on the probe.")));
    assertThat(back.path("returned").asString()).isEqualTo("Say more on the probe.");
    assertThat(staff.post(path(review) + "/publish").code()).isEqualTo("bad_transition");
  }

  @Test
  void partnersReadTheirTextAndNothingElse() {
    var partner = world.aPartner();
    var title = "Told to who was touched " + System.nanoTime();
    var review = due(partner, title);
    var mine = by(partner).get("/api/v1/support/reviews");
    assertThat(mine.json().path("data").size()).isZero();

    var done = published(review, title);

    assertThat(done.path("state").asString()).isEqualTo("published");
    var seen = by(partner).get("/api/v1/support/reviews").json().path("data");
    assertThat(seen.path(0).path("text").asString()).startsWith("A disk failed.");
    assertThat(seen.path(0).path("tickets").size()).isEqualTo(1);
    assertThat(seen.toString()).doesNotContain("Secret", "lost its disk");
    assertThat(letters("What we learnt: " + title)).containsExactly(partner.ownerEmail());
    var other = by(world.aPartner());
    assertThat(other.get("/api/v1/support/reviews").json().path("data").size()).isZero();
    assertThat(by(partner).get(path(review)).status()).isEqualTo(403);
    assertThat(by(partner).get(REVIEWS).status()).isEqualTo(403);
  }

  @Test
  void managersHearDailyOfAnOverdueReviewAndExecutivesAfterThreeBusinessDays() {
    var boss = world.aMember(Place.provider(), "executive").email();
    var title = "Nobody writes it " + System.nanoTime();
    due(title);
    var subject = "Review overdue: " + title;
    var told = new ArrayList<Long>();
    var bossTold = new ArrayList<Long>();
    for (var at :
        List.of(
            DUE,
            DUE.plusSeconds(1),
            DUE.plusSeconds(3600),
            DUE.plus(Duration.ofDays(1)).plusSeconds(1),
            Instant.parse("2026-06-22T08:50:01Z"))) {
      clock.stopAt(at);
      times.run();
      told.add(letters(subject).stream().filter(owner.email()::equals).count());
      bossTold.add(letters(subject).stream().filter(boss::equals).count());
    }

    assertThat(told).containsExactly(0L, 1L, 1L, 2L, 3L);
    assertThat(bossTold).containsExactly(0L, 0L, 0L, 0L, 1L);
    turnTo(clock.instant());
    assertThat(staff.get(REVIEWS + "/standing").json().path("overdue").asInt()).isPositive();
  }

  @Test
  void ownersHearWeeklyOfOverdueActionsUntilTheyAreDone() {
    var title = "Agreed and forgotten " + System.nanoTime();
    var review = due(title);
    var draft = draft(title);
    draft.put("actions", List.of(action(title, "2026-07-01")));
    ok(author.put(path(review), draft));
    ok(author.post(path(review) + "/submit"));
    ok(staff.post(path(review) + "/publish"));
    var told = new ArrayList<Integer>();
    for (var at : List.of("2026-07-01T18:29:59Z", "2026-07-01T18:30:00Z", "2026-07-08T18:30:00Z")) {
      clock.stopAt(Instant.parse(at));
      times.run();
      told.add(letters("Overdue: " + title).size());
    }
    assertThat(told).containsExactly(0, 1, 2);

    turnTo(clock.instant());
    var action = path(review) + "/actions/1/status";
    assertThat(author.post(action, Map.of("status", "dropped")).errors())
        .containsExactly("reason:required");
    var done = ok(author.post(action, Map.of("status", "done")));
    assertThat(done.path("actions").path(0).path("status").asString()).isEqualTo("done");
    assertThat(author.post(path(review) + "/actions/2/status", Map.of("status", "done")).status())
        .isEqualTo(404);
    clock.stopAt(Instant.parse("2026-07-15T18:30:00Z"));
    times.run();
    assertThat(letters("Overdue: " + title)).hasSize(2);
  }
}
