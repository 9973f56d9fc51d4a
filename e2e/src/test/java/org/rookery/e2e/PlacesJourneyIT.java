package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.OPTION;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@Journey
class PlacesJourneyIT {
  @Test
  void thePaletteFindsPagesAndPlacesByAnyWord(Console ana, Product product) {
    ana.signsIn(product.member("owner"));

    palette(ana, "leads");
    assertThat(ana.heading("Contacts")).isVisible();

    palette(ana, "dark");
    assertThat(ana.page().locator(":root")).hasAttribute("data-mantine-color-scheme", "dark");

    ana.page().keyboard().press("g");
    ana.page().keyboard().press("i");
    assertThat(ana.navigation("Queues")).isVisible();
  }

  private static void palette(Console member, String words) {
    member.page().keyboard().press("Control+k");
    member.fills("Find a page, a place or an action", words);
    member.page().keyboard().press("Enter");
    assertThat(member.dialog()).isHidden();
  }

  @Test
  void aMemberOfTwoWorkspacesSwitchesBetweenThem(Console ana, Console grace, Product product) {
    var login = product.member("Osprey Point Hotels", "owner");
    grace.page().navigate(invited(ana, product, login.email()));
    grace.fills("Your name", "Grace Holm");
    grace.fills("Password", login.password());
    grace.presses("Accept invitation");

    grace.opens("Contacts");
    switches(grace, "Tallow & Finch");
    assertThat(grace.row("Nora Haas")).isVisible();

    switches(grace, "Osprey Point Hotels");
    assertThat(grace.row("Mia Torres")).isVisible();
    assertThat(grace.text("Nora Haas")).hasCount(0);
  }

  private static String invited(Console ana, Product product, String email) {
    ana.signsIn(product.member("owner")).opensSettings("Members");
    ana.presses("Invite member");
    ana.fills("Name", "Grace Holm");
    ana.fills("E-mail", email);
    ana.confirms("Create invitation");
    return ana.copies("Invitation link");
  }

  private static void switches(Console member, String place) {
    member.presses("Switch place");
    member.page().getByRole(OPTION, new Page.GetByRoleOptions().setName(place)).click();
    assertThat(member.button(place)).isVisible();
  }
}
