package org.rookery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rookery.mail.Mail;
import org.rookery.mail.StoredLetter;
import org.rookery.testing.Api;
import org.rookery.testing.ServerTest;
import org.rookery.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

class PasswordResetTest extends ServerTest {
  private static final Pattern LINK = Pattern.compile("/reset\\?token=([A-Za-z0-9_-]+)");
  private static final String NEW = "quite another horse 8";

  @Autowired Mail mail;

  private World.AWorkspace workspace;

  @BeforeEach
  void aWorkspace() {
    workspace = world.aWorkspace();
  }

  private Api.Answer forgot(String email) {
    return anonymous().post("/api/v1/auth/forgot", Map.of("email", email));
  }

  private Api.Answer reset(String token, String password) {
    return anonymous().post("/api/v1/auth/reset", Map.of("token", token, "newPassword", password));
  }

  private List<String> links() {
    return mail.page(null, null, 200).stream()
        .filter(it -> it.to().equals(workspace.ownerEmail()) && it.kind().equals("password_reset"))
        .map(StoredLetter::text)
        .map(
            text -> {
              var link = LINK.matcher(text);
              assertThat(link.find()).isTrue();
              return link.group(1);
            })
        .toList();
  }

  private int signIn(String password) {
    return anonymous()
        .post("/api/v1/session", Map.of("email", workspace.ownerEmail(), "password", password))
        .status();
  }

  @Test
  void theLinkInTheLetterSetsANewPasswordOnceAndEndsAllSessions() {
    var before = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    forgot(workspace.ownerEmail().toUpperCase(java.util.Locale.ROOT));
    var token = links().getFirst();

    var first = reset(token, NEW);
    var again = reset(token, "yet another horse 9");

    assertThat(first.status()).isEqualTo(204);
    assertThat(again.code()).isEqualTo("link_expired");
    assertThat(again.status()).isEqualTo(410);
    assertThat(before.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(signIn(World.PASSWORD)).isEqualTo(401);
    assertThat(signIn(NEW)).isEqualTo(200);
  }

  @Test
  void theChangeIsToldByMailAndInTheAuditLog() {
    forgot(workspace.ownerEmail());
    reset(links().getFirst(), NEW);

    var log = anonymous().signIn(workspace.ownerEmail(), NEW).get("/api/v1/audit").text();

    assertThat(log).contains("\"password.reset_asked\"", "\"password.reset\"");
    assertThat(mail.page(null, null, 50))
        .anySatisfy(
            it -> {
              assertThat(it.kind()).isEqualTo("password_changed");
              assertThat(it.to()).isEqualTo(workspace.ownerEmail());
            });
  }

  @Test
  void anUnknownAddressGetsTheSameAnswerAndNoLetter() {
    var known = forgot(workspace.ownerEmail());
    var unknown = forgot("nobody@nowhere.example");

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(204);
    assertThat(unknown.text()).isEqualTo(known.text());
    assertThat(mail.page(null, null, 200))
        .extracting(StoredLetter::to)
        .doesNotContain("nobody@nowhere.example");
  }

  @Test
  void theLinkIsTooOldAfterHalfAnHour() {
    forgot(workspace.ownerEmail());
    clock.advance(Duration.ofMinutes(31));

    assertThat(reset(links().getFirst(), NEW).code()).isEqualTo("link_expired");
    assertThat(signIn(World.PASSWORD)).isEqualTo(200);
  }

  @Test
  void aWeakOrFormerPasswordIsRefusedAndTheLinkStillWorks() {
    forgot(workspace.ownerEmail());
    var token = links().getFirst();

    assertThat(reset(token, "short").errors()).isNotEmpty();
    assertThat(reset(token, World.PASSWORD).errors()).contains("newPassword:password_reused");
    assertThat(reset(token, NEW).status()).isEqualTo(204);
  }

  @Test
  void threeLettersAnHourAreEnoughAndTheAnswerStaysTheSame() {
    for (var i = 0; i < 5; i++) {
      assertThat(forgot(workspace.ownerEmail()).status()).isEqualTo(204);
    }

    assertThat(links()).hasSize(3);
  }

  @Test
  void ofSeveralLinksOneIsUsedAndTheOthersEnd() {
    forgot(workspace.ownerEmail());
    forgot(workspace.ownerEmail());
    var tokens = links();

    assertThat(reset(tokens.getFirst(), NEW).status()).isEqualTo(204);
    assertThat(reset(tokens.getLast(), "yet another horse 9").status()).isEqualTo(410);
  }

  @Test
  void aLockedAccountIsFreeAgain() {
    for (var i = 0; i < 10; i++) {
      signIn("wrong wrong " + i);
    }
    forgot(workspace.ownerEmail());
    reset(links().getFirst(), NEW);

    assertThat(signIn(NEW)).isEqualTo(200);
  }

  @Test
  void anInvitationGoesOutByMail() {
    var owner = anonymous().signIn(workspace.ownerEmail(), World.PASSWORD);
    var email =
        "ida" + workspace.id().text().toLowerCase(java.util.Locale.ROOT) + "@tallow.example";

    var invited =
        owner.post("/api/v1/members", Map.of("name", "Ida", "email", email, "role", "agent"));

    var letter = mail.page(null, null, 50).stream().filter(it -> it.to().equals(email)).findFirst();
    assertThat(letter).isPresent();
    assertThat(letter.get().text())
        .contains(workspace.workspace().name(), invited.json().path("invitationToken").asString());
  }
}
