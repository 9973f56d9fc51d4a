package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.ALERT;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.DEFINITION;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.LOG;
import static com.microsoft.playwright.options.AriaRole.MENUITEM;
import static com.microsoft.playwright.options.AriaRole.NAVIGATION;
import static com.microsoft.playwright.options.AriaRole.ROW;
import static com.microsoft.playwright.options.AriaRole.TERM;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.rookery.e2e.Product.Login;

/** The console as one member has it open, in a browser of their own. */
final class Console {
  private final Page page;

  Console(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  Console signsIn(Login login) {
    page.navigate("/sign-in");
    tries(login);
    assertThat(navigation("Main")).isVisible();
    return this;
  }

  /** Fills the sign-in form, which must be on the screen. */
  void tries(Login login) {
    fills("E-mail", login.email());
    fills("Password", login.password());
    presses("Sign in");
  }

  /** Follows an entry of the sidebar. */
  Console opens(String entry) {
    navigation("Main").getByRole(LINK, new Locator.GetByRoleOptions().setName(entry)).click();
    return this;
  }

  Console opensSettings(String entry) {
    page.getByRole(LINK, new Page.GetByRoleOptions().setName("Settings")).click();
    navigation("Settings").getByRole(LINK, new Locator.GetByRoleOptions().setName(entry)).click();
    return this;
  }

  Locator navigation(String name) {
    var exactly = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(NAVIGATION, exactly);
  }

  /** An input by its whole label. */
  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  void fills(String label, String words) {
    field(label).fill(words);
  }

  Locator heading(String name) {
    return page.getByRole(HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator text(String words) {
    return page.getByText(words);
  }

  /** What stands beside a term in a list of facts. */
  Locator fact(String term) {
    var named = page.getByRole(TERM).filter(new Locator.FilterOptions().setHasText(term));
    return page.locator("dl > *")
        .filter(new Locator.FilterOptions().setHas(named))
        .getByRole(DEFINITION);
  }

  /** The line of a table that holds these words. */
  Locator row(String words) {
    return page.getByRole(ROW).filter(new Locator.FilterOptions().setHasText(words)).first();
  }

  /** An open conversation, as it is read out. */
  Locator thread() {
    return page.getByRole(LOG);
  }

  Locator button(String name) {
    return page.getByRole(BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void presses(String button) {
    button(button).click();
  }

  /** What went wrong, said at once. */
  Locator alert() {
    return page.getByRole(ALERT);
  }

  Locator dialog() {
    return page.getByRole(DIALOG);
  }

  void confirms(String button) {
    dialog().getByRole(BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  /** Takes an entry from the menu that is open. */
  void picks(String entry) {
    page.getByRole(MENUITEM, new Page.GetByRoleOptions().setName(entry)).click();
  }

  /** A queue of the inbox with the number of conversations in it. */
  Locator queue(String name) {
    return navigation("Queues").getByRole(LINK, new Locator.GetByRoleOptions().setName(name));
  }

  /** How many conversations wait for a person; in the sample somebody always does. */
  int waiting() {
    assertThat(queue("Waiting")).containsText(Pattern.compile("\\d"));
    return Integer.parseInt(queue("Waiting").textContent().replaceAll("\\D", ""));
  }

  /** Opens a conversation from the list, by any words in its row. */
  void opensConversation(String words) {
    page.getByRole(LINK).filter(new Locator.FilterOptions().setHasText(words)).first().click();
    assertThat(thread()).isVisible();
  }

  void replies(String words) {
    sends(words);
    assertThat(field("Reply to the contact")).isEmpty();
  }

  /** Types a reply and sends it as soon as the one before is on its way, not later. */
  void sends(String words) {
    fills("Reply to the contact", words);
    button("Send").click();
  }

  /** A value that is shown to be copied. */
  String copies(String label) {
    return field(label).inputValue();
  }
}
