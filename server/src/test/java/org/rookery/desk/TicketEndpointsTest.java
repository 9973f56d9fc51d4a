package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import tools.jackson.databind.JsonNode;

/** Tickets through the API, as a partner and the provider's staff use them. */
class TicketEndpointsTest extends ServerTest {
  private static final String TICKETS = "/api/v1/support/tickets";
  private static final String LONG = "The widget answers twice since this morning.";

  private Api partner() {
    return partner(world.aPartner());
  }

  private Api partner(World.APartner partner) {
    return anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
  }

  private Api staff() {
    return anonymous().signIn(world.provider(), World.PASSWORD);
  }

  private static Map<String, Object> report(String category) {
    return Map.of("category", category, "subject", "Answers come twice", "description", LONG);
  }

  private static String open(Api by, String category) {
    var body = new HashMap<>(report(category));
    body.put("area", "website_widget");
    body.put("actual", "Every answer is shown two times.");
    body.put("occurredAt", Instant.parse("2026-01-05T08:00:00Z"));
    body.put("allCustomers", true);
    var answer = by.post(TICKETS, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static JsonNode get(Api by, String id) {
    return by.get(TICKETS + "/" + id).json();
  }

  private static String status(Api by, String id) {
    return get(by, id).path("status").asString();
  }

  private static JsonNode clock(JsonNode ticket, String kind) {
    return ticket
        .path("clocks")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals(kind))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static Api.Answer say(Api by, String id, String text, String visibility) {
    return by.post(
        TICKETS + "/" + id + "/messages", Map.of("text", text, "visibility", visibility));
  }

  private static Api.Answer move(Api by, String id, Map<String, ?> body) {
    return by.post(TICKETS + "/" + id + "/status", body);
  }

  private static List<String> kinds(Api by, String id) {
    return by.get(TICKETS + "/" + id + "/timeline")
        .json()
        .path("data")
        .valueStream()
        .map(it -> it.path("fact").path("kind").asString())
        .toList();
  }

  @Test
  void aNewTicketHasANumberAndRunningClocks() {
    var by = partner();

    var mine = get(by, open(by, "critical"));

    assertThat(mine.path("number").asString()).matches("RK-\\d{4}-\\d{6}");
    assertThat(mine.path("status").asString()).isEqualTo("new");
    var created = Instant.parse(mine.path("createdAt").asString());
    assertThat(Instant.parse(clock(mine, "response").path("dueAt").asString()))
        .isEqualTo(created.plus(Duration.ofHours(1)));
    assertThat(Instant.parse(clock(mine, "resolution").path("dueAt").asString()))
        .isEqualTo(created.plus(Duration.ofHours(4)));
    assertThat(Instant.parse(clock(mine, "update").path("dueAt").asString()))
        .isEqualTo(created.plus(Duration.ofHours(2)));
  }

  @Test
  void anUrgentReportNamesEveryMissingPieceOfEvidence() {
    var answer = partner().post(TICKETS, report("high"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .containsExactlyInAnyOrder(
            "area:required", "occurredAt:required", "actual:required", "customerIds:required");
  }

  @Test
  void anInternalNoteStopsNoClockAndIsNeverSeenByThePartner() {
    var by = partner();
    var id = open(by, "medium");
    var staff = staff();

    assertThat(say(staff, id, "Looks like the second host.", "internal").status()).isEqualTo(200);

    assertThat(clock(get(staff, id), "response").path("state").asString()).isEqualTo("running");
    assertThat(kinds(staff, id)).containsExactly("opened", "message");
    assertThat(kinds(by, id)).containsExactly("opened");
    assertThat(say(by, id, "Mine", "internal").code()).isEqualTo("permission_denied");
  }

  @Test
  void aPublicReplyOfStaffStopsTheResponseClockAndOpensTheTicket() {
    var by = partner();
    var id = open(by, "critical");

    clock.advance(Duration.ofMinutes(12));
    say(staff(), id, "We see it too and are on it.", "public");

    var ticket = get(by, id);
    assertThat(ticket.path("status").asString()).isEqualTo("open");
    assertThat(clock(ticket, "response").path("state").asString()).isEqualTo("met");
    assertThat(clock(ticket, "response").path("usedSeconds").asLong()).isBetween(719L, 722L);
  }

  @Test
  void markdownIsShownAndScriptsAreText() {
    var by = partner();
    var id = open(by, "low");
    say(by, id, "**bold** <script>alert(1)</script> [x](javascript:alert(1))", "public");

    var html =
        by.get(TICKETS + "/" + id + "/timeline")
            .json()
            .path("data")
            .path(1)
            .path("html")
            .asString();

    assertThat(html)
        .contains("<strong>bold</strong>")
        .doesNotContain("<script", "href=\"javascript");
  }

  @Test
  void waitingForThePartnerPausesTheResolutionUntilTheAnswer() {
    var by = partner();
    var staff = staff();
    var id = open(by, "critical");
    say(staff, id, "We are looking into this now.", "public");

    var refused = move(staff, id, Map.of("to", "awaiting_partner"));
    var waits = move(staff, id, Map.of("to", "awaiting_partner", "message", "Which browser?"));

    assertThat(refused.errors()).containsExactly("message:required");
    assertThat(waits.json().path("status").asString()).isEqualTo("awaiting_partner");
    assertThat(clock(waits.json(), "resolution").path("band").asString()).isEqualTo("paused");
    assertThat(clock(waits.json(), "resolution").path("dueAt").isNull()).isTrue();
    clock.advance(Duration.ofHours(5));
    say(by, id, "All of them.", "public");
    var ticket = get(by, id);
    assertThat(ticket.path("status").asString()).isEqualTo("open");
    assertThat(clock(ticket, "resolution").path("pausedSeconds").asLong())
        .isBetween(17999L, 18003L);
    assertThat(clock(ticket, "resolution").path("state").asString()).isEqualTo("running");
  }

  @Test
  void fromNewATicketIsNotResolvedAndTheRefusalNamesTheWaysThereAre() {
    var id = open(partner(), "medium");

    var answer = move(staff(), id, Map.of("to", "resolved", "message", LONG));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("bad_transition");
    assertThat(answer.json().path("allowed").toString())
        .isEqualTo("[\"open\",\"awaiting_partner\",\"awaiting_third_party\"]");
  }

  @Test
  void aThirdPartyIsNamedWithAReasonATimeAndANotice() {
    var by = partner();
    var staff = staff();
    var id = open(by, "high");
    say(staff, id, "We are looking into this now.", "public");
    var dependency =
        new HashMap<String, Object>(
            Map.of(
                "kind",
                "third_party",
                "reason",
                LONG,
                "expectedAt",
                clock.instant().plusSeconds(7200)));
    var body = new HashMap<String, Object>(Map.of("to", "awaiting_third_party", "message", LONG));
    body.put("dependency", dependency);

    assertThat(move(staff, id, body).errors()).containsExactly("dependency.vendor:required");
    dependency.put("vendor", "A cloud");
    assertThat(move(staff, id, body).json().path("status").asString())
        .isEqualTo("awaiting_third_party");
  }

  @Test
  void aResolutionIsRejectedThenAcceptedAndTheTicketCloses() {
    var by = partner();
    var staff = staff();
    var id = open(by, "medium");
    say(staff, id, "We are looking into this now.", "public");
    move(staff, id, Map.of("to", "resolved", "message", "The second host is gone now."));

    var rejected = by.post(TICKETS + "/" + id + "/reject", Map.of("comment", "Still there."));
    move(staff, id, Map.of("to", "resolved", "message", "Now it is really gone, sorry."));
    var accepted = by.post(TICKETS + "/" + id + "/accept", Map.of());

    assertThat(rejected.json().path("status").asString()).isEqualTo("open");
    assertThat(rejected.json().path("reopenCount").asInt()).isEqualTo(1);
    assertThat(accepted.json().path("status").asString()).isEqualTo("closed");
    assertThat(accepted.json().path("closureReason").asString()).isEqualTo("partner_satisfied");
    assertThat(say(by, id, "Thanks", "public").code()).isEqualTo("already_closed");
  }

  @Test
  void aClosedTicketIsReopenedWithinSevenDaysAndNotASecondLater() {
    var over = world.aPartner();
    var id = closed(partner(over), staff());
    var other = closed(partner(over), staff());

    clock.advance(Duration.ofDays(7).minusMinutes(1));
    var reopened =
        partner(over).post(TICKETS + "/" + id + "/reopen", Map.of("comment", "It is back."));
    clock.advance(Duration.ofMinutes(2));
    var late =
        partner(over).post(TICKETS + "/" + other + "/reopen", Map.of("comment", "It is back."));

    assertThat(reopened.json().path("status").asString()).isEqualTo("open");
    assertThat(reopened.json().path("cycle").asInt()).isEqualTo(2);
    assertThat(clock(reopened.json(), "response").path("cycle").asInt()).isEqualTo(2);
    assertThat(late.code()).isEqualTo("reopen_window_over");
  }

  private static String closed(Api by, Api staff) {
    var id = open(by, "inquiry");
    say(staff, id, "It works like this and that.", "public");
    by.post(TICKETS + "/" + id + "/accept", Map.of());
    return id;
  }

  @Test
  void thereIsNoFourthWayToClose() {
    var by = partner();
    var staff = staff();
    var id = open(by, "inquiry");
    say(staff, id, "It works like this and that.", "public");

    var unknown = by.post(TICKETS + "/" + id + "/accept", Map.of("closureReason", "no_fix"));
    var silence = move(staff, id, Map.of("to", "closed", "closureReason", "partner_silence"));
    var approved = staff.post(TICKETS + "/" + id + "/approve-resolution", Map.of("note", LONG));

    assertThat(unknown.status()).isEqualTo(422);
    assertThat(silence.errors()).containsExactly("closureReason:not_a_criterion");
    assertThat(approved.json().path("closureReason").asString()).isEqualTo("pm_approved");
  }

  @Test
  void aMilderCategoryNeedsAReasonAndChangesTheDueTime() {
    var by = partner();
    var staff = staff();
    var id = open(by, "critical");
    say(staff, id, "We are looking into this now.", "public");
    var path = TICKETS + "/" + id + "/category";

    assertThat(staff.post(path, Map.of("category", "low")).errors())
        .containsExactly("reason:required");
    var lowered = staff.post(path, Map.of("category", "low", "reason", LONG));

    assertThat(lowered.json().path("category").asString()).isEqualTo("low");
    assertThat(lowered.json().path("requestedCategory").asString()).isEqualTo("critical");
    assertThat(clock(lowered.json(), "resolution").path("mode").asString())
        .isEqualTo("business_days");
  }

  @Test
  void aPartnerAsksForTheManagerOnceInFourHours() {
    var by = partner();
    var id = open(by, "medium");
    var path = TICKETS + "/" + id + "/escalate";

    var first = by.post(path, Map.of("impact", "Our largest customer leaves today."));
    var second = by.post(path, Map.of("impact", "Our largest customer leaves today."));

    assertThat(first.json().path("level").asInt()).isEqualTo(2);
    assertThat(second.code()).isEqualTo("escalated_lately");
  }

  @Test
  void anotherPartnersTicketIsNotThereByAnyPath() {
    var id = open(partner(), "medium");
    var stranger = partner();

    for (var path : List.of("", "/timeline", "/sla")) {
      assertThat(stranger.get(TICKETS + "/" + id + path).status()).as(path).isEqualTo(404);
    }
    assertThat(say(stranger, id, "Hello", "public").status()).isEqualTo(404);
    for (var action : List.of("/accept", "/reject", "/reopen")) {
      var answer = stranger.post(TICKETS + "/" + id + action, Map.of("comment", "x"));
      assertThat(answer.status()).as(action).isEqualTo(404);
    }
    assertThat(stranger.get(TICKETS + "?queue=all").json().path("data").size()).isZero();
    assertThat(stranger.get(TICKETS + "/counters").json().path("open").asInt()).isZero();
  }

  @Test
  void aPartnerDoesNothingThatOnlyStaffMay() {
    var by = partner();
    var id = open(by, "medium");

    for (var action :
        List.of(
            "status", "category", "assign", "cancel", "threat", "level", "approve-resolution")) {
      var answer = by.post(TICKETS + "/" + id + "/" + action, Map.of());
      assertThat(answer.status()).as(action).isEqualTo(403);
    }
    assertThat(by.get("/api/v1/provider/support/calendars").status()).isEqualTo(403);
    assertThat(status(by, id)).isEqualTo("new");
  }

  @Test
  void whoSawAnOlderVersionIsToldSo() {
    var by = partner();
    var id = open(by, "medium");
    var staff = staff();
    say(staff, id, "We are looking into this now.", "public");

    var stale =
        staff
            .with("If-Match", "\"1\"")
            .post(TICKETS + "/" + id + "/category", Map.of("category", "high"));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("version_conflict");
  }

  @Test
  void theQueueShowsWhatFallsDueFirstAndGoesOnBehindACursor() {
    var over = world.aPartner();
    var by = partner(over);
    var low = open(by, "low");
    var critical = open(by, "critical");
    var medium = open(by, "medium");
    var query = TICKETS + "?partnerId=" + over.id() + "&limit=2";

    var first = staff().get(query).json();
    var cursor = first.path("page").path("nextCursor").asString();
    var second = staff().get(query + "&cursor=" + cursor).json();

    assertThat(ids(first)).containsExactly(critical, medium);
    assertThat(ids(second)).containsExactly(low);
    assertThat(first.path("data").path(0).path("partnerName").asString())
        .isEqualTo(over.partner().name());
  }

  private static List<String> ids(JsonNode page) {
    return page.path("data").valueStream().map(it -> it.path("id").asString()).toList();
  }
}
