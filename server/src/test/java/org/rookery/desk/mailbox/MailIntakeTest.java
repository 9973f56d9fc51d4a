package org.rookery.desk.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.desk.IncomingMail;
import org.rookery.desk.IncomingMail.Outcome;
import org.rookery.desk.IncomingMail.Way;
import org.rookery.desk.ReplyAddresses;
import org.rookery.desk.TicketId;
import org.rookery.mail.Mail;
import org.rookery.mail.StoredLetter;
import org.rookery.platform.web.WebhookSignature;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of mails, whoever sends them and however often. */
class MailIntakeTest extends ServerTest {
  private static final String MAILBOX = "help@desk.example";
  private static final String TICKETS = "/api/v1/support/tickets";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired MailIntake intake;
  @Autowired ReplyAddresses addresses;
  @Autowired Mail mail;

  private Api staff;

  @BeforeEach
  void staffAreThere() {
    staff = anonymous().signIn(world.provider(), World.PASSWORD);
  }

  private static byte[] mail(String from, String to, String text, String... headers) {
    var id = "<mail" + NUMBERS.incrementAndGet() + "@partner.example>";
    return ("From: %s\r\nTo: %s\r\nSubject: Re: Bots are silent\r\nMessage-ID: %s\r\n%s\r\n%s"
            .formatted(from, to, id, String.join("", headers), text))
        .getBytes(UTF_8);
  }

  private IncomingMail take(byte[] raw) {
    return Objects.requireNonNull(intake.take(Way.IMAP, raw, clock.instant()));
  }

  private IncomingMail aTicket(String owner) {
    var taken = take(mail(owner, MAILBOX, "No bot answers any more. Please look at it."));
    assertThat(taken.outcome()).as(taken.reason()).isEqualTo(Outcome.TICKET);
    return taken;
  }

  private static TicketId ticket(IncomingMail mail) {
    return Objects.requireNonNull(mail.on()).ticket();
  }

  private String answerTo(IncomingMail opened) {
    return addresses.of(ticket(opened), MAILBOX);
  }

  private String status(TicketId ticket) {
    return staff.get(TICKETS + "/" + ticket.text()).json().path("status").asString();
  }

  private long letters(String to) {
    return mail.page(null, null, 1000).stream().filter(it -> it.to().equals(to)).count();
  }

  @Test
  void theClockStartsWhenTheMailArrived() {
    var owner = world.aPartner().ownerEmail();
    var arrived = clock.instant().minus(Duration.ofMinutes(20));

    var taken =
        intake.take(Way.IMAP, mail(owner, MAILBOX, "Nothing works here any more."), arrived);

    var ticket = staff.get(TICKETS + "/" + ticket(Objects.requireNonNull(taken)).text()).json();
    assertThat(java.time.Instant.parse(ticket.path("createdAt").asString()))
        .isEqualTo(arrived.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }

  @Test
  void theSameMailByAnyWayCountsOnce() {
    var raw = mail(world.aPartner().ownerEmail(), MAILBOX, "One ticket, please, and not two.");

    var first = take(raw);
    var again = intake.take(Way.WEBHOOK, raw, clock.instant());

    assertThat(first.outcome()).isEqualTo(Outcome.TICKET);
    assertThat(again).isNull();
    var seen = staff.get("/api/v1/provider/support/incoming-mails/" + first.id().text());
    assertThat(seen.json().path("mail").path("times").asInt()).isEqualTo(2);
  }

  @Test
  void anAnswerIsAMessageOfItsSenderAndWakesATicketThatWaits() {
    var owner = world.aPartner().ownerEmail();
    var opened = aTicket(owner);
    var path = TICKETS + "/" + ticket(opened).text();
    staff.post(path + "/status", Map.of("to", "awaiting_partner", "message", "Which bot is it?"));

    var answer = take(mail(owner, answerTo(opened), "It is the one in the shop."));

    assertThat(answer.outcome()).isEqualTo(Outcome.MESSAGE);
    assertThat(status(ticket(opened))).isEqualTo("open");
  }

  @Test
  void nobodyAnswersOnTheTicketOfAnotherPartner() {
    var opened = aTicket(world.aPartner().ownerEmail());
    var stranger = world.aPartner().ownerEmail();

    var held = take(mail(stranger, answerTo(opened), "Let me read along."));

    assertThat(held.outcome()).isEqualTo(Outcome.HELD);
    assertThat(held.reason()).isEqualTo("not_a_member");
    assertThat(held.on()).isNull();
    var timeline = staff.get(TICKETS + "/" + ticket(opened).text() + "/timeline").text();
    assertThat(timeline).doesNotContain("Let me read along");
  }

  @Test
  void anAddressThatWasMadeUpIsRefused() {
    var owner = world.aPartner().ownerEmail();
    var opened = aTicket(owner);
    var right = answerTo(opened);
    var at = right.indexOf('@');
    var last = right.charAt(at - 1);
    var forged = right.substring(0, at - 1) + (last == '0' ? '1' : '0') + right.substring(at);

    var refused = take(mail(owner, forged, "I guessed this address."));

    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.reason()).isEqualTo("forged_address");
  }

