package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rookery.e2e.Product.Login;

@Journey
class SignInJourneyIT {
  private static final int ATTEMPTS = 10;

  private static final String WRONG = "The e-mail or the password is wrong.";
  private static final String LOCKED = "Too many wrong attempts. Wait 15 minutes, then try again.";

  @Test
  void anEmptyFormSaysWhatItNeeds(Console nobody) {
    nobody.page().navigate("/sign-in");
    nobody.presses("Sign in");

    assertThat(nobody.text("Enter the e-mail you sign in with.")).isVisible();
    assertThat(nobody.field("E-mail")).hasAttribute("aria-invalid", "true");
  }

  @Test
  void wrongPasswordsLockTheAccountForTheRightOneToo(Console carla, Product product) {
    var billing = product.member("billing");
    carla.page().navigate("/sign-in");
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      isAnswered(carla, new Login(billing.email(), "wrong " + attempt));
      assertThat(carla.alert()).hasText(WRONG);
    }

    isAnswered(carla, billing);

    assertThat(carla.alert()).hasText(LOCKED);
  }

  private static void isAnswered(Console person, Login login) {
    person.page().waitForResponse("**/api/v1/session", () -> person.tries(login));
  }

  @Test
  void theAddressThatWasWantedOpensAfterSigningIn(Console ana, Product product) {
    var contacts = "/s/" + product.workspace() + "/contacts";
    ana.page().navigate(contacts);
    ana.tries(product.member("owner"));

    assertThat(ana.heading("Contacts")).isVisible();
    assertThat(ana.page()).hasURL(product.address() + contacts);
  }

  @Test
  void signingOutEndsTheSession(Console ana, Product product) {
    ana.signsIn(product.member("owner"));
    ana.presses("Ana Ruiz");
    ana.presses("Sign out");
    assertThat(ana.field("Password")).isVisible();

    ana.page().navigate("/s/" + product.workspace() + "/inbox");

    assertThat(ana.field("Password")).isVisible();
  }
}
