package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the pictures of the user guide anew, when asked to: {@code ./mvnw -pl e2e verify
 * -Drookery.pictures=true -Dit.test=GuidePicturesIT}.
 */
@Journey
@EnabledIfSystemProperty(named = "rookery.pictures", matches = "true")
class GuidePicturesIT {
  private static final String DEFAULT_FLOW = "Default flow, where conversations begin";
  private static final Path IMAGES = Launched.HOME.resolve("docs/guide/images");

  @Test
  void thePagesOfAWorkspace(Console ana, Product product) {
    ana.page().setViewportSize(1200, 750);
    ana.page().navigate(product.at("chat.plover.localhost") + "/sign-in");
    assertThat(ana.heading("Welcome back")).isVisible();
    take(ana.page(), "sign-in");
    ana.tries(product.member("owner"));
    assertThat(ana.navigation("Main")).isVisible();

    ana.opens("Contacts");
    assertThat(ana.row("Nora Haas")).isVisible();
    take(ana.page(), "contacts");
    ana.opens("Inbox");
    ana.opensConversation("Nora Haas");
    assertThat(ana.button("Take over")).isVisible();
    take(ana.page(), "inbox");
    ana.opens("Bots");
    ana.row("Wren").click();
    assertThat(ana.text(DEFAULT_FLOW)).isVisible();
    take(ana.page(), "bot");
    ana.text(DEFAULT_FLOW).click();
    assertThat(ana.text("What brings you here?").first()).isVisible();
    take(ana.page(), "flow");
    ana.opensSettings("Members");
    assertThat(ana.row("Bruno Costa")).isVisible();
    take(ana.page(), "members");
    ana.opensSettings("API tokens");
    assertThat(ana.row("Sample")).isVisible();
    take(ana.page(), "api-tokens");
    ana.opensSettings("Audit");
    assertThat(ana.row("session.started")).isVisible();
    take(ana.page(), "audit");
  }

  @Test
  void theDesk(Console petra, Product product) {
    petra.page().setViewportSize(1200, 750);
    petra.signsIn(product.provider());
    petra.page().navigate(product.at("localhost") + "/provider/desk");
    var first = petra.page().locator("a[href*='/desk/tkt_']").first();
    assertThat(first).isVisible();
    take(petra.page(), "desk");
    first.click();
    assertThat(petra.heading("Clocks")).isVisible();
    take(petra.page(), "ticket");
    petra.page().navigate(product.at("localhost") + "/provider/roadmap");
    assertThat(petra.heading("Candidates")).isVisible();
    take(petra.page(), "roadmap");
  }

  @Test
  void aReview(Console petra, Product product) {
    petra.page().setViewportSize(1200, 750);
    petra.signsIn(product.provider());
    petra.page().navigate(product.at("localhost") + "/provider/reviews?view=published");
    petra.page().locator("a[href*='/reviews/rvw_']").first().click();
    assertThat(petra.heading("Findings")).isVisible();
    take(petra.page(), "review");
  }

  @Test
  void theStatusPageAndMaintenance(Console petra, Product product) {
    petra.page().setViewportSize(1200, 750);
    petra.page().navigate(product.at("chat.plover.localhost") + "/status");
    assertThat(petra.heading("Late delivery of WhatsApp messages")).isVisible();
    take(petra.page(), "status");
    petra.signsIn(product.provider());
    petra.page().navigate(product.at("localhost") + "/provider/status-page");
    assertThat(petra.heading("Late delivery of WhatsApp messages")).isVisible();
    take(petra.page(), "status-editor");
    petra.page().navigate(product.at("localhost") + "/provider/maintenance");
    assertThat(petra.heading("Faster disks for the inbox")).isVisible();
    take(petra.page(), "maintenance");
  }

  @Test
  void theShopWithItsChat(Visitor visitor) {
    visitor.page().setViewportSize(1200, 750);
    visitor.opensTheShop().opensTheChat();
    assertThat(visitor.button("Talk to a person")).isVisible();
    take(visitor.page(), "demo");
  }

  private static void take(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.mouse().move(0, 0);
    page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
  }
}
