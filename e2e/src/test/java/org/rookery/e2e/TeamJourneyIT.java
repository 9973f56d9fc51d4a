package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@Journey
class TeamJourneyIT {
  @Test
  void anInvitedColleagueComesInAndTheAuditTellsIt(Console bruno, Console noor, Product product) {
    bruno.signsIn(product.member("admin")).opensSettings("Members");
    bruno.presses("Invite member");
    bruno.fills("Name", "Noor Salim");
    bruno.fills("E-mail", "noor@tallow.example");
    bruno.confirms("Create invitation");
    var link = bruno.copies("Invitation link");
    bruno.confirms("Done");
    assertThat(bruno.row("Noor Salim")).containsText("Invited");

    noor.page().navigate(link);
    noor.fills("Your name", "Noor Salim");
    noor.fills("Password", "seven lamps at dusk");
    noor.presses("Accept invitation");
    assertThat(noor.navigation("Main")).isVisible();

    bruno.page().reload();
    assertThat(bruno.row("Noor Salim")).containsText("Active");
    bruno.opensSettings("Audit");
    assertThat(bruno.row("member.invited")).containsText("Bruno Costa");
    assertThat(bruno.row("member.joined")).containsText("Noor Salim");

    noor.page().navigate(link);
    noor.fills("Your name", "Somebody else");
    noor.fills("Password", "seven lamps at dusk");
    noor.presses("Accept invitation");
    assertThat(noor.alert()).isVisible();
  }

  @Test
  void aTokenIsShownOnceWorksAndEndsWhenRevoked(Console bruno, Product product) {
    bruno.signsIn(product.member("admin")).opensSettings("API tokens");
    bruno.presses("Create token");
    bruno.fills("Name", "Till at the door");
    bruno.field("contacts:read").check();
    bruno.confirms("Create token");
    var secret = bruno.copies("Token");
    bruno.confirms("I have copied it");

    assertThat(product.status("/api/v1/contacts", secret)).isEqualTo(200);
    assertThat(product.status("/api/v1/bots", secret)).isEqualTo(403);
    bruno.page().reload();
    assertThat(bruno.row("Till at the door")).containsText("1 scope");
    assertThat(bruno.page().content()).doesNotContain(secret);

    bruno.presses("More actions for Till at the door");
    bruno.picks("Revoke");
    bruno.confirms("Revoke token");
    assertThat(bruno.text("“Till at the door” was revoked.")).isVisible();
    assertThat(product.status("/api/v1/contacts", secret)).isEqualTo(401);
    bruno.opensSettings("Audit");
    assertThat(bruno.row("api_token.revoked")).containsText("Bruno Costa");
    assertThat(bruno.row("api_token.created")).containsText("Bruno Costa");
  }
}
