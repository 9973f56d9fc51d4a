package org.rookery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.ALERT;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.LOG;
import static com.microsoft.playwright.options.AriaRole.TEXTBOX;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Somebody on the sample's website, in a browser of their own. */
final class Visitor {
  static final String COMPOSER = "Write a message";

  private static final Pattern LAUNCHER = Pattern.compile("^(Open chat|Chat): ");

  private final Page page;

  Visitor(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  Visitor opensTheShop() {
    page.navigate("/demo");
    return this;
  }

  Visitor opensTheChat() {
    launcher().click();
    assertThat(log()).isVisible();
    return this;
  }

  /** The round button in the corner; its name says how many messages are unread. */
  Locator launcher() {
    return page.getByRole(BUTTON, new Page.GetByRoleOptions().setName(LAUNCHER));
  }

  FrameLocator chat() {
    return page.frameLocator("iframe[title='Wren at Tallow & Finch']");
  }

  /** The conversation as it is read out. */
  Locator log() {
    return chat().getByRole(LOG);
  }

  Locator input(String label) {
    return chat().getByRole(TEXTBOX, new FrameLocator.GetByRoleOptions().setName(label));
  }

  Locator button(String name) {
    var exactly = new FrameLocator.GetByRoleOptions().setName(name).setExact(true);
    return chat().getByRole(BUTTON, exactly);
  }

  Locator heading(String name) {
    return chat().getByRole(HEADING, new FrameLocator.GetByRoleOptions().setName(name));
  }

  /** What is wrong with the answer, beside its input. */
  Locator problem() {
    return chat().getByRole(ALERT);
  }

  void chooses(String option) {
    button(option).click();
  }

  /** The question labels its input. */
  void answers(String question, String words) {
    input(question).fill(words);
    input(question).press("Enter");
  }

  void writes(String words) {
    answers(COMPOSER, words);
  }

  Locator said(String words) {
    return log().getByText(words, new Locator.GetByTextOptions().setExact(true));
  }

  void sees(String words) {
    assertThat(log()).containsText(words);
  }

  void asksForAPerson() {
    chooses("Talk to a person");
    sees("One moment, I am asking a colleague to join us");
  }
}
