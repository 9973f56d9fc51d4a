package org.rookery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.desk.mailbox.MailboxPolling;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tickets by mail, against a real mail server: out by SMTP, in by IMAP, and back again. */
class MailRoundTripTest extends ServerTest {
  private static final String SETTINGS = "/api/v1/provider/support";
  private static final String TICKETS = "/api/v1/support/tickets";
  private static final String MAILBOX = "support@desk.example";

  @Autowired Mail mail;
  @Autowired Stationery stationery;
  @Autowired MailboxPolling polling;

  private GreenMail server;
  private Api staff;

  @BeforeEach
  void aMailServer() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.start();
    var box = server.setUser(MAILBOX, "desk", "secret");
    server.getUserManager().setMessageDeliveryHandler((_, to) -> box(to, box));
    staff = anonymous().signIn(world.provider(), World.PASSWORD);
  }

  /** Answers to {@code support+…} come to the same mailbox, as mail servers do. */
  private GreenMailUser box(MailAddress to, GreenMailUser box) {
    return to.getEmail().startsWith("support")
        ? box
        : server.setUser(to.getEmail(), to.getEmail(), "secret");
  }

  @AfterEach
  void noMailServer() {
    staff.delete(SETTINGS + "/mailbox");
    server.stop();
  }

  private Map<String, Object> account() {
    return new HashMap<>(
        Map.of(
            "host", "127.0.0.1",
            "port", server.getImap().getPort(),
            "security", "none",
            "login", "desk",
            "password", "secret",
            "folder", "INBOX"));
  }

  private void fetching() {
    var set = staff.put(SETTINGS + "/mailbox", Map.of("address", MAILBOX, "account", account()));
    assertThat(set.status()).as(set.text()).isEqualTo(200);
  }

  private void poll() {
    clock.advance(Duration.ofMinutes(2));
    polling.run();
    var now = staff.get(SETTINGS + "/mailbox").json().path("access");
    assertThat(now.path("problem").isNull() || now.path("problem").isMissingNode()).isTrue();
  }

  private void send(String from, String to, String subject, String text, String... headers)
      throws Exception {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject);
    message.setText(text);
    for (var i = 0; i < headers.length; i += 2) {
      message.setHeader(headers[i], headers[i + 1]);
    }
    message.saveChanges();
    Transport.send(message);
  }

  private List<StoredLetter> letters(String to) {
    return mail.page(null, null, 1000).stream().filter(it -> it.to().equals(to)).toList();
  }

  /** Carries a letter to the mail server and shows it as the reader gets it. */
  private MimeMessage carried(StoredLetter letter) {
    var settings =
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            null,
            "",
            "post@plover.example",
            false,
            Duration.ofSeconds(5),
            null);
    assertThat(new SmtpCarrier(settings).carry(letter, stationery.of(letter.partner())))
        .isInstanceOf(Carrier.Outcome.Sent.class);
    return Arrays.stream(server.getReceivedMessages())
        .filter(it -> id(it).startsWith("<" + letter.id().text()))
        .findFirst()
        .orElseThrow();
  }

  private static String id(MimeMessage message) {
    try {
      return String.valueOf(message.getMessageID());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<JsonNode> incoming() {
    return staff.get(SETTINGS + "/incoming-mails").json().path("data").valueStream().toList();
  }

  private List<JsonNode> messages(String ticket) {
    return staff
        .get(TICKETS + "/" + ticket + "/timeline")
        .json()
        .path("data")
        .valueStream()
        .filter(it -> it.path("fact").path("kind").asString().equals("message"))
        .toList();
  }

  @Test
  void aMailBecomesATicketWhoseAnswerIsAnsweredByMail() throws Exception {
    var owner = world.aPartner().ownerEmail();
    fetching();

    send(owner, MAILBOX, "Bots are silent", "No bot answers since this morning, please look.");
    poll();
    var line = incoming().getFirst();
    assertThat(line.path("outcome").asString()).as(line.toString()).isEqualTo("ticket");
    var ticket = line.path("ticketId").asString();
    var opened = staff.get(TICKETS + "/" + ticket).json();
    assertThat(opened.path("channel").asString()).isEqualTo("email");
    assertThat(opened.path("subject").asString()).isEqualTo("Bots are silent");

    var received = carried(letters(owner).getFirst());
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getSubject())
        .isEqualTo("[" + opened.path("number").asString() + "] Bots are silent");
    assertThat(received.getHeader("References", " ")).contains(ticket, "<", "@");

    staff.post(TICKETS + "/" + ticket + "/messages", Map.of("text", "Which bot is it?"));
    var reply = carried(letters(owner).getFirst());
    var answerTo = ((InternetAddress) reply.getReplyTo()[0]).getAddress();
    assertThat(answerTo).startsWith("support+").endsWith("@desk.example");

    send(
        owner,
        answerTo,
        "Re: " + reply.getSubject(),
        "The one in the shop.\n\nOn Monday we wrote:\n> Which bot is it?",
        "In-Reply-To",
        reply.getMessageID());
    poll();

    var said = messages(ticket);
    assertThat(said).hasSize(2);
    var last = said.getLast();
    assertThat(last.path("side").asString()).isEqualTo("partner");
    assertThat(last.path("fact").path("text").asString()).isEqualTo("The one in the shop.");
    assertThat(last.path("fact").path("mail").path("id").asString()).startsWith("inm_");
    assertThat(letters(owner)).hasSize(2);
  }

  @Test
  void anAutomaticAnswerIsNotAnswered() throws Exception {
    var owner = world.aPartner().ownerEmail();
    fetching();

    send(owner, MAILBOX, "Away", "I am away.", "Auto-Submitted", "auto-replied");
    poll();

    assertThat(incoming().getFirst().path("outcome").asString()).isEqualTo("ignored");
    assertThat(incoming().getFirst().path("reason").asString()).isEqualTo("auto_reply");
    assertThat(letters(owner)).isEmpty();
  }

  @Test
  void aTryTellsWhatTheServerSaid() {
    var right = staff.post(SETTINGS + "/mailbox/test", account());
    var wrong = account();
    wrong.put("password", "guessed");
    var refused = staff.post(SETTINGS + "/mailbox/test", wrong);

    assertThat(right.json().path("ok").asBoolean()).as(right.text()).isTrue();
    assertThat(refused.json().path("ok").asBoolean()).isFalse();
    assertThat(refused.json().path("message").asString()).isNotBlank();
  }

  @Test
  void thePasswordIsNeverShownAndStaysIfNoneIsGiven() {
    fetching();
    var again = account();
    again.remove("password");

    var kept = staff.put(SETTINGS + "/mailbox", Map.of("address", MAILBOX, "account", again));

    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.text()).doesNotContain("secret");
    poll();
  }
}
