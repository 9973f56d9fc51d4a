package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rookery.platform.json.Json;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;

/** Calendars, policies and contracts of the desk, and what they do to tickets. */
class DeskSettingsTest extends ServerTest {
  private static final String SETTINGS = "/api/v1/provider/support";
  private static final Map<String, Object> ALWAYS =
      Map.of(
          "zone",
          "UTC",
          "weekly",
          Map.of(
              "MON", List.of(List.of("00:00", "24:00")),
              "TUE", List.of(List.of("00:00", "24:00")),
              "WED", List.of(List.of("00:00", "24:00")),
              "THU", List.of(List.of("00:00", "24:00")),
              "FRI", List.of(List.of("00:00", "24:00")),
              "SAT", List.of(List.of("00:00", "24:00")),
              "SUN", List.of(List.of("00:00", "24:00"))));

  private Api staff() {
    return anonymous().signIn(world.provider(), World.PASSWORD);
  }

  private static String create(Api staff, String kind, Object definition) {
    var answer =
        staff.post(SETTINGS + "/" + kind, Map.of("name", "Of a test", "definition", definition));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private static String standardPolicy(Api staff) {
    return staff.get(SETTINGS + "/policies").json().path("data").path(0).path("id").asString();
  }

  /** A partner whose tickets count by this calendar. */
  private World.APartner under(Api staff, String calendar) {
    var partner = world.aPartner();
    var contract =
        Map.of(
            "partnerId", partner.id().text(),
            "policyId", standardPolicy(staff),
            "calendarId", calendar,
            "effectiveFrom", Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(staff.post(SETTINGS + "/assignments", contract).status()).isEqualTo(201);
    return partner;
  }

  private Instant responseDue(Api by, String ticket) {
    var clocks = by.get("/api/v1/support/tickets/" + ticket).json().path("clocks");
    return clocks
        .valueStream()
        .filter(it -> it.path("kind").asString().equals("response"))
        .map(it -> Instant.parse(it.path("dueAt").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static String open(Api by) {
    var body =
        Map.of(
            "category", "medium",
            "subject", "Answers come twice",
            "description", "The widget answers twice since this morning.");
    return by.post("/api/v1/support/tickets", body).json().path("id").asString();
  }

  @Test
  void aHolidayAddedLaterExtendsAnOpenClockAndItsRemovalTakesNothingBack() {
    var staff = staff();
    var calendar = create(staff, "calendars", ALWAYS);
    var by = anonymous().signIn(under(staff, calendar).ownerEmail(), World.PASSWORD);
    var ticket = open(by);
    var before = responseDue(by, ticket);
    clock.advance(Duration.ofSeconds(2));
    var closed = new HashMap<>(ALWAYS);
    var days = new ArrayList<String>();
    for (var day = 0; day < 3; day++) {
      days.add(clock.instant().plus(Duration.ofDays(day)).toString().substring(0, 10));
    }
    closed.put("holidays", days);

    staff.put(SETTINGS + "/calendars/" + calendar, Map.of("name", "Shut", "definition", closed));
    var extended = responseDue(by, ticket);
    clock.advance(Duration.ofSeconds(2));
    staff.put(SETTINGS + "/calendars/" + calendar, Map.of("name", "Open", "definition", ALWAYS));

    assertThat(extended).isAfter(before.plus(Duration.ofDays(2)));
    assertThat(responseDue(by, ticket)).isEqualTo(extended);
    assertThat(
            staff.get(SETTINGS + "/calendars/" + calendar + "/versions").json().path("data").size())
        .isEqualTo(3);
  }

  @Test
  void aCalendarThatNeverOpensIsRefusedByField() {
    var answer =
        staff()
            .post(
                SETTINGS + "/calendars",
                Map.of("name", "Never", "definition", Map.of("zone", "UTC", "weekly", Map.of())));

    assertThat(answer.errors()).containsExactly("definition.weekly:never_opens");
  }

  @Test
  void whoEditsAnOldVersionOfAPolicyIsShownTheNewOne() {
    var staff = staff();
    var definition =
        staff.get(SETTINGS + "/policies/" + standardPolicy(staff)).json().path("definition");
    var id = create(staff, "policies", definition);
    var edit = Map.of("name", "Edited", "definition", definition);

    var first = staff.with("If-Match", "\"1\"").put(SETTINGS + "/policies/" + id, edit);
    var second = staff.with("If-Match", "\"1\"").put(SETTINGS + "/policies/" + id, edit);

    assertThat(first.header("ETag")).isEqualTo("\"2\"");
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.json().path("current").path("version").asInt()).isEqualTo(2);
  }

  @Test
  void everySecondOfAClockIsExplained() {
    var by = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);
    var sla = by.get("/api/v1/support/tickets/" + open(by) + "/sla").json();

    var clock =
        sla.path("clocks")
            .valueStream()
            .filter(it -> it.path("clock").path("kind").asString().equals("resolution"))
            .findFirst()
            .orElseThrow();
    var stretches = clock.path("stretches").valueStream().toList();
    var at = clock.path("clock").path("startedAt").asString();
    for (var stretch : stretches) {
      assertThat(stretch.path("from").asString()).isEqualTo(at);
      at = stretch.path("to").asString();
    }
    assertThat(at).isEqualTo(clock.path("clock").path("dueAt").asString());
    assertThat(stretches.getLast().path("totalSeconds").asLong())
        .isEqualTo(clock.path("clock").path("budgetSeconds").asLong());
    assertThat(sla.path("calendarName").asString()).isEqualTo("IN-STANDARD");
  }

  @Test
  void aPreviewTakesACalendarOfItsOwnAndStoresNothing() {
    var by = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);
    var question =
        Map.of(
            "category",
            "CRITICAL",
            "createdAt",
            "2026-06-12T22:30:00+05:30",
            "calendar",
            ALWAYS,
            "pauses",
            List.of());

    var answer = by.post("/api/v1/support/sla/preview", question).json();

    assertThat(answer.path("responseDueAt").asString()).startsWith("2026-06-12T18:00:00");
    assertThat(answer.path("resolutionDueAt").asString()).startsWith("2026-06-12T21:00:00");
    assertThat(answer.path("firstUpdateDueAt").asString()).startsWith("2026-06-12T19:00:00");
    assertThat(by.get("/api/v1/support/tickets?queue=all").json().path("data").size()).isZero();
  }

  @Test
  void pausesThatOverlapOrEndBeforeTheyBeginAreNamed() {
    var by = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);
    var one = Map.of("from", "2026-06-10T10:00:00Z", "to", "2026-06-10T12:00:00Z");
    var two = Map.of("from", "2026-06-10T11:00:00Z", "to", "2026-06-10T13:00:00Z");
    var three = Map.of("from", "2026-06-11T11:00:00Z", "to", "2026-06-11T11:00:00Z");

    var answer =
        by.post(
            "/api/v1/support/sla/preview",
            Map.of(
                "category", "high",
                "createdAt", "2026-06-10T09:00:00Z",
                "pauses", List.of(one, two, three)));

    assertThat(answer.errors())
        .containsExactlyInAnyOrder("pauses[1]:overlap", "pauses[2].to:before_from");
  }

  @Test
  void aSimulationTellsWhichPromisesOtherHoursWouldHaveBroken() {
    var staff = staff();
    var calendar = create(staff, "calendars", ALWAYS);
    clock.stopAt(Instant.parse("2026-06-08T10:00:00Z"));
    staff = staff();
    var partner = under(staff, calendar);
    var by = anonymous().signIn(partner.ownerEmail(), World.PASSWORD);
    var ticket = open(by);
    clock.stopAt(Instant.parse("2026-06-08T13:00:00Z"));
    staff.post(
        "/api/v1/support/tickets/" + ticket + "/messages",
        Map.of("text", "We are looking at it right now."));
    var strict = new HashMap<>(policyOf(staff));
    strict.put(
        "targets",
        List.of(
            Map.of(
                "category", "medium",
                "clock", "response",
                "amount", Map.of("mode", "wall", "minutes", 60))));

    var answer =
        staff.post(
            SETTINGS + "/sla/what-if",
            Map.of("from", "2026-06-08T10:00:00Z", "to", "2026-06-08T10:00:01Z", "policy", strict));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var change =
        answer
            .json()
            .path("changes")
            .valueStream()
            .filter(it -> it.path("ticketId").asString().equals(ticket))
            .filter(it -> it.path("clock").asString().equals("response"))
            .findFirst()
            .orElseThrow();
    assertThat(change.path("before").path("state").asString()).isEqualTo("met");
    assertThat(change.path("after").path("state").asString()).isEqualTo("breached");
    assertThat(change.path("verdictChanges").asBoolean()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> policyOf(Api staff) {
    var definition =
        staff.get(SETTINGS + "/policies/" + standardPolicy(staff)).json().path("definition");
    return Json.read(definition.toString(), Map.class);
  }

  @Test
  void aSimulationNeedsSomethingThatIsOtherwise() {
    var answer =
        staff()
            .post(
                SETTINGS + "/sla/what-if",
                Map.of("from", "2026-06-08T10:00:00Z", "to", "2026-06-09T10:00:00Z"));

    assertThat(answer.errors()).containsExactly("policyId:required");
  }

  @Test
  void aFileOfHolidaysIsReadAndItsWrongLinesAreNamed() {
    var file =
        Map.of(
            "format",
            "csv",
            "text",
            "date,name,open\n2027-03-22,Spring,\n2027-12-24,Eve,10:00-15:00\nno date,x,\n",
            "firstYear",
            2027,
            "lastYear",
            2027);

    var read = staff().post(SETTINGS + "/holidays/import", file).json();

    assertThat(read.path("holidays").valueStream().map(it -> it.path("date").asString()))
        .containsExactly("2027-03-22", "2027-12-24");
    assertThat(read.path("holidays").path(1).path("windows").toString())
        .isEqualTo("[[\"10:00\",\"15:00\"]]");
    assertThat(read.path("problems").size()).isEqualTo(1);
  }
}
