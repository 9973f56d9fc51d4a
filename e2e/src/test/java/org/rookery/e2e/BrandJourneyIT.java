package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@Journey
class BrandJourneyIT {
  @Test
  void aPartnersHostShowsThePartnerAndNothingOfOurs(Console olivia, Product product) {
    olivia.page().navigate(product.at("chat.plover.localhost") + "/sign-in");
    assertThat(olivia.page().locator("header")).containsText("Plover");
    assertThat(olivia.heading("Welcome back")).isVisible();
    showsNothingOfOurs(olivia);

    olivia.tries(product.partner());

    assertThat(olivia.heading("Customers")).isVisible();
    assertThat(olivia.row("Tallow & Finch")).isVisible();
    assertThat(olivia.page().getByText("Brindle Dental")).hasCount(0);
    showsNothingOfOurs(olivia);
  }

  private static void showsNothingOfOurs(Console console) {
    assertThat(console.page().title()).doesNotContainIgnoringCase("rookery");
    assertThat(console.page().locator("body").innerText()).doesNotContainIgnoringCase("rookery");
    assertThat(console.page().content()).doesNotContainIgnoringCase("rookery");
    showsItsOwnIcon(console);
  }

  /** The tab and the page show a mark of the partner's own; the installation's is not served. */
  private static void showsItsOwnIcon(Console console) {
    var page = console.page();
    var icon = page.locator("link[rel=icon]").getAttribute("href");
    var picture = page.evaluate("async icon => (await fetch(icon)).text()", icon);
    assertThat(icon).startsWith("/brand/prt_");
    assertThat((String) picture).contains(">P</text>");
    assertThat(page.locator("img[src^='/brand/prt_']").first()).isVisible();
    assertThat(page.locator("img[src*='installation']")).hasCount(0);
  }

  @Test
  void anotherRealmsLoginIsUnknownOnAPartnersHost(Console tom, Product product) {
    tom.page().navigate(product.at("chat.kestrel.localhost") + "/sign-in");
    tom.tries(product.partner());

    assertThat(tom.alert()).hasText("The e-mail or the password is wrong.");
  }

  @Test
  void aHostThatIsNobodysGetsNoPage(Console nobody, Product product) {
    var answer = nobody.page().navigate(product.at("chat.nobody.localhost") + "/sign-in");

    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.text()).doesNotContainIgnoringCase("rookery");
  }

  @Test
  void theWidgetNamesThePartner(Visitor visitor) {
    visitor.opensTheShop().opensTheChat();

    assertThat(visitor.chat().getByText("Powered by Plover")).isVisible();
    assertThat(visitor.chat().locator("body").innerText()).doesNotContainIgnoringCase("rookery");
  }
}
