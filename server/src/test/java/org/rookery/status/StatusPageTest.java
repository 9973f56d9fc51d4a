package org.rookery.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.branding.Brand;
import org.rookery.branding.Brands;
import org.rookery.branding.HostDirectory;
import org.rookery.mail.Mail;
import org.rookery.mail.StoredLetter;
import org.rookery.platform.files.FileFolder;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The public status page, under the installation's host and under a partner's. */
class StatusPageTest extends ServerTest {
  private static final String INCIDENTS = "/api/v1/status/incidents";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  @Autowired Brands brands;
  @Autowired HostDirectory hosts;
  @Autowired Mail mail;
  @Autowired Mailings mailings;
  @Autowired Probing probing;
  @Autowired StatusSnapshots snapshots;
  @Autowired FileFolder files;

  private Api staff;
  private Api partner;
  private Api site;
  private World.APartner own;

  @BeforeEach
  void aPartnerWithAPage() {
    staff = anonymous().signIn(world.provider(), World.PASSWORD);
    own = world.aPartner();
    partner = anonymous().signIn(own.ownerEmail(), World.PASSWORD);
    var host = "status." + own.id().text().toLowerCase(Locale.ROOT).substring(4) + ".localhost";
    hosts.add(own.id(), host);
    brands.set(own.id(), Brand.of("Curlew & Co", "#0f6e84", null));
    site = anonymous().with("Host", host);
  }

