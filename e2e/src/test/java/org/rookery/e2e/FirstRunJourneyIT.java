package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rookery.e2e.Product.Login;

/** A new installation has no sample, so this journey starts one of its own. */
@Journey
class FirstRunJourneyIT {
  @Test
  void theSetUpPageMakesTheFirstAccountOnce(Console founder, Console second, @TempDir Path data) {
    try (var empty = Launched.rookery("start", "--port", "0", "--data", data.toString())) {
      var address = empty.address();
      founder.page().navigate(address);
      second.page().navigate(address + "/set-up");
      assertThat(founder.heading("Set up this installation")).isVisible();
      founder.presses("Create account");
      assertThat(founder.text("Enter a name of at least 2 characters.")).isVisible();

      fills(founder, "founder@rookery.example");
      assertThat(founder.heading("Partners")).isVisible();

      fills(second, "second@rookery.example");
      assertThat(second.alert()).isVisible();
      second.page().navigate(address + "/set-up");
      second.tries(new Login("founder@rookery.example", "a quiet morning walk"));
      assertThat(second.heading("Partners")).isVisible();
    }
  }

  private static void fills(Console person, String email) {
    person.fills("Name of the installation", "Harbour Chat");
    person.fills("Your name", "Ida Brandt");
    person.fills("E-mail", email);
    person.fills("Password", "a quiet morning walk");
    person.presses("Create account");
  }
}
