package org.rookery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every screen, light and dark, on a desk and on a phone: readable for everyone, never too wide.
 */
@Journey
class ScreensIT {
  private static final int HEIGHT = 900;

  private enum Form {
    DESK(1440, ColorScheme.LIGHT),
    DARK_PHONE(390, ColorScheme.DARK),
    DARK_DESK(1440, ColorScheme.DARK),
    PHONE(390, ColorScheme.LIGHT);

    /** As a rule both widths and both schemes; in the full sweep every pair of them. */
    private static final Form[] SHOWN =
        System.getProperty("rookery.sweep", "").equals("all")
            ? values()
            : new Form[] {DESK, DARK_PHONE};

    private final int width;
    private final ColorScheme scheme;

    Form(int width, ColorScheme scheme) {
      this.width = width;
      this.scheme = scheme;
    }
  }

  @Test
  void everyScreenOfAWorkspaceIsFine(Console ana, Product product) {
    ana.signsIn(product.member("owner"));
    assertThat(problems(ana.page(), product.screensOfWorkspace())).isEmpty();
  }

  @Test
  void everyScreenOfAPartnerIsFine(Console olivia, Product product) {
    olivia.signsIn(product.partner());
    var partner = olivia.page().url().replaceFirst("/customers$", "");
    assertThat(
            problems(
                olivia.page(),
                List.of(
                    partner + "/customers",
                    partner + "/team",
                    partner + "/support",
                    partner + "/reports",
                    partner + "/reviews",
                    partner + "/roadmap",
                    partner + "/status-page",
                    partner + "/maintenance",
                    partner + "/activities")))
        .isEmpty();
  }

  @Test
  void everyScreenOfTheProviderIsFine(Console petra, Product product) {
    petra.signsIn(product.provider());
    assertThat(
            problems(
                petra.page(),
                List.of(
                    "/provider/partners",
                    "/provider/desk",
                    "/provider/breaches",
                    "/provider/reports",
                    "/provider/calendars",
                    "/provider/policies",
                    "/provider/what-if",
                    "/provider/roster",
                    "/provider/reviews",
                    "/provider/reviews?view=published",
                    "/provider/roadmap",
                    "/provider/status-page",
                    "/provider/maintenance",
                    "/provider/staff",
                    "/provider/mail",
                    "/provider/activities")))
        .isEmpty();
  }

  @Test
  void everyPublicScreenIsFine(Page page) {
    assertThat(
            problems(page, List.of("/sign-in", "/invitation", "/invitation?token=abc", "/nowhere")))
        .isEmpty();
  }

  @Test
  void theChatIsFine(Visitor visitor) {
    visitor.opensTheShop().opensTheChat();
    visitor.chooses("Where is my order?");
    visitor.answers("What is your order number?", "the blue one");
    PlaywrightAssertions.assertThat(visitor.problem()).isVisible();
    assertThat(inEveryForm(visitor.page(), "/demo")).isEmpty();
  }

  private static List<String> problems(Page page, List<String> paths) {
    var all = new ArrayList<String>();
    for (var path : paths) {
      page.navigate(path);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      all.addAll(inEveryForm(page, path));
    }
    return all;
  }

  private static List<String> inEveryForm(Page page, String name) {
    var all = new ArrayList<String>();
    for (var form : Form.SHOWN) {
      page.setViewportSize(form.width, HEIGHT);
      page.emulateMedia(still().setColorScheme(form.scheme));
      Screenshots.keep(page, name + "-" + form);
      for (var problem : Accessibility.problems(page)) all.add(name + " " + form + ": " + problem);
      if (isTooWide(page)) all.add(name + " " + form + ": scrolls sideways");
    }
    page.setViewportSize(Form.DESK.width, HEIGHT);
    return all;
  }

  /** Colours that are on their way from light to dark are nobody's. */
  private static Page.EmulateMediaOptions still() {
    return new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  private static boolean isTooWide(Page page) {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
  }
}
