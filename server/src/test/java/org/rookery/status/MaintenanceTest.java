package org.rookery.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.tenancy.Place;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Planned work: announced in time, begun and ended at its time, told to those it concerns. */
class MaintenanceTest extends ServerTest {
  private static final String PLANS = "/api/v1/provider/maintenance";
  private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");

  /** 01:00 in the desk's zone, two days later. */
  private static final Instant NIGHT = Instant.parse("2026-06-11T19:30:00Z");

  private static final Instant NEXT_WEEK = NIGHT.plus(Duration.ofDays(7));

  @Autowired MaintenanceTimes times;

  private Api staff;
  private Api agent;

  @BeforeEach
  void staffAtNoon() {
    staff = anonymous().signIn(world.provider(), World.PASSWORD);
    var product = world.aMember(Place.provider(), "product_manager");
    agent = anonymous().signIn(product.email(), World.PASSWORD);
    clock.stopAt(NOON);
  }

  private String component() {
    return staff.get("/api/v1/status/components").json().path("data").path(0).path("id").asString();
  }

  private Map<String, Object> plan(String impact, Instant start) {
    var plan = new HashMap<String, Object>();
    plan.put("title", "New database disks " + start);
    plan.put("description", "We move the database to faster disks.");
    plan.put("componentIds", List.of(component()));
    plan.put("impact", impact);
    plan.put("startAt", start.toString());
    plan.put("endAt", start.plus(Duration.ofHours(2)).toString());
    plan.put("partnerIds", List.of());
    plan.put("reminders", List.of(1440, 60));
    plan.put("emergency", false);
    plan.put("held", false);
    return plan;
  }

