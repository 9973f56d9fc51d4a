package org.rookery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.mail.Mail;
import org.rookery.platform.web.WebhookSignature;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is called for an escalated ticket, in which order, and what the others hear of it. */
class PagingTest extends ServerTest {
  private static final String SETTINGS = "/api/v1/provider/support";
  private static final String TICKETS = "/api/v1/support/tickets";
  private static final Instant NIGHT = Instant.parse("2026-06-12T20:00:00Z"); // Saturday 01:30
  private static final Instant DAY = Instant.parse("2026-06-12T05:30:00Z"); // Friday 11:00

  @Autowired DueTickets tickets;
  @Autowired DuePages pages;
  @Autowired PageSender sender;
  @Autowired Mail mail;

  private static final AtomicInteger CALLED = new AtomicInteger();

  private Api staff;

  @BeforeEach
  void aRoster() {
    clock.stopAt(NIGHT);
    staff = anonymous().signIn(world.provider(), World.PASSWORD);
    nobodyIsOnCall();
    contact(1, 1, "Ines", "always");
    contact(2, 1, "Noor", "always");
    contact(2, 2, "Bela", "out_of_hours");
    contact(3, 1, "Kim", "always");
  }

  @AfterEach
  void nobodyIsCalledInOtherTests() {
    clock.stopAt(NIGHT);
    staff = anonymous().signIn(world.provider(), World.PASSWORD);
    nobodyIsOnCall();
  }

  /** Other tests share the roster, and may have left somebody in it. */
  private void nobodyIsOnCall() {
    staff
        .get(SETTINGS + "/contacts")
        .json()
        .path("data")
        .valueStream()
        .map(it -> SETTINGS + "/contacts/" + it.path("id").asString())
        .toList()
        .forEach(staff::delete);
  }

