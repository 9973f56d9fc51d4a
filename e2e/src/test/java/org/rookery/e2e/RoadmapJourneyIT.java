package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

@Journey
class RoadmapJourneyIT {
  private static final String WISH = "Stickers in answers";

  @Test
  void aWishStandsOnTheRoadmapAtOnceAndIsPlannedInTheEnd(
      Console olivia, Console petra, Product product) {
    olivia.signsIn(product.partner());
    olivia.page().navigate(olivia.page().url().replaceFirst("/customers$", "/roadmap"));
    olivia.button("Ask for something").click();
    olivia.page().getByLabel("In a few words").fill(WISH);
    olivia.page().getByLabel("What is hard today").fill("Too short");
    olivia.button("Put it on the roadmap").click();
    assertThat(olivia.page().getByLabel("What is hard today")).hasAttribute("aria-invalid", "true");
    olivia
        .page()
        .getByLabel("What is hard today")
        .fill("Young customers write in pictures, and bots cannot.");
    olivia.button("Put it on the roadmap").click();
    assertThat(olivia.button("You voted: " + WISH)).hasAttribute("aria-pressed", "true");

    petra.signsIn(product.provider());
    petra.page().navigate(product.at("localhost") + "/provider/roadmap");
    petra.button(WISH).click();
    assertThat(petra.heading("Who wants it")).isVisible();
    petra.page().getByLabel("Quarter").fill("Q2 2027");
    petra.button("Move and tell the voters").click();
    petra.button("Close").click();

    olivia.page().reload();
    var planned =
        olivia
            .page()
            .getByRole(
                com.microsoft.playwright.options.AriaRole.REGION,
                new com.microsoft.playwright.Page.GetByRoleOptions().setName("Planned"));
    assertThat(planned).containsText(WISH);
    assertThat(planned).containsText("Q2 2027");
  }
}
