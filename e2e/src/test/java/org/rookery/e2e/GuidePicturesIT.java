package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the pictures of the user guide anew, when asked to: {@code ./mvnw -pl e2e verify
 * -Drookery.pictures=true -Dit.test=GuidePicturesIT}.
 */
@Journey
@EnabledIfSystemProperty(named = "rookery.pictures", matches = "true")
class GuidePicturesIT {
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
    take(ana.page(), "contacts");
    ana.opens("Inbox");
    ana.page().navigate(ana.page().url().replaceFirst("/inbox.*", product.anOpenConversation()));
    take(ana.page(), "inbox");
    ana.opens("Bots");
    ana.row("Wren").click();
    take(ana.page(), "bot");
    ana.text("Default flow, where conversations begin").click();
    take(ana.page(), "flow");
    for (var entry : List.of("Members", "API tokens", "Audit")) {
      ana.opensSettings(entry);
      take(ana.page(), entry.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    }
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