  private void contact(int level, int position, String name, String hours) {
    var body =
        Map.of(
            "level",
            level,
            "position",
            position,
            "name",
            name,
            "role",
            "On call",
            "channels",
            List.of("in_app", "webhook"),
            "activeHours",
            hours,
            "visibleToPartners",
            level == 1,
            "enabled",
            true);
    var answer = staff.post(SETTINGS + "/contacts", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private String open(String category) {
    var by = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);
    var body = new HashMap<String, Object>();
    body.put("category", category);
    body.put("subject", "Nothing answers");
    body.put("description", "No bot answers any more since this minute.");
    body.put("area", "bots");
    body.put("actual", "Silence.");
    body.put("occurredAt", clock.instant());
    body.put("allCustomers", true);
    var answer = by.post(TICKETS, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  private void at(Instant instant) {
    clock.stopAt(instant);
    tickets.run();
    pages.run();
  }

  private List<JsonNode> facts(String ticket, String kind) {
    return staff
        .get(TICKETS + "/" + ticket + "/timeline")
        .json()
        .path("data")
        .valueStream()
        .filter(it -> it.path("fact").path("kind").asString().equals(kind))
        .toList();
  }

  private List<String> called(String ticket) {
    return facts(ticket, "paged").stream()
        .map(it -> it.path("fact").path("name").asString("nobody"))
        .toList();
  }

  private List<JsonNode> open(String ticket, boolean open) {
    return staff
        .get(SETTINGS + "/pages?ticketId=" + ticket + "&open=" + open)
        .json()
        .path("data")
        .valueStream()
        .toList();
  }

  @Test
  void aCriticalTicketAtNightCallsTheFirstLevelAndTheManagerAtOnce() {
    var ticket = open("critical");
    at(NIGHT);

    assertThat(called(ticket)).containsExactlyInAnyOrder("Ines", "Noor");
    assertThat(open(ticket, true)).hasSize(2);
  }

  @Test
  void whoeverIsCalledByMailGetsALetterAndTheLogSaysSo() {
    nobodyIsOnCall();
    var to = "ines" + CALLED.incrementAndGet() + "@desk.example";
    var contact = new HashMap<String, Object>();
    contact.putAll(
        Map.of("level", 1, "position", 1, "name", "Ines", "role", "On call", "enabled", true));
    contact.putAll(
        Map.of("channels", List.of("email"), "activeHours", "always", "visibleToPartners", false));
    var without = staff.post(SETTINGS + "/contacts", contact);
    contact.put("email", to);
    staff.post(SETTINGS + "/contacts", contact);

    var ticket = open("critical");
    at(NIGHT);

    assertThat(without.errors()).containsExactly("email:required");
    assertThat(mail.page(null, null, 1000)).filteredOn(it -> it.to().equals(to)).hasSize(1);
    var sent = staff.get(SETTINGS + "/deliveries?ticketId=" + ticket).json().path("data");
    assertThat(sent.valueStream().map(it -> it.path("recipient").asString())).contains(to);
  }

  @Test
  void aCriticalTicketByDayCallsTheManagerAlone() {
    clock.stopAt(DAY);
    var ticket = open("critical");
    at(DAY);

    assertThat(called(ticket)).containsExactly("Noor");
  }

  @Test
  void whoDoesNotAnswerIsFollowedByTheNextThenByTheNextLevelThenByNobody() {
    var ticket = open("high");
    staff.post(
        TICKETS + "/" + ticket + "/level", Map.of("to", 2, "note", "We need somebody senior."));
    at(NIGHT);
    at(NIGHT.plus(Duration.ofMinutes(15)).minusSeconds(1));
    assertThat(called(ticket)).containsExactly("Noor");

    at(NIGHT.plus(Duration.ofMinutes(15)));
    assertThat(called(ticket)).containsExactly("Noor", "Bela");
    at(NIGHT.plus(Duration.ofMinutes(30)));
    assertThat(called(ticket)).containsExactly("Noor", "Bela", "Kim");
    at(NIGHT.plus(Duration.ofMinutes(60)));

    assertThat(called(ticket)).containsExactly("Noor", "Bela", "Kim", "nobody");
    assertThat(open(ticket, true).getFirst().path("state").asString()).isEqualTo("exhausted");
    assertThat(facts(ticket, "page_unanswered")).hasSize(3);
  }

  @Test
  void whoeverSaysSoHasItAndNobodyElseIsCalled() {
    var ticket = open("high");
    staff.post(
        TICKETS + "/" + ticket + "/level", Map.of("to", 2, "note", "We need somebody senior."));
    at(NIGHT);
    var page = open(ticket, true).getFirst().path("id").asString();

    var first = staff.post(SETTINGS + "/pages/" + page + "/acknowledge", Map.of());
    var second = staff.post(SETTINGS + "/pages/" + page + "/acknowledge", Map.of());
    at(NIGHT.plus(Duration.ofHours(1)));

    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(second.code()).isEqualTo("already_acknowledged");
    assertThat(called(ticket)).containsExactly("Noor");
    assertThat(facts(ticket, "assigned")).hasSize(1);
  }

  @Test
  void thePartnerIsToldOnceWhoHasItNow() {
    clock.stopAt(DAY);
    var ticket = open("critical");
    at(DAY.plus(Duration.ofMinutes(61)));
    at(DAY.plus(Duration.ofMinutes(62)));

    var told = facts(ticket, "message");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().path("internal").asBoolean()).isFalse();
    assertThat(told.getFirst().path("html").asString()).contains("level 2", "next update");
    assertThat(staff.get(TICKETS + "/" + ticket).json().path("firstResponseAt").isNull()).isTrue();
  }

  @Test
  void aPageIsPostedSignedAndAgainUntilSomebodyAnswers() throws Exception {
    var answers = new AtomicInteger(500);
    var bodies = new CopyOnWriteArrayList<String>();
    var signatures = new CopyOnWriteArrayList<Map<String, List<String>>>();
    var receiver = receiver(answers, bodies, signatures);
    try {
      var url = "http://localhost:" + receiver.getAddress().getPort() + "/page?of=rookery";
      var hook = staff.post(SETTINGS + "/paging-hooks", Map.of("url", url)).json();
      var ticket = open("high");
      staff.post(
          TICKETS + "/" + ticket + "/level", Map.of("to", 2, "note", "We need somebody senior."));
      at(NIGHT);
      sender.run();
      answers.set(204);
      clock.stopAt(NIGHT.plusSeconds(9));
      sender.run();
      assertThat(bodies).hasSize(1);
      clock.stopAt(NIGHT.plusSeconds(10));
      sender.run();
      sender.run();

      assertThat(bodies).hasSize(2);
      var headers = signatures.getLast();
      var id = headers.get("Webhook-id").getFirst();
      var expected =
          WebhookSignature.headers(
              hook.path("secret").asString(),
              id,
              NIGHT.plusSeconds(10),
              bodies.getLast().getBytes(StandardCharsets.UTF_8));
      assertThat(headers.get("Webhook-signature"))
          .containsExactly(expected.get("webhook-signature"));
      assertThat(signatures.getFirst().get("Webhook-id")).containsExactly(id);
      assertThat(bodies.getLast()).contains("ticket.paged", ticket, "Noor");
      assertThat(sent(ticket)).containsExactly("sent 2");
      staff.delete(SETTINGS + "/paging-hooks/" + hook.path("id").asString());
    } finally {
      receiver.stop(0);
    }
  }

  private List<String> sent(String ticket) {
    return staff
        .get(SETTINGS + "/deliveries?ticketId=" + ticket)
        .json()
        .path("data")
        .valueStream()
        .filter(it -> it.path("channel").asString().equals("webhook"))
        .map(it -> it.path("state").asString() + " " + it.path("attempts").asInt())
        .toList();
  }

  private static HttpServer receiver(
      AtomicInteger answers, List<String> bodies, List<Map<String, List<String>>> headers)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/page",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          headers.add(Map.copyOf(exchange.getRequestHeaders()));
          exchange.sendResponseHeaders(answers.get(), -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void pagesArePostedOnlyWhereRequestsMayGo() {
    for (var url : List.of("https://10.0.0.5/x", "https://127.0.0.1/x", "http://8.8.8.8/x")) {
      assertThat(staff.post(SETTINGS + "/paging-hooks", Map.of("url", url)).status())
          .isEqualTo(422);
    }
  }

  @Test
  void aPartnerSeesTheEmergencyContactsMeantForItAndNoRosterOrPage() {
    var by = anonymous().signIn(world.aPartner().ownerEmail(), World.PASSWORD);

    var shown = by.get("/api/v1/support/desk").json().path("emergencyContacts");

    assertThat(shown.valueStream().map(it -> it.path("name").asString())).containsExactly("Ines");
    assertThat(by.get(SETTINGS + "/contacts").status()).isEqualTo(403);
    assertThat(by.get(SETTINGS + "/pages").status()).isEqualTo(403);
    assertThat(by.get(SETTINGS + "/deliveries").status()).isEqualTo(403);
  }
}