  private String component(String name) {
    return staff
        .get("/api/v1/status/components")
        .json()
        .path("data")
        .valueStream()
        .filter(it -> it.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static Map<String, Object> opening(String title, String component, String stage) {
    return Map.of(
        "title",
        title,
        "impact",
        "major_outage",
        "componentIds",
        List.of(component),
        "stage",
        stage,
        "text",
        "Some messages of Test installation arrive late.");
  }

  private String open(Api by, String title, String component, String stage) {
    var answer = by.post(INCIDENTS, opening(title, component, stage));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private void say(Api by, String id, String stage, String text) {
    var body = Map.of("stage", stage, "text", text, "toTickets", true);
    var answer = by.post(INCIDENTS + "/" + id + "/updates", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static List<String> titles(Api site) {
    return site.get("/status.json")
        .json()
        .path("incidents")
        .valueStream()
        .map(it -> it.path("title").asString())
        .toList();
  }

  private static JsonNode part(Api site, String component) {
    return site.get("/status.json")
        .json()
        .path("components")
        .valueStream()
        .filter(it -> it.path("id").asString().equals(component))
        .findFirst()
        .orElseThrow();
  }

  private List<StoredLetter> letters(String to) {
    mailings.run();
    return mail.page(null, null, 100).stream().filter(it -> it.to().equals(to)).toList();
  }

  private static String token(StoredLetter letter) {
    var found = TOKEN.matcher(String.valueOf(letter.text()));
    assertThat(found.find()).as(letter.text()).isTrue();
    return found.group(1);
  }

  @Test
  void anIncidentStandsOnEveryPageWithItsStateUntilItIsResolved() {
    var telegram = component("Telegram");
    var id = open(staff, "Telegram is down", telegram, "investigating");

    assertThat(titles(site)).contains("Telegram is down");
    assertThat(part(site, telegram).path("status").asString()).isEqualTo("major_outage");
    assertThat(part(anonymous(), telegram).path("status").asString()).isEqualTo("major_outage");
    assertThat(site.get("/status").text()).contains("Telegram is down", "Investigating");

    say(staff, id, "resolved", "Everything arrives again.");

    assertThat(part(site, telegram).path("status").asString()).isEqualTo("operational");
    assertThat(site.get("/status/feed.atom").text()).contains("Telegram is down: Resolved");
    assertThat(site.get("/status/feed.rss").text()).contains("Telegram is down: Resolved");
    var again =
        staff.post(INCIDENTS + "/" + id + "/updates", Map.of("stage", "monitoring", "text", "x"));
    assertThat(again.code()).isEqualTo("already_resolved");
  }

  @Test
  void aDraftIsForItsEditorsAlone() {
    open(staff, "Nobody knows yet", component("Teams"), "draft");

    assertThat(titles(anonymous())).doesNotContain("Nobody knows yet");
    assertThat(titles(site)).doesNotContain("Nobody knows yet");
    assertThat(staff.get(INCIDENTS).text()).contains("Nobody knows yet");
    assertThat(partner.get(INCIDENTS).text()).doesNotContain("Nobody knows yet");
  }

  @Test
  void aPartnersPageNeverNamesTheProvider() {
    open(staff, "Test installation is slow", component("Facebook"), "investigating");

    for (var path : List.of("/status", "/status.json", "/status/feed.atom", "/status/feed.rss")) {
      assertThat(site.get(path).text())
          .as(path)
          .contains("Curlew")
          .doesNotContainIgnoringCase("rookery")
          .doesNotContainIgnoringCase("Test installation");
    }
    assertThat(site.get("/status").text()).contains("Curlew &amp; Co is slow", "#0f6e84");
  }

  @Test
  void whatAPartnerAddsStandsOnItsOwnPageAlone() {
    var id = open(partner, "Our own number is blocked", component("WhatsApp"), "identified");
    var other = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);

    assertThat(titles(site)).contains("Our own number is blocked");
    assertThat(titles(anonymous())).doesNotContain("Our own number is blocked");
    assertThat(other.get(INCIDENTS + "/" + id).status()).isEqualTo(404);
    assertThat(
            other
                .post(INCIDENTS + "/" + id + "/updates", Map.of("stage", "resolved", "text", "x"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aPartnerLeavesPartsOutAndTellsLater() {
    var teams = component("Teams");
    var instagram = component("Instagram");
    var page = Map.of("hiddenComponentIds", List.of(teams), "delayMinutes", 20);
    assertThat(partner.put("/api/v1/status/page", page).status()).isEqualTo(200);
    var now = Instant.now();
    clock.stopAt(now);
    open(staff, "Teams alone is down", teams, "investigating");
    open(staff, "Instagram is down", instagram, "investigating");

    assertThat(titles(anonymous())).contains("Instagram is down", "Teams alone is down");
    assertThat(titles(site)).doesNotContain("Instagram is down", "Teams alone is down");
    assertThat(part(site, instagram).path("status").asString()).isEqualTo("operational");

    clock.stopAt(now.plus(Duration.ofMinutes(20)));
    snapshots.changed();

    assertThat(titles(site)).contains("Instagram is down").doesNotContain("Teams alone is down");
    assertThat(part(site, instagram).path("status").asString()).isEqualTo("major_outage");
    assertThat(site.get("/status.json").text()).doesNotContain(teams);
  }

  @Test
  void lettersBeginOnceTheLinkIsFollowedAndEndWithTheOtherOne() {
    var email = "reader" + own.id().text().substring(4).toLowerCase(Locale.ROOT) + "@example.com";
    var asked = site.send("POST", "/status/subscribe", "email=" + email, FORM);
    assertThat(asked.status()).isEqualTo(200);
    var first = letters(email);
    open(partner, "Before the link", component("WhatsApp"), "investigating");
    assertThat(letters(email)).hasSize(1);

    var confirm = "token=" + token(first.getFirst());
    assertThat(site.send("POST", "/status/confirm", "token=abc", FORM).status()).isEqualTo(410);
    assertThat(anonymous().send("POST", "/status/confirm", confirm, FORM).status())
        .as("a link of another page")
        .isEqualTo(410);
    assertThat(site.send("POST", "/status/confirm", confirm, FORM).status()).isEqualTo(200);
    open(partner, "After the link", component("WhatsApp"), "investigating");

    var told = letters(email).getFirst();
    assertThat(told.subject()).isEqualTo("After the link: Investigating");
    assertThat(told.text()).doesNotContainIgnoringCase("rookery").contains("Curlew & Co");
    assertThat(told.partner()).isEqualTo(own.id());

    assertThat(site.send("POST", "/status/unsubscribe", "token=" + token(told), FORM).status())
        .isEqualTo(200);
    open(partner, "After leaving", component("WhatsApp"), "investigating");
    assertThat(letters(email)).hasSize(2);
  }

  @Test
  void anUpdateIsWrittenOnLinkedTicketsInTheSameStep() {
    var ticket =
        partner
            .post(
                "/api/v1/support/tickets",
                Map.of(
                    "category", "medium",
                    "subject", "Nothing arrives",
                    "description", "No message has arrived since this morning."))
            .json()
            .path("id")
            .asString();
    var id = open(staff, "Late delivery", component("Payments"), "investigating");
    var linked =
        staff.post(
            "/api/v1/provider/status/incidents/" + id + "/tickets", Map.of("ticketId", ticket));
    assertThat(linked.status()).as(linked.text()).isEqualTo(200);

    say(staff, id, "identified", "A queue at the provider is full. None is lost.");

    assertThat(partner.get("/api/v1/support/tickets/" + ticket + "/timeline").text())
        .contains("A queue at the provider is full. None is lost.");
    assertThat(partner.get(INCIDENTS + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void threeFailuresOfAProbeChangeTheStateAndLeaveOneDraft() {
    var mails = component("E-mail");
    probing.found("email", false);
    probing.found("email", false);
    probing.found("email", true);
    assertThat(part(anonymous(), mails).path("status").asString()).isEqualTo("operational");

    for (var i = 0; i < 4; i++) {
      probing.found("email", false);
    }
    var drafts =
        staff
            .get(INCIDENTS)
            .json()
            .path("data")
            .valueStream()
            .filter(it -> it.path("title").asString().equals("E-mail"))
            .toList();

    assertThat(part(anonymous(), mails).path("status").asString()).isEqualTo("partial_outage");
    assertThat(drafts).hasSize(1);
    assertThat(drafts.getFirst().path("stage").asString()).isEqualTo("draft");

    for (var i = 0; i < 3; i++) {
      probing.found("email", true);
    }
    assertThat(part(anonymous(), mails).path("status").asString()).isEqualTo("operational");
  }

  @Test
  void whatIsSetByHandHoldsUntilItIsReleased() {
    clock.stopAt(Instant.now().truncatedTo(ChronoUnit.MICROS).plusNanos(999));
    var it =
        staff
            .get("/api/v1/status/components")
            .json()
            .path("data")
            .valueStream()
            .filter(one -> one.path("name").asString().equals("AI replies"))
            .findFirst()
            .orElseThrow();
    var path = "/api/v1/provider/status/components/" + it.path("id").asString();
    var edit =
        new java.util.HashMap<String, Object>(
            Map.of(
                "name", "AI replies",
                "group", "Messaging",
                "position", 70,
                "shown", true,
                "failureState", "major_outage",
                "byHand", "degraded"));

    assertThat(staff.put(path, edit).json().path("state").asString()).isEqualTo("degraded");
    assertThat(part(site, it.path("id").asString()).path("status").asString())
        .isEqualTo("degraded");
    assertThat(partner.put(path, edit).status()).isEqualTo(404);
    edit.remove("byHand");
    assertThat(staff.put(path, edit).json().path("state").asString()).isEqualTo("operational");
  }

  @Test
  void theSnapshotIsShownWhenThePageCannotBePutTogether() {
    var before = snapshots.of(own.id());
    var broken =
        new StatusSnapshots(
            (StatusSnapshots.Source)
                _ -> {
                  throw new IllegalStateException("the database does not answer");
                },
            files);

    assertThat(broken.of(own.id()).view()).isEqualTo(before.view());
    assertThat(broken.of(own.id()).look()).isEqualTo(before.look());
  }
}