  private JsonNode planned(Map<String, Object> plan) {
    var answer = staff.post(PLANS, plan);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private JsonNode at(Instant now, String id) {
    clock.stopAt(now);
    times.run();
    return staff
        .get("/api/v1/maintenance")
        .json()
        .path("data")
        .valueStream()
        .filter(it -> it.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(JsonNode it) {
    return it.path("updates").valueStream().map(one -> one.path("kind").asString()).toList();
  }

  @Test
  void fullImpactNeedsThreeDaysNoticeUnlessAManagerSaysWhyItCannotWait() {
    var tooShort = staff.post(PLANS, plan("full", NIGHT));
    var urgent = plan("full", NIGHT);
    urgent.put("emergency", true);
    var without = staff.post(PLANS, urgent);
    urgent.put("reason", "A disk is about to fail.");
    var byAgent = agent.post(PLANS, urgent);

    assertThat(tooShort.errors()).containsExactly("startAt:notice_too_short");
    assertThat(without.errors()).containsExactly("reason:required");
    assertThat(byAgent.errors()).containsExactly("emergency:manager_needed");
    assertThat(planned(urgent).path("plan").path("emergency").asBoolean()).isTrue();
  }

  @Test
  void noticeIsADayForSlownessAndNoneForNoImpact() {
    assertThat(staff.post(PLANS, plan("degraded", NOON.plus(Duration.ofHours(23)))).errors())
        .containsExactly("startAt:notice_too_short");
    assertThat(staff.post(PLANS, plan("degraded", NIGHT)).status()).isEqualTo(201);
    assertThat(staff.post(PLANS, plan("none", NOON.plusSeconds(60))).status()).isEqualTo(201);
  }

  @Test
  void workByDayNeedsAManager() {
    var day = plan("degraded", Instant.parse("2026-06-17T08:00:00Z"));

    assertThat(agent.post(PLANS, day).errors()).containsExactly("startAt:peak_time");
    assertThat(planned(day).path("peak").asBoolean()).isTrue();
    assertThat(agent.post(PLANS, plan("degraded", NEXT_WEEK)).json().path("peak").asBoolean())
        .isFalse();
  }

  @Test
  void itIsRemindedOfBegunAndCompletedByItself() {
    var id = planned(plan("full", NEXT_WEEK)).path("id").asString();

    assertThat(said(at(NEXT_WEEK.minus(Duration.ofDays(1)), id)))
        .containsExactly("announced", "reminded");
    assertThat(said(at(NEXT_WEEK.minus(Duration.ofHours(1)), id))).hasSize(3);
    var running = at(NEXT_WEEK, id);
    assertThat(running.path("state").asString()).isEqualTo("in_progress");
    assertThat(anonymous().get("/status").text()).contains("New database disks " + NEXT_WEEK);
    var over = at(NEXT_WEEK.plus(Duration.ofHours(3)), id);

    assertThat(over.path("state").asString()).isEqualTo("completed");
    assertThat(over.path("endedAt").asString())
        .isEqualTo(NEXT_WEEK.plus(Duration.ofHours(2)).toString().replace("Z", ".000Z"));
    assertThat(said(over))
        .containsExactly("announced", "reminded", "reminded", "began", "completed");
  }

  @Test
  void heldWorkRunsOverAndSaysSoEveryHalfHour() {
    var plan = plan("full", NEXT_WEEK.plus(Duration.ofDays(7)));
    plan.put("held", true);
    plan.put("reminders", List.of());
    var id = planned(plan).path("id").asString();
    var start = NEXT_WEEK.plus(Duration.ofDays(7));
    var end = start.plus(Duration.ofHours(2));
    assertThat(at(start, id).path("state").asString()).isEqualTo("scheduled");
    staff.post(PLANS + "/" + id + "/begin");

    at(end.plusSeconds(1), id);
    at(end.plusSeconds(60), id);
    var later = at(end.plus(Duration.ofMinutes(31)), id);

    assertThat(later.path("overrun").asBoolean()).isTrue();
    assertThat(said(later)).containsExactly("announced", "began", "overrun", "overrun");
    var done = staff.post(PLANS + "/" + id + "/complete", Map.of("text", "It is done now."));
    assertThat(done.json().path("state").asString()).isEqualTo("completed");
    assertThat(staff.post(PLANS + "/" + id + "/cancel", Map.of("text", "x")).code())
        .isEqualTo("bad_transition");
  }

  @Test
  void aMoveWithinThreeDaysOfTheStartIsAnnouncedAnew() {
    var plan = plan("full", NEXT_WEEK);
    var id = planned(plan).path("id").asString();
    var late = NEXT_WEEK.minus(Duration.ofHours(71));
    clock.stopAt(late);

    var sooner = plan("full", NEXT_WEEK.plus(Duration.ofMinutes(30)));
    assertThat(staff.put(PLANS + "/" + id, sooner).errors())
        .containsExactly("startAt:notice_too_short");
    var moved = staff.put(PLANS + "/" + id, plan("full", NEXT_WEEK.plus(Duration.ofDays(1))));

    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    assertThat(said(moved.json())).containsExactly("announced", "rescheduled");
  }

  @Test
  void workForOnePartnerIsSeenByThatPartnerAloneAndDraftsByNobody() {
    var meant = world.aPartner();
    var plan = plan("none", NEXT_WEEK);
    plan.put("title", "For one alone");
    plan.put("partnerIds", List.of(meant.id().text()));
    planned(plan);
    var draft = plan("none", NEXT_WEEK);
    draft.put("title", "Not yet announced");
    assertThat(staff.post(PLANS + "?announce=false", draft).status()).isEqualTo(201);

    var theirs = anonymous().signIn(meant.ownerEmail(), World.PASSWORD);
    var others = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);

    assertThat(theirs.get("/api/v1/maintenance").text()).contains("For one alone");
    assertThat(others.get("/api/v1/maintenance").text()).doesNotContain("For one alone");
    assertThat(theirs.get("/api/v1/maintenance").text()).doesNotContain("Not yet announced");
    assertThat(anonymous().get("/status").text()).doesNotContain("For one alone");
  }
}
