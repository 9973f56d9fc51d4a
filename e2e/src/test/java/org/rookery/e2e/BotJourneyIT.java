package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.COMBOBOX;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LOG;
import static com.microsoft.playwright.options.AriaRole.MAIN;
import static com.microsoft.playwright.options.AriaRole.OPTION;
import static com.microsoft.playwright.options.AriaRole.TAB;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class BotJourneyIT {
  private static final String LEADS_ON =
      """
      {"id": "e_1", "from": {"node": "n_start001", "port": "next"}, "to": {"node": "n_hello001"}}
      """;

  private static final Pattern SNIPPET =
      Pattern.compile("^<script async src=\"http://.+/w/[a-z0-9]+\\.js\"></script>$");

  @Test
  void aFlowFromAFileIsCheckedPublishedAndChattedWith(Console ana, Product product) {
    ana.signsIn(product.member("owner")).opens("Bots");
    ana.presses("New bot");
    ana.fills("Name", "Lantern");
    ana.confirms("Create bot");
    assertThat(ana.heading("Lantern")).isVisible();

    imports(ana, flowFile(""));
    ana.presses("Publish");
    assertThat(ana.dialog()).containsText("to repair first");
    assertThat(ana.dialog().getByText("V-E02")).isVisible();
    ana.confirms("Cancel");

    imports(ana, flowFile(LEADS_ON));
    publishes(ana);
    canBeInstalled(ana);
    isChattedWith(ana);
    hasItsVersion(ana);
  }

  private static void imports(Console ana, String file) {
    ana.presses("More actions");
    ana.picks("Import from a file");
    var payload =
        new FilePayload("lantern.json", "application/json", file.getBytes(StandardCharsets.UTF_8));
    ana.page().waitForFileChooser(() -> ana.field("File").click()).setFiles(payload);
    assertThat(ana.dialog()).containsText("Welcome");
    ana.confirms("Import");
    assertThat(ana.text("Imported into the draft.")).isVisible();
    assertThat(ana.dialog()).isHidden();
  }

  private static void publishes(Console ana) {
    ana.presses("Publish");
    ana.dialog().getByLabel("Note").fill("First words");
    ana.confirms("Publish");
    assertThat(ana.text("Published. New chats use the new version.")).isVisible();
    assertThat(ana.page().getByRole(MAIN)).containsText("Live");
  }

  private static void canBeInstalled(Console ana) {
    tab(ana, "Install");
    assertThat(ana.field("Snippet")).hasValue(SNIPPET);
  }

  private static void isChattedWith(Console ana) {
    tab(ana, "Preview");
    var chat = ana.page().frameLocator("iframe[title='Preview of Lantern']").frameLocator("iframe");
    assertThat(chat.getByRole(LOG)).containsText("Good evening, I am Lantern.");
  }

  private static void hasItsVersion(Console ana) {
    tab(ana, "Flows");
    ana.text("Default flow, where conversations begin").click();
    assertThat(ana.page().getByRole(HEADING).getByText("Welcome")).isVisible();
    ana.page().getByRole(COMBOBOX, named("Version")).click();
    assertThat(ana.page().getByRole(OPTION).getByText("First words")).isVisible();
  }

  private static void tab(Console ana, String name) {
    ana.page().getByRole(TAB, named(name)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static String flowFile(String edges) {
    return """
    {"format": "rookery.bot", "formatVersion": 1,
     "bot": {"name": "Lantern", "language": "en", "channelKind": "website"},
     "attributes": [],
     "flows": [{
       "ref": "f1", "name": "Welcome", "role": "default", "description": "", "folder": "",
       "enabled": true, "triggers": [], "tags": [],
       "graph": {
         "meta": {"schema": 1, "language": "en"},
         "nodes": {
           "n_start001": {"type": "start", "v": 1, "pos": {"x": 0, "y": 0}, "settings": {}},
           "n_hello001": {"type": "do.end", "v": 1, "pos": {"x": 364, "y": 0},
             "settings": {"text": {"en": ["Good evening, I am Lantern."]}}}},
         "edges": [%s]}}]}
    """
        .formatted(edges);
  }
}