  @Test
  void aStrangerIsToldOnceADay() {
    var stranger = "stranger" + NUMBERS.incrementAndGet() + "@elsewhere.example";

    var first = take(mail(stranger, MAILBOX, "Please help me."));
    var second = take(mail(stranger, MAILBOX, "Please help me soon."));

    assertThat(first.outcome()).isEqualTo(Outcome.BOUNCED);
    assertThat(second.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(letters(stranger)).isEqualTo(1);
  }

  @Test
  void ourOwnLettersAreNeverTakenIn() {
    var loop = mail("no-reply@localhost", MAILBOX, "We have your ticket.");

    var taken = take(loop);

    assertThat(taken.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(taken.reason()).isEqualTo("loop");
  }

  @Test
  void whoeverSendsTooManyIsNotHeardForAnHour() {
    var owner = world.aPartner().ownerEmail();
    var opened = aTicket(owner);
    var to = answerTo(opened);
    for (var i = 0; i < 29; i++) {
      assertThat(take(mail(owner, to, "Again " + i)).outcome()).isEqualTo(Outcome.MESSAGE);
    }

    assertThat(take(mail(owner, to, "Too much")).reason()).isEqualTo("too_many");
    clock.advance(Duration.ofMinutes(61));
    assertThat(take(mail(owner, to, "Later")).outcome()).isEqualTo(Outcome.MESSAGE);
  }

  @Test
  void anAnswerToAClosedTicketIsANewTicketThatNamesIt() {
    var owner = world.aPartner().ownerEmail();
    var opened = aTicket(owner);
    var path = TICKETS + "/" + ticket(opened).text();
    staff.post(path + "/messages", Map.of("text", "We look at it now."));
    anonymous().signIn(owner, World.PASSWORD).post(path + "/accept", Map.of());
    assertThat(status(ticket(opened))).isEqualTo("closed");

    var taken = take(mail(owner, answerTo(opened), "It is broken again."));

    assertThat(taken.reason()).isEqualTo("follow_up");
    var followUp = staff.get(TICKETS + "/" + ticket(taken).text()).text();
    assertThat(followUp).contains("Follows " + Objects.requireNonNull(opened.on()).number());
  }

  @Test
  void internalNotesNeverLeave() {
    var owner = world.aPartner().ownerEmail();
    var opened = aTicket(owner);
    var path = TICKETS + "/" + ticket(opened).text();

    staff.post(path + "/messages", Map.of("text", "Looks like the disk", "visibility", "internal"));
    staff.post(path + "/messages", Map.of("text", "We look at it.", "visibility", "public"));

    var texts =
        mail.page(null, null, 1000).stream()
            .filter(it -> it.to().equals(owner))
            .map(StoredLetter::text)
            .toList();
    assertThat(texts).hasSize(2).allMatch(it -> it == null || !it.contains("disk"));
    assertThat(texts).anyMatch(it -> it != null && it.contains("We look at it."));
  }

  @Test
  void aProgramPostsMailsWithASignature() throws Exception {
    var secret =
        staff
            .post("/api/v1/provider/support/mailbox/hook", Map.of())
            .json()
            .path("secret")
            .asString();
    var raw = mail(world.aPartner().ownerEmail(), MAILBOX, "This came through a program.");

    assertThat(post(raw, secret).body()).contains("\"outcome\":\"ticket\"");
    assertThat(post(raw, secret).body()).contains("\"outcome\":\"known\"");
    assertThat(post(raw, WebhookSignature.secret(new byte[32])).statusCode()).isEqualTo(401);
    clock.advance(Duration.ofMinutes(6));
    assertThat(post(raw, secret, Duration.ofMinutes(-6)).statusCode()).isEqualTo(401);
    staff.delete("/api/v1/provider/support/mailbox/hook");
    assertThat(post(raw, secret).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> post(byte[] raw, String secret) throws Exception {
    return post(raw, secret, Duration.ZERO);
  }

  private HttpResponse<String> post(byte[] raw, String secret, Duration off) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/mail"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(raw));
    WebhookSignature.headers(secret, "msg_1", clock.instant().plus(off), raw)
        .forEach(
            (name, value) ->
                request.header(name, name.equals("Content-Type") ? "message/rfc822" : value));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void onlyStaffReadWhatCameIn() {
    var partner = world.aPartner();

    var asked = anonymous().signIn(partner.ownerEmail(), World.PASSWORD);

    for (var path : List.of("/incoming-mails", "/mailbox")) {
      assertThat(asked.get("/api/v1/provider/support" + path).status()).isEqualTo(403);
    }
  }
}
