package org.rookery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rookery.platform.db.ProviderScope;
import org.rookery.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveringTest extends ServerTest {
  @Autowired Mail mail;
  @Autowired LetterStore store;
  @Autowired Stationery stationery;

  private Letter letter(String to) {
    return new Letter("test", null, to, Locale.ENGLISH, "Grüße", List.of("Hello"), null, "A test.");
  }

  /** A letter that no other carrier gets. */
  private StoredLetter claimed() {
    return database.inTransaction(
        ProviderScope.PROVIDER,
        tx -> {
          var id = mail.post(tx, letter("ana@tallow.example"));
          take(tx, id);
          return store.find(tx, id).orElseThrow();
        });
  }

  private void take(DSLContext tx, LetterId id) {
    var now = clock.instant();
    var all = store.claim(tx, now, now.plus(Duration.ofHours(5)), 1000);
    assertThat(all).extracting(StoredLetter::id).contains(id);
  }

  private Delivering with(Carrier carrier) {
    return new Delivering(database, store, stationery, carrier, clock);
  }

  private StoredLetter now(StoredLetter letter) {
    return mail.find(letter.id()).orElseThrow().letter();
  }

  private static StoredLetter tried(StoredLetter letter, int tries) {
    return new StoredLetter(
        letter.id(),
        letter.createdAt(),
        letter.kind(),
        letter.partner(),
        letter.to(),
        letter.subject(),
        letter.text(),
        letter.html(),
        letter.status(),
        tries,
        letter.nextTryAt(),
        letter.endedAt(),
        letter.thread());
  }

  @Test
  void withoutAServerALetterIsKeptToBeRead() {
    var id =
        database.inTransaction(ProviderScope.PROVIDER, tx -> mail.post(tx, letter("a@b.example")));

    await().until(() -> mail.find(id).orElseThrow().letter().status() == StoredLetter.Status.KEPT);

    var kept = mail.find(id).orElseThrow();
    assertThat(kept.letter().text()).contains("Hello");
    assertThat(kept.attempts()).extracting(StoredLetter.Attempt::outcome).containsExactly("kept");
  }

  @Test
  void aLetterOfACauseThatFailsIsNeverSent() {
    var to = UUID.randomUUID() + "@b.example"; // letters of other tests come and go

    try {
      database.run(
          ProviderScope.PROVIDER,
          tx -> {
            mail.post(tx, letter(to));
            throw new IllegalStateException("the cause fails");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("the cause fails");
    }

    assertThat(mail.page(null, null, 1000)).extracting(StoredLetter::to).doesNotContain(to);
  }

  @Test
  void smtpGetsTheLetterOnceAndItsWordsAreForgotten() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      var letter = claimed();

      with(new SmtpCarrier(settings(server.getSmtp().getPort()))).carry(letter);

      assertThat(server.getReceivedMessages()).hasSize(1);
      var got = server.getReceivedMessages()[0];
      assertThat(got.getSubject()).isEqualTo("Grüße");
      assertThat(got.getFrom()[0].toString()).contains("post@plover.example");
      assertThat(got.getMessageID()).isEqualTo("<" + letter.id().text() + "@plover.example>");
      assertThat(now(letter).status()).isEqualTo(StoredLetter.Status.SENT);
      assertThat(now(letter).text()).isNull();
    } finally {
      server.stop();
    }
  }

  private static MailSettings settings(int port) {
    return new MailSettings(
        "127.0.0.1", port, null, "", "post@plover.example", false, Duration.ofSeconds(5), null);
  }

  @Test
  void aServerThatIsNotThereIsTriedFiveTimes() {
    var letter = claimed();
    var carrier = with(new SmtpCarrier(settings(1)));

    carrier.carry(tried(letter, 1));
    assertThat(now(letter).status()).isEqualTo(StoredLetter.Status.WAITING);
    assertThat(Duration.between(clock.instant(), now(letter).nextTryAt()))
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    for (var tries = 2; tries <= 5; tries++) {
      carrier.carry(tried(letter, tries));
    }

    assertThat(now(letter).status()).isEqualTo(StoredLetter.Status.FAILED);
    assertThat(mail.find(letter.id()).orElseThrow().attempts())
        .extracting(StoredLetter.Attempt::outcome)
        .containsOnly("later")
        .hasSize(5);
  }

  @Test
  void aRefusedLetterIsNotTriedAgain() {
    var letter = claimed();

    with((_, _) -> new Carrier.Outcome.Refused("no such mailbox")).carry(letter);

    assertThat(now(letter).status()).isEqualTo(StoredLetter.Status.FAILED);
    assertThat(now(letter).text()).contains("Hello");
  }

  @Test
  void onlyTheProviderReadsLetters() {
    var partner = world.aPartner();

    var seen = database.inTransaction(partner.id(), tx -> store.page(tx, null, null, 10));
    var asked =
        anonymous()
            .signIn(partner.ownerEmail(), org.rookery.testing.World.PASSWORD)
            .get("/api/v1/mails");

    assertThat(seen).isEmpty();
    assertThat(asked.status()).isEqualTo(403);
  }
}
